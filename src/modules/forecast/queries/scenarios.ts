import type { Tx } from '../../../platform/db/tx.ts'
import { isId } from '../../../platform/ids.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import type { Scenario } from '../../../simulation/index.ts'

/** A scenario the place keeps, in one of its versions. */
export type Kept = {
  scenarioId: string
  name: string
  version: number
  about: string | null
  scenario: Scenario
  keptAt: Instant
  keptBy: string | null
}

const kept = (tx: Tx, systemId: string) =>
  tx
    .selectFrom('forecast.scenario as s')
    .leftJoin('access.account as a', (on) => on.onRef('a.user_id', '=', 's.kept_by'))
    .select(['s.scenario_id', 's.name', 's.version', 's.about', 's.content', 's.kept_at', 'a.name as by'])
    .where('s.system_id', '=', systemId)

type Row = Awaited<ReturnType<ReturnType<typeof kept>['execute']>>[number]
const keptOf = (row: Row): Kept => ({
  scenarioId: row.scenario_id,
  name: row.name,
  version: row.version,
  about: row.about,
  scenario: row.content as unknown as Scenario,
  keptAt: instantOf(row.kept_at),
  keptBy: row.by,
})

/** The newest version of each, by name. */
export async function scenariosOf(tx: Tx, systemId: string): Promise<Kept[]> {
  const rows = await kept(tx, systemId)
    .distinctOn('s.name')
    .orderBy('s.name')
    .orderBy('s.version', 'desc')
    .execute()
  return rows.map(keptOf)
}

/** One version of one; null where there is none. */
export async function scenarioOf(tx: Tx, systemId: string, scenarioId: string): Promise<Kept | null> {
  if (!isId(scenarioId)) return null
  const row = await kept(tx, systemId).where('s.scenario_id', '=', scenarioId).executeTakeFirst()
  return row ? keptOf(row) : null
}

/** These versions, newest or not, by id. */
export async function scenariosById(
  tx: Tx,
  systemId: string,
  ids: readonly string[],
): Promise<Map<string, Kept>> {
  if (ids.length === 0) return new Map()
  const rows = await kept(tx, systemId)
    .where('s.scenario_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.scenario_id, keptOf(row)]))
}
