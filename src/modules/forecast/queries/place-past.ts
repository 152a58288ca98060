import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import {
  dateOf,
  daysBetween,
  type Instant,
  type LocalDate,
  startOf,
  Temporal,
} from '../../../platform/time.ts'
import { isServiceKind, type ServiceKind } from '../../capacity/index.ts'
import { fewestWeeks } from '../rules/days.ts'
import { assessing } from '../rules/fit/assessments.ts'
import { recordedFrom } from '../rules/fit/begins.ts'
import type { Past } from '../rules/fit/fit-place.ts'
import type { PastStay, PastUse, PastWait } from '../rules/fit/past.ts'
import { pathwayOfService } from '../rules/today/capacity.ts'
import { assessmentsKnown } from './assessments-known.ts'
import { countsOf, dailyCounts } from './daily-counts.ts'
import { momentOf, pastStays, pastStaysKnown } from './past-stays.ts'

/** More of the past says little more of how it is now. */
const daysBack = 400
/** Days ahead of today whose arrivals a scenario may ask for. */
const daysOfArrivals = 29

/**
 * All that is fitted from, as the service sees it.
 * @param knownAt only what had been recorded by then: for looking back. Arrivals are then those of the stays alone.
 */
export async function placePast(
  tx: Tx,
  service: Viewer,
  { now, knownAt }: { now: Instant; knownAt: Instant | null },
): Promise<Past> {
  const { systemId } = service
  const since = startOf(dateOf(now).subtract({ days: daysBack }))
  const asked = { systemId, now, since }
  const stays = knownAt ? await pastStaysKnown(tx, asked, knownAt) : await pastStays(tx, asked)
  const moment = momentOf(now)
  const from = recordedFrom(stays, moment, await saidFrom(tx, systemId))
  const first = dateOf(Temporal.Instant.fromEpochMilliseconds(Math.ceil(from * 86_400_000) + 43_200_000))
  const today = dateOf(now)
  // Stays that reach back far enough say it themselves.
  const enough = daysBetween(first, today) >= 7 * fewestWeeks
  const admissions = knownAt || enough ? [] : await admissionsByDay(tx, service, today)
  return {
    stays,
    uses: await pastUses(tx, systemId, { from, now, knownAt }),
    waits: await pastWaits(tx, systemId, { from, now, knownAt }),
    readmitted: readmittedOf(await returns(tx, systemId, { from, now, knownAt })),
    from,
    now: moment,
    first,
    today,
    ahead: daysOfArrivals,
    admissions,
  }
}

/** From which day on the place says that it records everybody. */
async function saidFrom(tx: Tx, systemId: string): Promise<number | null> {
  const row = await tx
    .selectFrom('access.system')
    .select('settings')
    .where('system_id', '=', systemId)
    .executeTakeFirst()
  const said = (row?.settings as { countsFrom?: string } | undefined)?.countsFrom
  return said ? momentOf(startOf(Temporal.PlainDate.from(said))) : null
}

async function admissionsByDay(tx: Tx, viewer: Viewer, today: LocalDate) {
  const definitions = (await countsOf(tx, viewer.systemId)).filter(({ key }) => key === 'admissions')
  const counts = await dailyCounts(tx, viewer, { definitions, slice: { by: 'whole' }, today })
  return counts[0]?.days ?? []
}

type Looked = { from: number; now: Instant; knownAt: Instant | null }

const atOf = ({ now, knownAt }: Looked) => sql`${(knownAt ?? now).toString()}::timestamptz`
const momentIn = (moment: number) => sql`to_timestamp(${moment * 86_400})`

