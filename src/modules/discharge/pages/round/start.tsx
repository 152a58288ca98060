import { momentWithin, timeWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { Button, EmptyState, Kbd, PageHeading } from '../../../../ui/index.ts'
import type { RoundWard } from '../../queries/round.ts'
import { hasNoNextStep } from '../../rules/exceptions.ts'
import { count } from '../../rules/lateness.ts'
import { isPerson, type ListRow, type PersonRow } from '../../rules/list-row.ts'
import { paceOf, paceWords, type Round, stayAt } from '../../rules/round.ts'
import { roundAddress, roundPersonAddress } from './address.ts'

type StartProps = {
  ward: RoundWard
  rows: readonly ListRow[]
  now: Instant
  /** The newest round of the ward, going or over. */
  last: Round | null
  going: boolean
  mayDrive: boolean
  viewer: SignedIn
}

/** Before a round: who is on the ward, what the last one took, one button; or whose round one may join. */
export const RoundStart = ({ ward, rows, now, last, going, mayDrive, viewer }: StartProps) => {
  const people = rows.filter(isPerson)
  const first = stayAt(rows, null)
  const heading = (
    <PageHeading title={`Board round, ${ward.name}`} note={`${ward.site}. ${bedWords(rows)}`} below />
  )
  if (!first)
    return (
      <>
        {heading}
        <EmptyState title={`Nobody on ${ward.name} is yours to speak about.`}>
          Whoever comes in appears here at once.
        </EmptyState>
      </>
    )
  const mine = last?.driverId === viewer.userId
  // Whoever it has come to may be somebody whom this viewer has no part in caring for.
  const where = stayAt(rows, going ? (last?.nowAt ?? null) : null) ?? first
  return (
    <>
      {heading}
      {going && last && (
        <p>
          <strong>{mine ? 'You are' : `${last.driver} is`} driving</strong> since {timeWords(last.beganAt)};{' '}
          {last.said.length} of {people.length} spoken about.
        </p>
      )}
      {!going && last?.endedAt && (
        <p>
          The last round: {momentWithin(last.beganAt, now)}, {paceWords(paceOf(last, now))}.{' '}
          <a href={roundAddress({ ward: ward.wardId, summary: last.roundId })}>What it left</a>
        </p>
      )}
      <p class="hw-round__say">{openWords(people, now)}</p>
      <div class="hw-actions">
        {mayDrive && (!going || mine) ? (
          <StartForm
            wardId={ward.wardId}
            to={where}
            words={going ? 'Go on with the round' : 'Start the round'}
          />
        ) : (
          <Button
            text={going ? 'Follow the round' : 'Look through the ward'}
            href={roundPersonAddress(where, ward.wardId)}
            attributes={{ 'data-go': 'next' }}
          />
        )}
        {mayDrive && (
          <span class="hw-second">
            or press <Kbd>Enter</Kbd>
          </span>
        )}
      </div>
      <p class="hw-second">
        Thirty seconds are meant for each person. The bar only tells: it never moves on by itself, and Space
        pauses it.
      </p>
    </>
  )
}

const StartForm = ({ wardId, to, words }: { wardId: string; to: string; words: string }) => (
  <form method="post" action={roundAddress()}>
    <input type="hidden" name="ward" value={wardId} />
    <input type="hidden" name="to" value={to} />
    <Button text={words} name="do" value="start" attributes={{ 'data-go': 'next' }} />
  </form>
)

/** What the round is for: who is ready, and what nobody has said yet. */
function openWords(people: readonly PersonRow[], now: Instant): string {
  const some = (n: number, words: string) => (n > 0 ? `${n} ${words}` : null)
  const today = dateOf(now).toString()
  const parts = [
    some(people.filter((row) => row.readySince).length, 'ready to leave'),
    some(people.filter(hasNoNextStep).length, 'of them without a next step'),
    some(people.filter((row) => !row.expectedDate).length, 'without an expected date'),
    some(people.filter((row) => row.dayOn !== today).length, 'whose day is not yet called red or green'),
  ]
  return `${parts.filter(Boolean).join('; ')}.`
}

function bedWords(rows: readonly ListRow[]): string {
  const beds = (kind: ListRow['kind']) => rows.filter((row) => row.kind === kind).length
  const withoutBed = rows.filter((row) => isPerson(row) && row.place === 'no bed').length
  const parts = [
    count(beds('person'), 'person', 'people'),
    withoutBed > 0 && `${withoutBed} of them without a bed`,
    beds('empty') > 0 && `${count(beds('empty'), 'bed')} empty`,
    beds('closed') > 0 && `${beds('closed')} closed`,
    beds('taken') > 0 && `${count(beds('taken'), 'person', 'people')} you have no part in caring for`,
  ]
  return parts.filter(Boolean).join(', ')
}
