import { dateWords, timeWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant, inLondon, Temporal } from '../../../../platform/time.ts'
import type { DueToday } from '../../queries/due-today.ts'
import { count } from '../../rules/lateness.ts'
import type { PersonRow } from '../../rules/list-row.ts'
import { nameOf, placeOf, reviewedToday } from '../../rules/row-things.ts'
import { journeyAddress } from '../addresses.ts'
import { todayListAddress } from './address.ts'

export type LaterLine = { time: string; what: string; href: string; who: string; state: string }

const most = 12

/** What comes later today: waits that are due, in the order of their times, then who is expected home. */
export function laterLines({
  role,
  rows,
  due,
  now,
}: {
  role: string
  rows: readonly PersonRow[]
  due: readonly DueToday[]
  now: Instant
}): LaterLine[] {
  const byStay = new Map(rows.map((row) => [row.stayId, row]))
  const waits = due.flatMap((wait): LaterLine[] => {
    const row = byStay.get(wait.stayId)
    return row
      ? [
          {
            time: wait.at ? timeWords(wait.at) : 'Today',
            what: `${wait.what} for ${nameOf(row)}`,
            href: journeyAddress(row.stayId),
            who: wait.owner,
            state: states[wait.state],
          },
        ]
      : []
  })
  const reviews = rows.filter((row) => row.place !== 'leave' && !reviewedToday(row, now)).length
  const midday: LaterLine[] =
    role === 'ward coordinator' && inLondon(now).hour < 12 && reviews > 0
      ? [
          {
            time: '12:00',
            what: `Senior review of ${count(reviews, 'person', 'people')}`,
            href: todayListAddress('to-review'),
            who: 'Senior doctors',
            state: `${rows.length - reviews} of ${rows.length} done`,
          },
        ]
      : []
  const timed = [...waits.filter((line) => line.time !== 'Today'), ...midday].toSorted((a, b) =>
    a.time < b.time ? -1 : 1,
  )
  return [...timed, ...waits.filter((line) => line.time === 'Today'), ...expected(role, rows, now)].slice(
    0,
    most,
  )
}

const states: Record<DueToday['state'], string> = {
  unowned: 'Nobody owns this',
  sent: 'Sent, not seen yet',
  seen: 'Seen',
  accepted: 'Accepted',
  done: 'Done',
  withdrawn: 'Taken back',
}

function expected(role: string, rows: readonly PersonRow[], now: Instant): LaterLine[] {
  const today = dateOf(now)
  const until = role === 'provider' ? today.add({ days: 2 }) : today
  return rows
    .filter(
      (row) =>
        row.expectedDate !== null &&
        row.expectedDate >= today.toString() &&
        row.expectedDate <= until.toString(),
    )
    .map((row) => ({
      time:
        row.expectedDate === today.toString()
          ? 'Today'
          : dateWords(Temporal.PlainDate.from(row.expectedDate!), today),
      what:
        role === 'provider'
          ? `${nameOf(row)} is expected to leave hospital`
          : `${nameOf(row)} is expected home`,
      href: journeyAddress(row.stayId),
      who: placeOf(row),
      state: row.readySince ? 'Ready' : 'Not ready yet',
    }))
}
