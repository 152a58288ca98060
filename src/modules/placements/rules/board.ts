import { dateWords, momentWithin, timeWords } from '../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { amount, lateness } from '../../discharge/index.ts'
import type { BoardRow } from './board-row.ts'
import { crisisEnd } from './crisis-care.ts'
import { nextStep, type StandingStep, stepStateWords, toBeWords } from './equipment-steps.ts'
import { isHeld, isInPlay } from './model.ts'
import { kindsWords, needLine, visitsWords, zoneWords } from './need-words.ts'
import { spanWords } from './provider-answer.ts'
import { reviewMarks, reviewWords } from './reviews.ts'
import { askCounts, type Step, stepOfNeed } from './steps.ts'
import { waitsFor } from './waits-of-need.ts'

/** Three states of one need, in three columns. */
export type BoardColumn = 'needs' | 'out' | 'chosen'
export type Tone =
  | 'late'
  | 'due-today'
  | 'on-time'
  | 'unowned'
  | 'accepted'
  | 'not-ready'
  | 'chosen'
  | 'held'
  | 'ending'
export type BoardMark = { is: Tone; words: string }

export type BoardCard = {
  needId: string
  name: string
  /** "9 days", "48 min": how long they are ready, or how long is left to answer; with a shape where it presses. */
  corner: BoardMark | { is: null; words: string } | null
  /** Why the corner says nothing of how long they wait. */
  lines: string[]
  step: Step | null
  mark: BoardMark | null
}

export const columnOf = ({ state, failedAt }: Pick<BoardRow, 'state' | 'failedAt'>): BoardColumn => {
  if (state === 'chosen' || state === 'arranged' || (state === 'started' && !failedAt)) return 'chosen'
  return (state === 'asked' || state === 'answered') && !failedAt ? 'out' : 'needs'
}

/** Since when somebody waits for a place: ready to leave, or at home since it was asked. Null: not ready to leave yet. */
export const waitsSince = ({ stay, since }: Pick<BoardRow, 'stay' | 'since'>): Instant | null =>
  stay ? (stay.readySince ?? stay.leftAt) : since

/**
 * One queue for both directions: a failed start first, because somebody is at home without help; then whoever waits longest;
 * then who is not ready yet, the longest in hospital first.
 */
export function inQueue(rows: readonly BoardRow[]): BoardRow[] {
  const rank = (row: BoardRow) => (row.failedAt ? 0 : row.state === 'started' ? 3 : waitsSince(row) ? 1 : 2)
  const from = (row: BoardRow) => waitsSince(row) ?? row.stay?.admittedAt ?? row.since
  return rows.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      from(a).epochMilliseconds - from(b).epochMilliseconds ||
      (a.needId < b.needId ? -1 : 1),
  )
}

/** Persons with two needs that want the same kind, as when two records were made one. */
export const askedTwice = (rows: readonly BoardRow[]): Set<string> =>
  new Set(
    rows
      .filter((row) =>
        rows.some(
          (other) =>
            other !== row &&
            other.personId === row.personId &&
            other.requires.wants.some((kind) => row.requires.wants.includes(kind)),
        ),
      )
      .map(({ needId }) => needId),
  )

export function cardOf(row: BoardRow, now: Instant, twice: ReadonlySet<string> = new Set()): BoardCard {
  const column = columnOf(row)
  return {
    needId: row.needId,
    name: row.age === null ? row.name : `${row.name}, ${row.age}`,
    corner:
      column === 'needs' ? waitedFor(row, now) : column === 'out' ? timeLeft(row, now) : startWords(row, now),
    lines: [whatWords(row), ...whereWords(row, column, now)],
    step: column === 'out' ? stepOfNeed(row.asks) : null,
    mark: markOf(row, column, now, twice),
  }
}

/** "Home care, 4 visits a day, two carers"; "To avoid admission: step-up bed". */
function whatWords({ direction, requires }: BoardRow): string {
  if (direction === 'step-down') return needLine(requires)
  const kinds = kindsWords(requires.wants)
  return [
    'To avoid admission: ' + kinds.charAt(0).toLowerCase() + kinds.slice(1),
    visitsWords(requires.visits),
  ]
    .filter(Boolean)
    .join(', ')
}

function whereWords(row: BoardRow, column: BoardColumn, now: Instant): string[] {
  const home = [
    row.requires.near ? `near ${row.requires.near}` : row.outward,
    row.zone && zoneWords(row.zone),
  ]
    .filter(Boolean)
    .join(', ')
  if (column === 'needs') {
    const asked = row.askedBy ? `Asked by ${row.askedBy}` : row.openedFor ? `Asked by ${row.openedFor}` : ''
    return [[row.stay ? row.stay.where : asked, home].filter(Boolean).join(' · ') || 'District not known']
  }
  if (column === 'out') {
    const current = row.asks.filter(({ state }) => isInPlay(state) || state === 'no')
    const [only] = current
    if (current.length === 1 && only) {
      const when = only.answeredAt
        ? `answered ${momentWithin(only.answeredAt, now)}`
        : only.seenAt
          ? `seen ${momentWithin(only.seenAt, now)}`
          : `sent ${momentWithin(only.sentAt, now)}`
      return [`${only.service}, ${when}`]
    }
    return [askCounts(current)]
  }
  const held = row.asks.find(({ state }) => isHeld(state))
  const until =
    row.holdUntil && row.state !== 'started'
      ? `Hold ends ${momentWithin(row.holdUntil, now)}`
      : row.crisis?.begins
        ? `Until ${dateWords(row.crisis.allowance.to, dateOf(now))}`
        : row.state === 'started'
          ? row.reviews.length > 0
            ? 'Watched until they move on'
            : 'Watched for 48 hours'
          : 'Everything is agreed'
  return [[held?.service ?? '', until].filter(Boolean).join(' · ')]
}

