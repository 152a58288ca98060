import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import { capacitySettingsOf, services, startsByWeek } from '../../capacity/index.ts'
import type { Pathway } from '../../discharge/index.ts'
import { daysShown, type Expected, type PathwayAhead, tenDays } from '../rules/ahead/ten-days.ts'
import { pathways } from '../rules/by-pathway/model.ts'
import { type DemandsFound, demandsHere } from './demands.ts'

export type AheadHere = DemandsFound & {
  today: LocalDate
  all: PathwayAhead[]
  /** Ready, waiting, and with a place held for them: they are not short of one. */
  placed: Readonly<Record<Pathway, number>>
  /** Beds out of use on the wards of services that meet each pathway. */
  closed: Readonly<Record<Pathway, number>>
}

/** Ready people and free places for each of the next ten days, by pathway. */
export async function aheadHere(tx: Tx, viewer: Viewer, now: Instant): Promise<AheadHere> {
  const today = dateOf(now)
  const { systemId } = viewer
  const found = await demandsHere(tx, viewer, { today, until: today.add({ days: daysShown - 1 }) })
  const { holds, bankHolidays: holidays } = await capacitySettingsOf(tx, systemId)
  const known = await services(tx, { systemId, now })
  const { expected, placed, closed } = await asService(tx, viewer, () => counted(tx, systemId, today))
  const left = (pathway: Pathway) => Math.max(found.people.waiting[pathway] - placed[pathway], 0)
  const all = tenDays({
    today,
    now,
    services: known,
    holds,
    holidays,
    starts: await startsByWeek(tx, { systemId, today }),
    demands: found.demands,
    waiting: eachPathway(left),
    expected,
  })
  const closedOf = eachPathway((pathway) => {
    const wards = new Set(all.find((one) => one.pathway === pathway)!.offers.map(({ wardId }) => wardId))
    return closed.reduce((sum, { wardId, beds }) => (wards.has(wardId) ? sum + beds : sum), 0)
  })
  return { ...found, today, all, placed, closed: closedOf }
}

const eachPathway = <T>(of: (pathway: Pathway) => T): Record<Pathway, T> =>
  Object.fromEntries(pathways.map((pathway) => [pathway, of(pathway)])) as Record<Pathway, T>

type Row = {
  what: 'leaving' | 'freeing' | 'placed' | 'closed'
  pathway: Pathway | null
  ward: string | null
  day: string | null
  people: number
}

/** Counts of people and beds; never who. An expected date that is past is none of these days'. */
async function counted(tx: Tx, systemId: string, today: LocalDate) {
  const { rows } = await sql<Row>`
    with here as (
      select s.stay_id, s.ward_id, s.expected_date, d.pathway, d.ready_since from stays.stay s
      left join discharge.status d on d.system_id = s.system_id and d.stay_id = s.stay_id
      where s.system_id = ${systemId} and s.place in ('bed', 'no bed', 'leave')
    )
    select 'leaving' as what, pathway, null::text as ward, to_char(expected_date, 'YYYY-MM-DD') as day, count(*)::int as people
      from here where ready_since is null and expected_date >= ${today.toString()}::date group by 2, 4
    union all
    select 'freeing', null, ward_id::text, to_char(expected_date, 'YYYY-MM-DD'), count(*)::int
      from here where ward_id is not null and expected_date >= ${today.toString()}::date group by 3, 4
    union all
    select 'placed', pathway, null, null, count(*)::int from here h
      where ready_since is not null and exists (select from placements.need n where n.system_id = ${systemId}
        and n.stay_id = h.stay_id and n.ended_at is null and n.state in ('chosen', 'arranged')) group by 2
    union all
    select 'closed', null, b.ward_id::text, null, count(*)::int from stays.bed b
      join stays.bed_closure c on c.system_id = b.system_id and c.bed_id = b.bed_id and c.reopened_at is null
      where b.system_id = ${systemId} and b.ended_at is null group by 3`.execute(tx)
  const of = (what: Row['what']) => rows.filter((row) => row.what === what)
  const expected: Expected = {
    leaving: of('leaving').map(({ day, pathway, people }) => ({
      on: Temporal.PlainDate.from(day!),
      pathway,
      people: Number(people),
    })),
    freeing: of('freeing').map(({ day, ward, people }) => ({
      on: Temporal.PlainDate.from(day!),
      wardId: ward!,
      people: Number(people),
    })),
  }
  return {
    expected,
    placed: eachPathway((pathway) =>
      Number(of('placed').find((row) => row.pathway === pathway)?.people ?? 0),
    ),
    closed: of('closed').map(({ ward, people }) => ({ wardId: ward!, beds: Number(people) })),
  }
}
