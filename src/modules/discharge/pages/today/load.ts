import { weekdayOf } from '../../../../platform/date-words.ts'
import type { Tx } from '../../../../platform/db/tx.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { dateOf, daysBetween, type Instant } from '../../../../platform/time.ts'
import { assessmentsSentToUs } from '../../queries/assessment/sent-to-us.ts'
import { dayBefore } from '../../queries/day-before.ts'
import { type DoneToday, doneToday } from '../../queries/done-today.ts'
import { dueToday } from '../../queries/due-today.ts'
import { type LastHere, lastHere } from '../../queries/last-here.ts'
import { usualView } from '../../queries/list-filter.ts'
import { ourWaits } from '../../queries/our-waits.ts'
import { questionsToUs } from '../../queries/questions-to-us.ts'
import { closedBeds } from '../../queries/running.ts'
import { leavingOn, staysSince } from '../../queries/stays-since.ts'
import { todayRows } from '../../queries/today-rows.ts'
import { assessmentThings } from '../../rules/assessment/things.ts'
import { count } from '../../rules/lateness.ts'
import type { PersonRow } from '../../rules/list-row.ts'
import type { OurWait } from '../../rules/our-waits.ts'
import { numbersOf } from '../../rules/then.ts'
import { inOrderOfCost, type Thing } from '../../rules/thing.ts'
import { thingsFor } from '../../rules/things.ts'
import type { Told } from '../../rules/told.ts'
import type { ListAsked } from '../list/address.ts'
import { type LaterLine, laterLines } from './later.ts'
import { type NumberLine, numberLines } from './numbers.ts'
import { type SinceLine, sinceLines } from './since.ts'

/** Things of modules that this one may not know; main.ts brings them together. Each asks as the viewer. */
export type ThingsFrom = (tx: Tx, viewer: SignedIn, now: Instant) => Promise<Thing[]>

/** All that Today says to somebody who sees people. */
export type TodayLoaded = {
  rows: PersonRow[]
  told: Told[]
  ours: OurWait[]
  things: Thing[]
  list: ListAsked
  last: LastHere
  since: SinceLine[]
  numbers: NumberLine[]
  later: LaterLine[]
  done: DoneToday[]
}

export async function loadToday(
  tx: Tx,
  viewer: SignedIn,
  now: Instant,
  others: readonly ThingsFrom[],
): Promise<TodayLoaded> {
  const { role, organisationId } = viewer
  const wardId = viewer.wardId ?? null
  const { rows, told } = await todayRows(tx, viewer, now)
  const ours =
    role === 'provider' || role === 'hospital social worker'
      ? [...(await ourWaits(tx, viewer)), ...(await questionsToUs(tx, viewer))]
      : []
  const things = thingsFor({ role, organisationId, rows, told, ours, now })
  const elsewhere: Thing[] = []
  for (const from of others) elsewhere.push(...(await from(tx, viewer, now)))
  const toAnswer = role === 'provider' ? await assessmentsToAnswer(tx, viewer, now) : []
  const last = await lastHere(tx, viewer, now)
  const usual = usualView(viewer)
  const list: ListAsked = usual.view === 'ward' ? { view: 'ward', ward: usual.wardId } : { view: usual.view }
  return {
    rows,
    told,
    ours,
    things:
      role === 'on-call manager'
        ? inOrderOfCost([...things, ...elsewhere, ...(await closedThing(tx, viewer, now))])
        : inOrderOfCost([...things, ...elsewhere, ...toAnswer]),
    list,
    last,
    since:
      role === 'provider'
        ? []
        : sinceLines(rows, await staysSince(tx, viewer, last.at, wardId), last.at, now),
    numbers: role === 'provider' ? [] : await numbers(tx, viewer, now, rows, list),
    later: laterLines({ role, rows, due: await dueToday(tx, viewer, now), now }),
    done: await doneToday(tx, viewer, now, wardId),
  }
}

async function numbers(
  tx: Tx,
  viewer: SignedIn,
  now: Instant,
  rows: PersonRow[],
  list: ListAsked,
): Promise<NumberLine[]> {
  const wardId = viewer.wardId ?? null
  const today = dateOf(now)
  const [yesterday, before] = [today.subtract({ days: 1 }).toString(), today.subtract({ days: 2 }).toString()]
  const leaving = await leavingOn(tx, viewer, [yesterday, before], wardId)
  // Whose somebody was yesterday is not kept, so a list of one's own people has no day before.
  const then =
    list.view === 'mine' ? null : await dayBefore(tx, viewer, rows, now.subtract({ hours: 24 }), wardId)
  return numberLines({
    now: numbersOf(rows, now),
    before: then,
    leaving,
    weekday: weekdayOf(dateOf(now).subtract({ days: 1 })),
    list,
  })
}

const assessmentsToAnswer = async (tx: Tx, viewer: SignedIn, now: Instant): Promise<Thing[]> =>
  assessmentThings(
    (await assessmentsSentToUs(tx, viewer))
      .filter(({ ours, isHere }) => isHere && ours.answer === null)
      .map((one) => ({ ...one, sentAt: one.ours.sentAt })),
    now,
  )

async function closedThing(tx: Tx, viewer: SignedIn, now: Instant): Promise<Thing[]> {
  const closed = await closedBeds(tx, viewer)
  const longest = closed[0]
  if (!longest) return []
  const wards = [...Map.groupBy(closed, (bed) => bed.ward)].map(([ward, beds]) => `${ward}: ${beds.length}`)
  return [
    {
      key: 'closed beds',
      title: `${count(closed.length, 'bed is', 'beds are')} closed`,
      sentence: `${wards.slice(0, 4).join('; ')}${wards.length > 4 ? `; and ${count(wards.length - 4, 'more ward')}` : ''}.`,
      status: {
        is: 'stale',
        words: `Longest ${count(daysBetween(dateOf(longest.since), dateOf(now)), 'day')}`,
      },
      verb: 'See the beds',
      why: 'a closed bed is a night somebody else waits for',
      minutes: 1,
      cost: Math.round(closed.length * 0.05 * 100) / 100,
      stayIds: [],
      go: { to: 'page', path: '/wards' },
    },
  ]
}
