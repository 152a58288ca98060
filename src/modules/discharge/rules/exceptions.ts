import { dateOf, type Instant } from '../../../platform/time.ts'
import { ageOf, usualStaleHours } from './age.ts'
import { count } from './lateness.ts'
import { isPerson, type ListRow, type PersonRow } from './list-row.ts'
import { rowLateness } from './row-lateness.ts'

/** One box of the strip above a list: a number that opens to its people, the words for it, and a second line. */
export type Exception = {
  key: 'could go today' | 'late' | 'no next step' | 'not heard of' | 'ready and waiting'
  /** For 'late': whom they are late with. */
  owner: { organisationId: string | null; name: string; kind: string } | null
  count: number
  words: string
  detail: string
  stayIds: string[]
}

type Going = Pick<
  PersonRow,
  'readySince' | 'openWaits' | 'nobodySince' | 'clearOn' | 'unansweredFrom' | 'next'
>

/** Ready, and nothing is in the way: nothing is open, or all that is open is accepted or due today, and due by today. */
export function couldGoToday(row: Going, now: Instant): boolean {
  // Nobody sends home whom nobody owns: a wait due today without an owner is not on its way.
  if (!row.readySince || row.nobodySince !== null) return false
  if (row.openWaits === 0) return true
  const today = dateOf(now).toString()
  if (row.unansweredFrom !== null && row.unansweredFrom < today) return false
  // Accepted and still not done on its day: somebody has to ask before anyone is told that they can go.
  if (row.next?.due && row.next.due.on.toString() < today) return false
  return row.clearOn !== null && row.clearOn <= today
}

/** Ready, and nobody owns what comes next. */
export const hasNoNextStep = (row: Pick<PersonRow, 'readySince' | 'nobodySince'>): boolean =>
  row.readySince !== null && row.nobodySince !== null

export const isStale = (row: PersonRow, now: Instant, staleHours: number = usualStaleHours): boolean =>
  ageOf(row.heardAt, now, staleHours).stale

/** The strip: exceptions before the total. Boxes of nobody are left out, the total never is. */
export function exceptions(
  rows: readonly ListRow[],
  now: Instant,
  { staleHours = usualStaleHours } = {},
): Exception[] {
  const people = rows.filter(isPerson)
  const go = people.filter((row) => couldGoToday(row, now))
  const forgotten = people.filter(hasNoNextStep)
  const stale = people.filter((row) => isStale(row, now, staleHours))
  const ready = people.filter((row) => row.readySince)
  const box = (key: Exception['key'], of: PersonRow[], words: string, detail: string): Exception => ({
    key,
    owner: null,
    count: of.length,
    words,
    detail,
    stayIds: of.map((row) => row.stayId),
  })
  return [
    box('could go today', go, 'could go today', 'All else is done or due today'),
    ...lateByOwner(people, now),
    box(
      'no next step',
      forgotten,
      'no next step',
      `Nobody owns it${longest(forgotten.map((row) => rowLateness(row, now)?.days ?? 0))}`,
    ),
    box('not heard of', stale, 'not heard of for a day', oldest(stale, now, staleHours)),
    box(
      'ready and waiting',
      ready,
      'ready and waiting',
      `${count(people.length, 'person', 'people')} in all`,
    ),
  ].filter((one) => one.count > 0 || one.key === 'ready and waiting')
}

/** Late next things by whom they are late with, most people first. */
export function lateByOwner(people: readonly PersonRow[], now: Instant): Exception[] {
  const late = people.filter((row) => rowLateness(row, now)?.kind === 'late')
  return [...Map.groupBy(late, (row) => ownerKey(row))]
    .map(([, rows]): Exception => {
      const owner = rows[0]!.next!.owner
      const name = owner?.shortName ?? (owner ? 'the family' : 'nobody')
      return {
        key: 'late',
        owner: { organisationId: owner?.organisationId ?? null, name, kind: owner?.kind ?? 'nobody' },
        count: rows.length,
        words: `late with ${name}`,
        detail: `Longest: ${longestLate(rows, now)}`,
        stayIds: rows.map((row) => row.stayId),
      }
    })
    .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1))
}

/** "4 days"; "32 min" where nobody is late by more. */
function longestLate(rows: readonly PersonRow[], now: Instant): string {
  const late = rows.map((row) => rowLateness(row, now)!).toSorted((a, b) => b.days - a.days)
  if (late[0]!.days > 0) return count(late[0]!.days, 'day')
  const first = rows.toSorted((a, b) => dueAt(a) - dueAt(b))[0]!
  return rowLateness(first, now)!.words.replace('Late ', '')
}

const dueAt = ({ next }: PersonRow): number => next?.due?.at?.epochMilliseconds ?? Number.MAX_SAFE_INTEGER

const ownerKey = (row: PersonRow) => row.next?.owner?.organisationId ?? row.next?.owner?.kind ?? 'nobody'

const longest = (days: number[]) =>
  days.length > 0 && Math.max(...days) > 0 ? `, ${count(Math.max(...days), 'day')}` : ''

function oldest(rows: readonly PersonRow[], now: Instant, staleHours: number): string {
  const first = rows.toSorted((a, b) => a.heardAt.epochMilliseconds - b.heardAt.epochMilliseconds)[0]
  if (!first) return 'Everyone was heard of'
  const age = ageOf(first.heardAt, now, staleHours)
  return `Oldest ${age.hours < 48 ? count(age.hours, 'hour') : age.words.replace('Old, ', '')}${first.ward ? `: ${first.ward}` : ''}`
}
