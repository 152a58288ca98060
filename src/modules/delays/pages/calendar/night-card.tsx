import { fullDate, weekdayOf } from '../../../../platform/date-words.ts'
import { Card } from '../../../../ui/index.ts'
import { sayWhen } from '../../../stays/index.ts'
import { partyWords, sideWords, stateWords } from '../../rules/agreement-words.ts'
import type { AgreedNight } from '../../rules/model.ts'
import { squareOf } from '../../rules/nights.ts'
import type { Because } from '../../rules/why.ts'
import { rulePage } from './addresses.ts'
import type { Calendar } from './load.ts'
import type { RecordedFact } from './recorded-facts.ts'

/** Why one night counts or not, sentence by sentence, each with the facts it rests on. */
export const NightCard = ({ calendar }: { calendar: Calendar }) => {
  const { on } = calendar
  return (
    <Card
      title={on ? `Night of ${weekdayOf(on.date)} ${fullDate(on.date)}` : 'Why a night counts or not'}
      id="night"
      foot={<CountedBy calendar={calendar} />}
    >
      {on ? (
        <Working on={on} facts={calendar.facts} />
      ) : (
        <p>Choose a night in the calendar to see why it counts or not, and what that rests on.</p>
      )}
    </Card>
  )
}

const Working = ({
  on: { night, agreed },
  facts,
}: {
  on: NonNullable<Calendar['on']>
  facts: Calendar['facts']
}) => (
  <>
    <p>
      <strong>Counted: {night.counted ? `yes, night ${night.number}` : 'no'}.</strong>
    </p>
    <ol>
      {night.because.map((sentence) => (
        <Sentence sentence={sentence} facts={facts} />
      ))}
    </ol>
    {agreed && <Whose agreed={agreed} />}
  </>
)

const Whose = ({ agreed }: { agreed: AgreedNight }) => {
  const { state, says } = agreed
  return (
    <>
      <p>
        <strong>Whose:</strong> {squareOf(agreed)}
        {state === 'not proposed' ? ', as usual' : ''}. {stateWords[state]}.
      </p>
      {(['NHS', 'council'] as const).map((side) => {
        const position = says[side]
        return (
          position && (
            <p>
              {capital(sideWords[side])} says {partyWords[position.whose]}, {sayWhen(position.at)}
              {position.words ? `: ${position.words}` : ''}.
            </p>
          )
        )
      })}
    </>
  )
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** The rule, with what the place chose about it: it belongs on every report. */
const CountedBy = ({ calendar: { edition, rules } }: { calendar: Calendar }) => (
  <>
    Counted by: {edition.name}.{' '}
    {(edition.series === 'dtoc' || edition.series === 'mhs26') && (
      <>
        Settings of this place: the day a delay starts is {rules.settings.countStartDay ? '' : 'not '}counted
        {edition.series === 'dtoc' &&
          `; a move between acute and other wards ${rules.settings.moveEndsDelay ? 'ends' : 'does not end'} a delay (from memory)`}
        .{' '}
      </>
    )}
    <a href={rulePage(edition.id)}>Read the rule and its source</a>
  </>
)

const Sentence = ({ sentence, facts }: { sentence: Because; facts: Calendar['facts'] }) => {
  const own = sentence.factIds.flatMap((factId) => facts.get(factId) ?? [])
  return (
    <li>
      {sentence.words} <span class="hw-code">{sentence.rule}</span>
      {own.length > 0 && (
        <ul class="hw-second">
          {own.map((fact) => (
            <li>{factLine(fact)}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

const factLine = (fact: RecordedFact): string =>
  `${fact.words}, ${sayWhen(fact.happenedAt)}. Recorded ${sayWhen(fact.recordedAt)} by ${
    fact.by ?? 'a feed or an import'
  }${fact.for ? `, ${fact.for}` : ''}.`
