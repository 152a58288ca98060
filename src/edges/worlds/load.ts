import type { World } from '../../../examples/world.ts'
import { sendAsBefore } from '../../modules/capacity/index.ts'
import { insertDelayFacts } from '../../modules/delays/index.ts'
import { insertDischargeFacts, rebuildDischarge } from '../../modules/discharge/index.ts'
import { insertNeedFacts } from '../../modules/placements/index.ts'
import { insertStayFacts } from '../../modules/stays/index.ts'
import type { Database } from '../../platform/db/open.ts'
import { asViewer, type Tx } from '../../platform/db/tx.ts'
import { door, serviceOf, type Viewer } from '../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../platform/outcome.ts'
import { Temporal } from '../../platform/time.ts'
import { deleteSystem } from './delete-system.ts'
import { figureRows } from './figure-rows.ts'
import { insertPlans } from './insert-plans.ts'
import { insertRows } from './insert-rows.ts'
import { insertScenarios } from './insert-scenarios.ts'
import { promisedRows } from './promised-rows.ts'
import { accountRows, capacityRows, familyLinkRows, personRows, placeRows, publishedRows } from './rows.ts'

export type Loaded = {
  systemId: string
  people: number
  beds: number
  facts: number
  disagreements: string[]
}

/**
 * Puts an example world into the database: all of it or nothing. Every fact is journaled by the tables' own triggers.
 * @param fresh deletes the example place of that name first.
 * @returns conflict when the place is there already; not-allowed when `fresh` would delete a place of real people.
 */
export async function loadWorld(
  db: Database,
  world: World,
  { progress = () => undefined, fresh = false }: { progress?: (line: string) => void; fresh?: boolean } = {},
): Promise<Loaded | Refusal> {
  const there = await systemOf(db, world.systemId)
  if (there && !fresh) return refuse('conflict', `${world.name} is already loaded; --fresh replaces it`)
  if (there && !there.example)
    return refuse('not-allowed', `${there.name} is not an example: --fresh would delete real people`)
  if (there) {
    progress(`Deleting ${world.name}`)
    await deleteSystem(db, world.systemId)
  }
  const by = serviceOf(world.systemId)
  await asViewer(db, by, world.demoAt ?? null, async (tx) => {
    await insertPlace(tx, world)
    progress(
      `${world.organisations.length} organisations, ${world.beds.length} beds, ${world.accounts.length} people who sign in`,
    )
    await insertAll(tx, world.systemId, personRows(world))
    progress(`${world.people.length} people`)
    await insertStayFacts(tx, by, world.stayFacts)
    progress(`${world.stayFacts.length} facts about stays`)
    await insertDischargeFacts(tx, world.systemId, world.dischargeFacts)
    // Before what is derived: who agreed nights is then related with everybody else, once.
    await insertDelayFacts(tx, world.systemId, world.delayFacts)
    await rebuildDischarge(tx, world.systemId)
    progress(`${world.dischargeFacts.length} facts about getting home`)
    await insertAll(tx, world.systemId, publishedRows(world))
    await insertAll(tx, world.systemId, [...figureRows(world), ...promisedRows(world)])
    await insertAll(tx, world.systemId, familyLinkRows(world))
    await insertCapacity(tx, by, world)
    await insertNeedFacts(tx, world.systemId, world.needFacts)
    progress(`${world.services.length} services, ${world.needFacts.length} facts about finding places`)
    await insertPlans(tx, world)
    await insertScenarios(tx, world)
    if (world.plans.length > 0 || world.files.length > 0)
      progress(
        `plans in ${counted(world.plans.length, 'version')}, ${counted(figuresIn(world), 'figure')} from files`,
      )
  })
  // Nothing else tells the planner that the tables are no longer empty: the embedded database has no autovacuum.
  await db.asOwner((client) => client.query('analyze'))
  const facts = world.stayFacts.length + world.dischargeFacts.length + world.delayFacts.length
  return {
    systemId: world.systemId,
    people: world.people.length,
    beds: world.beds.length,
    facts,
    disagreements: world.disagreements,
  }
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
const figuresIn = ({ files }: World) => files.reduce((sum, { figures }) => sum + figures.length, 0)

const systemOf = (db: Database, systemId: string) =>
  asViewer(
    db,
    door,
    null,
    (tx) =>
      tx
        .selectFrom('access.system')
        .select(['name', 'example'])
        .where('system_id', '=', systemId)
        .executeTakeFirst(),
    'read',
  )

async function insertPlace(tx: Tx, world: World): Promise<void> {
  await tx
    .insertInto('access.system')
    .values({
      system_id: world.systemId,
      name: world.name,
      example: world.example,
      demo_at: world.demoAt?.toString() ?? null,
      demo_set_at: world.demoAt ? Temporal.Now.instant().toString() : null,
      settings: JSON.stringify({
        sources: world.sources,
        disagreements: world.disagreements,
        ...(world.countsFrom ? { countsFrom: world.countsFrom.toString() } : {}),
      }),
    })
    .execute()
  await insertAll(tx, world.systemId, accountRows(world))
  await insertAll(tx, world.systemId, placeRows(world))
}

/** Figures come in in the order of time, because the summaries that went out say what had been said by then. */
async function insertCapacity(tx: Tx, by: Viewer, world: World): Promise<void> {
  const tables = capacityRows(world)
  const figures = tables
    .flatMap(([table, rows]) => (table === 'capacity.figure' ? rows : []))
    .map((row) => ({ row, at: Temporal.Instant.from(String(row.said_at)).epochMilliseconds }))
  await insertAll(
    tx,
    world.systemId,
    tables.filter(([table]) => table !== 'capacity.figure'),
  )
  let till = Number.NEGATIVE_INFINITY
  const upTo = async (at: number) => {
    const rows = figures.filter((one) => one.at > till && one.at <= at).map(({ row }) => row)
    till = at
    await insertAll(tx, world.systemId, [['capacity.figure', rows]])
  }
  const now = world.demoAt ?? Temporal.Now.instant()
  const asked = { by, now, placeName: world.name }
  await sendAsBefore(tx, { ...asked, upTo: (at) => upTo(at.epochMilliseconds) })
  await upTo(Number.POSITIVE_INFINITY)
}

type Rows = [table: Parameters<typeof insertRows>[1], rows: Record<string, unknown>[]][]

async function insertAll(tx: Tx, systemId: string, tables: Rows): Promise<void> {
  for (const [table, rows] of tables)
    await insertRows(
      tx,
      table,
      rows.map((row) => ({ system_id: systemId, ...row })),
    )
}
