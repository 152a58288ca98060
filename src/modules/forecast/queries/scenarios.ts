import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { isId } from '../../../platform/ids.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import type { Scenario } from '../../../simulation/index.ts'
import type { Made } from '../rules/today/made.ts'

/** A scenario the place keeps, in one of its versions. */
export type Kept = {
  scenarioId: string
  name: string
  version: number
  about: string | null
  scenario: Scenario
  keptAt: Instant
  keptBy: string | null
  /** From what the program made it; null for one from a file. */
  made: Made | null
}

const kept = (tx: Tx, systemId: string) =>
  tx
    .selectFrom('forecast.scenario as s')
    .leftJoin('access.account as a', (on) => on.onRef('a.user_id', '=', 's.kept_by'))
    .select([
      's.scenario_id',
      's.name',
      's.version',
      's.about',
      's.content',
      's.kept_at',
      's.made',
      'a.name as by',
    ])
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
  made: row.made as unknown as Made | null,
})

/** The newest version of each that was kept from a file, by name. */
export async function scenariosOf(tx: Tx, systemId: string): Promise<Kept[]> {
  const rows = await kept(tx, systemId)
    .where('s.made_from', '=', 'file')
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

/** A scenario without its people. */
export type Outline = Pick<Kept, 'name' | 'version' | 'made' | 'scenario'>

/** Name and levers of each, without its people: for a list of what was asked of them. */
export async function outlinesOf(
  tx: Tx,
  systemId: string,
  scenarioIds: readonly string[],
): Promise<Map<string, Outline>> {
  if (scenarioIds.length === 0) return new Map()
  const { rows } = await sql<{
    scenario_id: string
    name: string
    version: number
    made: Made | null
    content: unknown
  }>`
    select scenario_id, name, version, made, content - 'today' as content from forecast.scenario
    where system_id = ${systemId} and scenario_id = any(${[...scenarioIds]}::uuid[])`.execute(tx)
  return new Map(
    rows.map(({ scenario_id, name, version, made, content }) => [
      scenario_id,
      { name, version, made, scenario: content as unknown as Scenario },
    ]),
  )
}
