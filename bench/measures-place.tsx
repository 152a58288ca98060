import { sql } from 'kysely'
import { wiltshire2017 } from '../examples/wiltshire-2017/world.ts'
import { loadWorld } from '../src/edges/worlds/index.ts'
import { ChartSection } from '../src/modules/measures/chart/section.tsx'
import {
  chartsOf,
  definitionsOf,
  type SeriesRef,
  type Slice,
  sliceNames,
} from '../src/modules/measures/index.ts'
import { loadChart } from '../src/modules/measures/pages/measure/load.ts'
import { MeasureView } from '../src/modules/measures/pages/measure/view.tsx'
import { rebuildTallies } from '../src/modules/measures/rebuild.ts'
import { interventionsOfPlans } from '../src/modules/plans/index.ts'
import { openDatabase } from '../src/platform/db/open.ts'
import { asViewer, type Tx } from '../src/platform/db/tx.ts'
import { serviceOf, type Viewer } from '../src/platform/db/viewer.ts'
import type { Asked, SignedIn } from '../src/platform/http/page.ts'
import { dateOf, Temporal } from '../src/platform/time.ts'
import { onBothDatabases, type Where } from './both-databases.ts'
import { median, quantile, type Row, timed } from './harness.ts'

const root = process.env.HOMEWARD_ROOT ?? process.cwd()

/** From what is recorded of a whole county: a board pack of 200 daily charts, and the page of one measure. */
export const ofAPlace = (): Promise<Row[]> => onBothDatabases(onDatabase)

async function onDatabase(name: string, where: Where): Promise<Row[]> {
  const db = await openDatabase(where, root)
  try {
    const world = wiltshire2017.build(1, Temporal.Now.instant())
    await loadWorld(db, world)
    const now = world.demoAt ?? Temporal.Now.instant()
    const service = serviceOf(world.systemId)
    await asViewer(db, service, now, (tx) => rebuildTallies(tx, service))
    const viewer: Viewer = {
      ...service,
      role: 'analyst',
      organisationId: world.organisations[0]!.organisationId,
    }
    const read = <T,>(work: (tx: Tx) => Promise<T>) => asViewer(db, viewer, now, work, 'read')
    const refs = await read((tx) => twoHundred(tx, viewer))
    return [
      await pack(name, refs, { read, viewer, now }),
      ...(await onePage(name, refs, { read, viewer, now })),
    ]
  } finally {
    await db.stop()
  }
}

type Here = { read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>; viewer: Viewer; now: Temporal.Instant }

/** Every measure of the whole place, then the same by trust, council and service, until there are 200. */
async function twoHundred(tx: Tx, viewer: Viewer): Promise<SeriesRef[]> {
  const names = await sliceNames(tx, viewer.systemId)
  const counted = (await definitionsOf(tx, viewer.systemId)).filter(({ how }) => how.from === 'facts')
  const slices: Slice[] = [
    { by: 'whole' },
    ...(['trust', 'council', 'service'] as const).flatMap((by) =>
      names.partsOf(by).map(({ key }): Slice => ({ by, key })),
    ),
  ]
  const all = slices.flatMap((slice) =>
    counted.map(({ key }): SeriesRef => ({ measure: key, slice, step: 'day' })),
  )
  if (all.length < 200) throw new Error(`the place has only ${all.length} series`)
  return all.slice(0, 200)
}

async function pack(name: string, refs: readonly SeriesRef[], { read, viewer, now }: Here): Promise<Row> {
  const today = dateOf(now)
  const period = { from: today.subtract({ years: 1 }), to: today }
  const taken: number[] = []
  for (let round = 0; round < 3; round++)
    taken.push(
      (await timed(async () => {
        const models = await read((tx) =>
          chartsOf(tx, viewer, { refs, period, today, now, others: [interventionsOfPlans] }),
        )
        for (const [i, model] of models.entries()) String(ChartSection({ model, id: `chart-${i}` }))
        if (models.length !== refs.length) throw new Error(`${models.length} charts of ${refs.length}`)
      })) / 1000,
    )
  const seconds = median(taken)
  return {
    name: `${name}: board pack from the facts, 200 measures, a year of days, SPC and charts`,
    measured: seconds,
    unit: 's',
    goal: 'under 5',
    met: seconds < 5,
  }
}

/** One page each, with nothing kept by the web edge: its transaction, what it reads, and its HTML. */
async function onePage(
  name: string,
  refs: readonly SeriesRef[],
  { read, viewer, now }: Here,
): Promise<Row[]> {
  const signedIn = {
    ...viewer,
    name: 'The bench',
    organisationName: 'The bench',
    systemName: 'Bench',
  } as SignedIn
  const ask = (measure: string, step: string) =>
    timed(() =>
      read(async (tx) => {
        const query = new URLSearchParams({ step })
        const loaded = await loadChart(
          { tx, viewer: signedIn, now, params: { measure }, query } as unknown as Asked,
          [interventionsOfPlans],
        )
        if ('refused' in loaded) throw new Error(loaded.because)
        return MeasureView({ loaded, viewer: signedIn, now, here: '/' }).toString()
      }),
    )
  const measures = [...new Set(refs.map(({ measure }) => measure))]
  const asked = measures.flatMap((measure) =>
    ['week', 'month', 'day'].map((step) => [measure, step] as const),
  )
  for (const [measure, step] of asked.slice(0, 20)) await ask(measure, step)
  // An empty transaction beside each, turn by turn, says what the machine had to spare.
  const [times, nothing]: [number[], number[]] = [[], []]
  for (let round = 0; round < 3; round++)
    for (const [measure, step] of asked) {
      times.push(await ask(measure, step))
      nothing.push(await timed(() => read((tx) => sql`select 1`.execute(tx))))
    }
  const p99 = quantile(times, 0.99)
  return [
    {
      name: `${name}: page of a measure, nothing kept, middle of ${times.length}`,
      measured: median(times),
      unit: 'ms',
    },
    {
      name: `${name}: page of a measure, nothing kept, p99`,
      measured: p99,
      unit: 'ms',
      goal: 'under 100',
      met: p99 < 100,
      peer: `an empty transaction, p99: ${quantile(nothing, 0.99).toFixed(1)}`,
    },
  ]
}
