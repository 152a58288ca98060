import { type Selectable, sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { standing } from '../../../platform/facts.ts'
import type { Instant } from '../../../platform/time.ts'
import type { Schema } from '../../../schema.generated.ts'
import { deriveStay, staysFacts } from '../../stays/index.ts'
import { factOf } from '../rows.ts'
import type { PersonRow } from '../rules/list-row.ts'
import { type DayNumbers, type Deciding, numbersOf, standingThen } from '../rules/then.ts'

/**
 * The same numbers at an earlier moment: of those who were here then, on this ward or on all, as their facts say it
 * stood. Whoever has had no fact since stands as they did.
 */
export async function dayBefore(
  tx: Tx,
  viewer: Viewer,
  rows: readonly PersonRow[],
  then: Instant,
  wardId: string | null,
): Promise<DayNumbers> {
  const here = await hereThen(tx, viewer, then, wardId)
  const now = new Map(rows.map((row) => [row.stayId, row]))
  const changed = new Set(
    here.filter((one) => one.changed || !now.has(one.stay_id)).map((one) => one.stay_id),
  )
  const facts = await factsOfMany(tx, viewer, [...changed])
  const stood = here.map(({ stay_id }): Deciding => {
    const row = now.get(stay_id)
    return row && !changed.has(stay_id) ? row : standingThen(facts.get(stay_id) ?? [], then)
  })
  return numbersOf(stood, then)
}

// What is only said decides nothing, unless it takes the place of something that does.
const decides = sql`(f.kind not in ('note', 'still-true', 'referred', 'wait-chased') or f.supersedes is not null)`

type Here = { stay_id: string; ward_id: string | null; ward_since: Date; changed: boolean }

async function hereThen(tx: Tx, viewer: Viewer, then: Instant, wardId: string | null): Promise<Here[]> {
  const at = then.toString()
  const { rows } = await sql<Here>`
    select s.stay_id, s.ward_id, s.ward_since, exists (select from discharge.fact f
      where f.system_id = s.system_id and f.stay_id = s.stay_id and (f.happened_at > ${at} or f.recorded_at > ${at})
      and ${decides}) as changed
    from stays.stay s
    where s.system_id = ${viewer.systemId} and s.admitted_at <= ${at}
      and (s.place in ('bed', 'no bed', 'leave') or (s.place = 'left' and s.left_at > ${at}))`.execute(tx)
  return wardId === null ? rows : onWardThen(tx, rows, then, wardId)
}

// Whoever has moved since was somewhere else: their facts say where.
async function onWardThen(tx: Tx, rows: Here[], then: Instant, wardId: string): Promise<Here[]> {
  const moved = rows.filter((row) => row.ward_since.getTime() > then.epochMilliseconds)
  const facts = await staysFacts(
    tx,
    moved.map((row) => row.stay_id),
  )
  const wardThen = new Map(
    [...facts].map(([stayId, all]) => {
      const before = standing(all).filter(
        (fact) => fact.happenedAt.epochMilliseconds <= then.epochMilliseconds,
      )
      return [stayId, before.length > 0 ? deriveStay(before, () => '').wardId : null]
    }),
  )
  return rows.filter(
    (row) => (wardThen.has(row.stay_id) ? wardThen.get(row.stay_id) : row.ward_id) === wardId,
  )
}

// Whoever was never asked about and has never waited for anything counts in none of the numbers.
async function factsOfMany(tx: Tx, viewer: Viewer, stayIds: readonly string[]) {
  if (stayIds.length === 0) return new Map<string, ReturnType<typeof factOf>[]>()
  const { rows } = await sql<Selectable<Schema['discharge.fact']>>`
    select f.fact_id, f.stay_id, f.person_id, f.kind, f.happened_at, f.recorded_at, f.recorded_by, f.recorded_for,
      f.supersedes, f.detail
    from discharge.fact f
    where f.system_id = ${viewer.systemId} and f.stay_id = any(${stayIds}::uuid[]) and ${decides}
      and f.stay_id in (select c.stay_id from discharge.fact c
        where c.system_id = ${viewer.systemId} and c.kind in ('readiness', 'wait-opened'))`.execute(tx)
  return new Map(
    [...Map.groupBy(rows, (row) => row.stay_id)].map(([stayId, its]) => [stayId, its.map(factOf)]),
  )
}