/** Care by a service from its first day to its last, by the facts of needs; a service is that of the request chosen. */
export async function pastUses(tx: Tx, systemId: string, looked: Looked): Promise<PastUse[]> {
  const { rows } = await sql<{ kind: string; began: string; ended: string | null }>`
    with known as (
      select f.* from placements.fact f
      where f.system_id = ${systemId} and f.recorded_at <= ${atOf(looked)}
        and f.kind in ('asked', 'started', 'ended', 'withdrawn')
        and not exists (select from placements.fact c where c.system_id = f.system_id and c.supersedes = f.fact_id
          and c.recorded_at <= ${atOf(looked)})
    )
    select v.kind, b.detail ->> 'on' as began, (select max(e.detail ->> 'on') from known e
        where e.need_id = b.need_id and e.kind = 'ended' and e.detail ->> 'askId' = b.detail ->> 'askId') as ended
    from known b
    join known a on a.need_id = b.need_id and a.kind = 'asked' and a.detail ->> 'askId' = b.detail ->> 'askId'
    join capacity.service v on v.system_id = ${systemId} and v.service_id = (a.detail ->> 'serviceId')::uuid
    where b.kind = 'started'`.execute(tx)
  const day = (text: string) => momentOf(startOf(Temporal.PlainDate.from(text)))
  return rows.flatMap(({ kind, began, ended }) => {
    const pathway = isServiceKind(kind) ? pathwayOfService(kind as ServiceKind) : null
    return pathway ? [{ pathway, began: day(began), ended: ended === null ? null : day(ended) }] : []
  })
}

/**
 * What people who were ready waited for, done since a moment, and what they wait for now; and every assessment. As it was known
 * at another moment only assessments are asked for.
 */
async function pastWaits(tx: Tx, systemId: string, looked: Looked): Promise<PastWait[]> {
  const { from, now, knownAt } = looked
  if (knownAt)
    return (await assessmentsKnown(tx, systemId, { now, knownAt })).flatMap(({ awaits, since, done }) =>
      done === null || done >= from ? [{ awaits, since, done, ready: false }] : [],
    )
  const ready = sql`coalesce(d.first_ready_at < coalesce(w.ended_at, ${looked.now.toString()}::timestamptz), false)`
  const { rows } = await sql<PastWait>`
    select w.awaits, (extract(epoch from w.since) / 86400)::float8 as since,
      (extract(epoch from w.ended_at) / 86400)::float8 as done, ${ready} as ready
    from discharge.wait w join discharge.status d on d.system_id = w.system_id and d.stay_id = w.stay_id
    where w.system_id = ${systemId} and w.state <> 'withdrawn'
      and (w.ended_at is null or w.ended_at >= ${momentIn(looked.from)})
      and (${ready} or w.awaits = any(${[...assessing]}::text[]))`.execute(tx)
  return rows
}

type Return = { left: number; back: number | null }

/** Everybody who left an acute bed alive 28 days ago or longer, and when they next came in as an emergency. */
async function returns(tx: Tx, systemId: string, looked: Looked): Promise<Return[]> {
  if (looked.knownAt) return []
  const { rows } = await sql<Return>`
    select (extract(epoch from l.left_at) / 86400)::float8 as left, (extract(epoch from (
      select min(b.admitted_at) from stays.stay b where b.system_id = l.system_id and b.person_id = l.person_id
        and b.stay_id <> l.stay_id and b.place <> 'cancelled' and b.admission_method like '2%'
        and b.admitted_at >= l.left_at and b.admitted_at < l.left_at + interval '28 days')) / 86400)::float8 as back
    from stays.stay l join stays.ward w on w.system_id = l.system_id and w.ward_id = l.ward_id
    where l.system_id = ${systemId} and l.place = 'left' and w.kind = 'acute'
      and l.left_at >= ${momentIn(looked.from)} and l.left_at < ${looked.now.toString()}::timestamptz - interval '28 days'
      and l.discharge_method not in ('4', '5')`.execute(tx)
  return rows
}

const readmittedOf = (all: readonly Return[]): Past['readmitted'] => ({
  of: all.length,
  came: all.filter(({ back }) => back !== null).length,
})

/** Stays of those who are there now, ready or not. */
export const presentStays = async (
  tx: Tx,
  systemId: string,
  now: Instant,
  knownAt: Instant | null,
): Promise<PastStay[]> => {
  const asked = { systemId, now, since: now }
  const stays = knownAt ? await pastStaysKnown(tx, asked, knownAt) : await pastStays(tx, asked)
  return stays.filter(({ left }) => left === null)
}