function waitedFor(row: BoardRow, now: Instant): BoardCard['corner'] {
  const since = waitsSince(row)
  return since ? { is: null, words: amount(since, now) } : { is: null, words: 'Not ready yet' }
}

/** Below so many minutes an answer or a hold presses. */
const pressing = 60

function timeLeft({ nextAt }: BoardRow, now: Instant): BoardCard['corner'] {
  if (!nextAt) return { is: 'due-today', words: 'Choose now' }
  const minutes = Math.floor((nextAt.epochMilliseconds - now.epochMilliseconds) / 60_000)
  if (minutes < 0) return { is: 'late', words: `Late ${amount(nextAt, now)}` }
  return { is: minutes < pressing ? 'ending' : 'on-time', words: `${spanWords(minutes)} left` }
}

const startWords = ({ startOn, state }: BoardRow, now: Instant): BoardCard['corner'] =>
  startOn && state !== 'started' ? { is: null, words: dateWords(startOn, dateOf(now)) } : null

function markOf(
  row: BoardRow,
  column: BoardColumn,
  now: Instant,
  twice: ReadonlySet<string>,
): BoardMark | null {
  if (row.died) return { is: 'not-ready', words: 'Has died' }
  if (row.failedAt) return { is: 'late', words: `Care failed ${momentWithin(row.failedAt, now)}` }
  if (row.stay?.place === 'cancelled') return { is: 'not-ready', words: 'Admission cancelled' }
  if (twice.has(row.needId)) return { is: 'unowned', words: 'Looked for twice: withdraw one' }
  const review = row.reviews.find(({ state }) => state !== 'to come') ?? row.reviews[0]
  if (review && (row.state === 'started' || review.state === 'late' || review.state === 'today'))
    return { is: reviewMarks[review.state], words: reviewWords(review, dateOf(now)) }
  if (row.state === 'started')
    return (
      endMark(row, now) ?? {
        is: 'accepted',
        words: row.startedOn ? `Started ${dateWords(row.startedOn, dateOf(now))}` : 'Started',
      }
    )
  if (row.stay?.place === 'left')
    return column === 'chosen'
      ? { is: 'due-today', words: `Left ${leftWords(row, now)}: record the start` }
      : { is: 'unowned', words: `Left ${leftWords(row, now)}: still needed?` }
  const step = nextStep(row.steps)
  if (step && step.state !== 'due' && step.state !== 'no due date') return stepMark(step, now)
  if (column === 'chosen') return chosenMark(row, now)
  if (row.unmatched) return { is: 'unowned', words: 'Nothing fits' }
  if (column === 'out') return null
  const lapsed = row.asks.findLast(({ state }) => state === 'lapsed' || state === 'let go')
  if (lapsed)
    return { is: 'unowned', words: lapsed.state === 'lapsed' ? 'Hold lost' : `${lapsed.service} let go` }
  return waitMark(row, now)
}

const stepMark = (step: StandingStep, now: Instant): BoardMark => ({
  is: step.state === 'late' ? 'late' : step.state === 'due today' ? 'due-today' : 'unowned',
  words: `${stepStateWords(step, now)}: ${toBeWords(step.step)}`,
})

/** Crisis care is over on a day that is known from the first. */
function endMark({ crisis }: BoardRow, now: Instant): BoardMark | null {
  const end = crisisEnd(crisis, now)
  return (
    end && {
      is: ({ over: 'late', soon: 'due-today', later: 'on-time' } as const)[end.presses],
      words: end.words,
    }
  )
}

const leftWords = ({ stay }: BoardRow, now: Instant): string =>
  stay?.leftAt ? dateWords(dateOf(stay.leftAt), dateOf(now)) : 'hospital'

function chosenMark({ state, holdUntil, startOn }: BoardRow, now: Instant): BoardMark {
  if (startOn && startOn.until(dateOf(now), { largestUnit: 'days' }).days > 0)
    return { is: 'late', words: 'Not started yet' }
  if (state === 'arranged') return { is: 'chosen', words: 'Arranged' }
  const minutes = holdUntil
    ? Math.floor((holdUntil.epochMilliseconds - now.epochMilliseconds) / 60_000)
    : Number.POSITIVE_INFINITY
  if (minutes <= 0) return { is: 'late', words: `Hold over since ${timeWords(holdUntil!)}` }
  return minutes < 4 * pressing
    ? { is: 'held', words: `Held, ${spanWords(minutes)} left` }
    : { is: 'chosen', words: 'Chosen, not arranged yet' }
}

const tones = {
  late: 'late',
  'due today': 'due-today',
  due: 'on-time',
  'no due date': 'on-time',
  unowned: 'unowned',
  accepted: 'accepted',
  done: 'accepted',
  withdrawn: 'not-ready',
} as const

/** When the wait on the list that stands for this need is due, and how late it is; that its owner accepted it brings no place. */
function waitMark({ waits, requires, stay, direction }: BoardRow, now: Instant): BoardMark | null {
  if (direction === 'step-up') return { is: 'due-today', words: 'Today' }
  const kinds: readonly string[] = waitsFor(requires.wants)
  const wait = waits.find(({ awaits }) => kinds.includes(awaits))
  if (!wait) return stay?.nobodySince ? { is: 'unowned', words: 'Nobody owns' } : null
  const late = lateness(
    {
      state: wait.state === 'unowned' ? 'unowned' : 'sent',
      due: wait.dueOn ? { on: wait.dueOn, at: wait.dueAt } : null,
      unownedSince: stay?.nobodySince ?? null,
    },
    now,
  )
  return { is: tones[late.kind], words: late.words }
}
