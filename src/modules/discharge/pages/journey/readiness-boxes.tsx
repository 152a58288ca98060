import { momentWithin } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Card, Mark } from '../../../../ui/index.ts'
import type { Journey } from '../../queries/journey.ts'
import { type PartAnswer, parts, partWords } from '../../rules/readiness.ts'
import { bedWords } from '../bed-words.ts'

/** Still needs this bed, and the three who have to say yes: each with who said so and when. */
export const ReadinessBoxes = ({ journey, now }: { journey: Journey; now: Instant }) => (
  <section id="readiness">
    <h2>Ready to leave?</h2>
    <div class="hw-columns hw-columns--four">
      <BedBox journey={journey} now={now} />
      {parts.map((part) => (
        <PartBox title={partWords[part]} answer={journey.readiness.parts[part]} now={now} />
      ))}
    </div>
  </section>
)

const BedBox = ({ journey: { needsBed }, now }: { journey: Journey; now: Instant }) => {
  const codes = needsBed.answer === 'yes' || needsBed.answer === 'ask again' ? needsBed.codes : []
  return (
    <Card
      level={3}
      title="Still needs this bed?"
      edge={needsBed.answer === 'no' ? 'green' : needsBed.answer === 'ask again' ? 'red' : 'grey'}
    >
      <p>
        <Mark
          is={
            needsBed.answer === 'no' ? 'ready' : needsBed.answer === 'ask again' ? 'due-today' : 'not-ready'
          }
        >
          {{ unknown: 'Not asked', no: 'No', yes: 'Yes', 'ask again': 'Ask again' }[needsBed.answer]}
        </Mark>
      </p>
      <p>
        {bedWords(needsBed, now)}{' '}
        {codes.length > 0 && <span class="hw-code">Criteria to reside {codes.join(', ')}</span>}
      </p>
    </Card>
  )
}

const PartBox = ({ title, answer, now }: { title: string; answer: PartAnswer | null; now: Instant }) => {
  const yes = answer?.answer === 'yes' && !answer.lapsedAt
  return (
    <Card level={3} title={title} edge={yes ? 'green' : 'grey'}>
      <p>
        <Mark is={yes ? 'ready' : 'not-ready'}>
          {!answer ? 'Not asked' : answer.lapsedAt ? 'Ask again' : answer.answer === 'yes' ? 'Yes' : 'No'}
        </Mark>
      </p>
      <p>
        {answer ? `${answer.by}, ${momentWithin(answer.at, now)}` : 'Nobody has said yet.'}
        {answer?.words && <span class="hw-second hw-first">{answer.words}</span>}
        {answer?.lapsedAt && (
          <span class="hw-second hw-first">
            The yes lapsed {momentWithin(answer.lapsedAt, now)}, when a reason to need the bed was recorded.
          </span>
        )}
      </p>
    </Card>
  )
}
