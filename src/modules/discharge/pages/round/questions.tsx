import { dateWords, longDateWords, momentWithin } from '../../../../platform/date-words.ts'
import { dateOf, daysBetween, Temporal } from '../../../../platform/time.ts'
import { Card, Mark } from '../../../../ui/index.ts'
import { colourOn, redDayWords } from '../../../stays/index.ts'
import { criterion } from '../../rules/criteria.ts'
import { count } from '../../rules/lateness.ts'
import { driftWords, pronoun, runningWords } from '../../rules/round.ts'
import { Drift } from './drift.tsx'
import type { RoundProps } from './view.tsx'

/** When home, and does the person still need this bed? */
export const RoundQuestions = (props: RoundProps) => (
  <div class="hw-columns hw-round__questions">
    <Expected {...props} />
    <NeedsBed {...props} />
  </div>
)

const Expected = ({ person: { dates }, now }: RoundProps) => {
  const today = dateOf(now)
  const [first, last] = [dates[0], dates.at(-1)]
  if (!first || !last)
    return (
      <Card level={3} title="Expected home">
        <p class="hw-round__big">Not set</p>
        <p>
          <Mark is="unowned">Nobody has said a date yet</Mark>
        </p>
      </Card>
    )
  const drift = driftWords(dates.length - 1, daysBetween(first.date, last.date))
  const passed = daysBetween(last.date, today)
  return (
    <Card level={3} title="Expected home">
      <p class="hw-round__big">{longDateWords(last.date, today)}</p>
      {passed > 0 && (
        <p>
          <Mark is="late">{`Passed ${count(passed, 'day')} ago`}</Mark>
        </p>
      )}
      {drift && (
        <p>
          <Mark is="late">{drift}</Mark>
        </p>
      )}
      <Drift dates={dates.map((one) => one.date)} today={today} />
      <p class="hw-second">
        {dates.length > 1 && `Last reason: ${last.reason ?? 'none was asked for'}. `}Said{' '}
        {momentWithin(last.recordedAt, now)}
        {last.by && `, ${last.by}`}
      </p>
    </Card>
  )
}

const NeedsBed = ({ row, person, now }: RoundProps) => {
  const who = pronoun(row.gender)
  return (
    <Card level={3} title={`${who === 'they' ? 'Do' : 'Does'} ${who} still need this hospital bed?`}>
      <Answer needs={person.needsBed} now={now} />
      <Today row={row} person={person} now={now} />
    </Card>
  )
}

const Answer = ({ needs, now }: { needs: RoundProps['person']['needsBed']; now: RoundProps['now'] }) => {
  const reasons = (codes: readonly string[]) => codes.map((code) => criterion(code)?.plain ?? code).join('; ')
  const codesShown = (codes: readonly string[]) => (
    <span class="hw-code">Criteria to reside: {codes.length === 0 ? 'not met' : codes.join(', ')}</span>
  )
  switch (needs.answer) {
    case 'unknown':
      return (
        <>
          <p class="hw-round__big">Not asked yet</p>
          <p class="hw-code">Criteria to reside: not recorded</p>
        </>
      )
    case 'no':
      return (
        <>
          <p>
            <strong class="hw-round__big">No</strong> since {momentWithin(needs.since, now)}
          </p>
          <p>None of the national reasons applies. {codesShown([])}</p>
        </>
      )
    case 'ask again':
      return (
        <>
          <p>
            <strong class="hw-round__big">Ask again</strong> the reason ran out{' '}
            {momentWithin(needs.ranOutAt, now)}
          </p>
          <p>
            It was: {reasons(needs.codes)}. {codesShown(needs.codes)}
          </p>
        </>
      )
    case 'yes':
      return (
        <>
          <p>
            <strong class="hw-round__big">Yes</strong> {reasons(needs.codes)}
          </p>
          <p>
            {needs.until && `Until ${momentWithin(needs.until, now)}. `}Said {momentWithin(needs.at, now)}.{' '}
            {codesShown(needs.codes)}
          </p>
        </>
      )
  }
}

const Today = ({ row, person, now }: Pick<RoundProps, 'row' | 'person' | 'now'>) => {
  const today = dateOf(now)
  const last = person.days.at(-1)
  const colour = colourOn(
    { dayOn: row.dayOn ? Temporal.PlainDate.from(row.dayOn) : null, dayColour: row.dayColour },
    today,
  )
  const why = last?.reason
    ? last.reason === 'other' && last.words
      ? last.words
      : redDayWords(last.reason)
    : null
  const running = last?.colour === 'red' ? runningWords(row.redDaysRunning) : null
  return (
    <div class="hw-round__today">
      <p>
        Today is a <br />
        <strong class="hw-round__colour">
          {colour === 'red' ? (
            <Mark is="red-day">Red day</Mark>
          ) : colour === 'green' ? (
            <Mark is="green-day">Green day</Mark>
          ) : (
            <Mark is="not-answered">Not said yet</Mark>
          )}
        </strong>
      </p>
      <p>
        {colour === 'red' && (
          <>
            Nothing today brings {row.gender === 'female' ? 'her' : row.gender === 'male' ? 'him' : 'them'}{' '}
            nearer home. Reason: <strong>{why?.toLowerCase()}</strong>. {running && `${running}.`}
          </>
        )}
        {colour === 'green' && <>Something today brings them nearer home.{last?.words && ` ${last.words}`}</>}
        {colour === 'not said' && last && (
          <>
            {dateWords(last.on, today)} was {last.colour}
            {why && `: ${why.toLowerCase()}`}. {running && `${running} up to then.`}
          </>
        )}
        {colour === 'not said' && !last && 'No day was called red or green yet.'}
      </p>
    </div>
  )
}
