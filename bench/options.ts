import { sql } from 'kysely'
import { loadWorld } from '../src/edges/worlds/index.ts'
import { sayFree, services } from '../src/modules/capacity/index.ts'
import { optionsFor } from '../src/modules/placements/index.ts'
import { type Database, openDatabase } from '../src/platform/db/open.ts'
import { asViewer, type Tx } from '../src/platform/db/tx.ts'
import type { Viewer } from '../src/platform/db/viewer.ts'
import { Temporal } from '../src/platform/time.ts'
import { onBothDatabases, type Where } from './both-databases.ts'
import { careMarket } from './care-market.ts'
import { fiveHospitals } from './five-hospitals.ts'
import { bench, median, quantile, type Row, timed } from './harness.ts'

const root = process.env.HOMEWARD_ROOT ?? process.cwd()
const many = 3000

bench('options', () => onBothDatabases(onDatabase))

async function onDatabase(name: string, where: Where): Promise<Row[]> {
  const db = await openDatabase(where, root)
  try {
    const now = Temporal.Now.instant()
    const world = fiveHospitals(now)
    careMarket(world, { services: many, people: 500, now })
    await loadWorld(db, world)
    const hub: Viewer = {
      systemId: world.systemId,
      userId: null,
      organisationId: world.organisations.find(({ kind }) => kind === 'transfer of care hub')!.organisationId,
      role: 'hub navigator',
    }
    return await measure(name, db, hub)
  } finally {
    await db.stop()
  }
}

/** One request each: its transaction, everything it reads, and the ranking. */
async function measure(name: string, db: Database, hub: Viewer): Promise<Row[]> {
  const now = Temporal.Now.instant()
  const needIds = await asViewer(db, hub, now, async (tx) =>
    (
      await tx
        .selectFrom('placements.need')
        .select('need_id')
        .where('ended_at', 'is', null)
        .orderBy('need_id')
        .execute()
    ).map((row) => row.need_id),
  )
  const read = <T>(work: (tx: Tx) => Promise<T>) => asViewer(db, hub, now, work, 'read')
  const ask = (needId: string) => read((tx) => optionsFor(tx, { viewer: hub, now, needId }))
  const nothing = () => read((tx) => sql`select 1`.execute(tx))
  const first = await timed(() => ask(needIds[0]!))
  // A server that has answered a few; the row of the first who asks says what those take.
  await inTurns(needIds.slice(0, 30), ask, nothing)
  const still = await inTurns(needIds, ask, nothing)
  const busy = await inTurns(needIds.slice(0, 200), ask, nothing, (i) => sayAgain(db, hub, i))
  const whole = await timed(() => read((tx) => services(tx, { systemId: hub.systemId, now })))
  return [
    {
      name: `${name}: options for one person, ${many} services, middle of ${needIds.length}`,
      measured: median(still.asked),
      unit: 'ms',
      peer: `reading every service once: ${Math.round(whole)}`,
    },
    goal(`${name}: options for one person, ${many} services, p99`, still),
    {
      name: `${name}: the same just after a figure changed, middle of ${busy.asked.length}`,
      measured: median(busy.asked),
      unit: 'ms',
    },
    goal(`${name}: the same just after a figure changed, p99`, busy),
    { name: `${name}: the same for the first who asks after a start`, measured: first, unit: 'ms' },
  ]
}

type InTurns = { asked: number[]; nothing: number[] }

/** An empty transaction beside it, turn by turn, says what the machine had to spare. */
const goal = (name: string, { asked, nothing }: InTurns): Row => {
  const measured = quantile(asked, 0.99)
  return {
    name,
    measured,
    unit: 'ms',
    goal: 'under 50 ms',
    met: measured < 50,
    peer: `an empty transaction, p99: ${quantile(nothing, 0.99).toFixed(1)}`,
  }
}

async function inTurns(
  needIds: readonly string[],
  ask: (needId: string) => Promise<unknown>,
  nothing: () => Promise<unknown>,
  before: (i: number) => Promise<unknown> = async () => undefined,
): Promise<InTurns> {
  const times: InTurns = { asked: [], nothing: [] }
  for (const [i, needId] of needIds.entries()) {
    await before(i)
    times.asked.push(await timed(() => ask(needId)))
    times.nothing.push(await timed(nothing))
  }
  return times
}

/** Somebody says what is free of one line. */
async function sayAgain(db: Database, hub: Viewer, i: number): Promise<void> {
  const now = Temporal.Now.instant()
  await asViewer(db, hub, now, async (tx) => {
    const { line_id, figure_id } = await tx
      .selectFrom('capacity.standing')
      .select(['line_id', 'figure_id'])
      .orderBy('line_id')
      .offset(i)
      .limit(1)
      .executeTakeFirstOrThrow()
    return sayFree(tx, { by: hub, now, lineId: line_id, free: i % 4, source: 'page', shown: figure_id })
  })
}
