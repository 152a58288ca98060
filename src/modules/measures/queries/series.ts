import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, instantOf, Temporal } from '../../../platform/time.ts'
import { filePoint, type Loaded } from '../rules/file-points.ts'
import { hide, maySay, notForBoards } from '../rules/keep-back.ts'
import type { Definition } from '../rules/model.ts'
import { periodsIn, startOf } from '../rules/periods.ts'
import { type Counted, type Known, pointOf } from '../rules/points.ts'
import { type Period, type Point, type Series, type SeriesRef, type Slice, steps } from '../rules/series.ts'
import { keyOf, Sums } from '../rules/sums.ts'
import { beginsOf } from './begins.ts'
import { dayCounts } from './day-counts.ts'
import { definitionsOf } from './definitions.ts'
import { loadedFigures } from './loaded.ts'
import { populationsOf } from './populations.ts'
import { lastDayAt } from './tallied.ts'

/**
 * What the register says of each series asked for, and its points, one for every whole step that touches the period,
 * from the earliest. However many series: one question a family of facts. Counts do not depend on whose record the
 * viewer may open; small numbers are kept back from board members. A measure that nobody has defined is left out.
 * @param asAt as it was known then; as it is known now when left out.
 */
export async function seriesOf(
  tx: Tx,
  viewer: Viewer,
  refs: readonly SeriesRef[],
  period: Period,
  asAt?: Instant,
): Promise<Series[]> {
  const defined = new Map((await definitionsOf(tx, viewer.systemId)).map((one) => [one.key, one]))
  const wanted = refs.flatMap((ref) => {
    const definition = defined.get(ref.measure)
    return definition ? [{ ref, definition }] : []
  })
  if (wanted.length === 0) return []
  const careful = viewer.role === 'board member'
  const material = await asService(tx, viewer, () =>
    gather(
      tx,
      viewer.systemId,
      wanted,
      careful ? wholeQuarters(period) : wholeSteps(wanted, period),
      careful,
      asAt ?? null,
    ),
  )
  const periods = new Map(steps.map((step) => [step, periodsIn(period, step)]))
  return wanted.map(({ ref, definition }) => ({
    ref,
    definition,
    points: careful
      ? carefulPoints(definition, ref, period, material)
      : periods.get(ref.step)!.map((one) => counted(definition, ref, one, material).point),
  }))
}

type Wanted = { ref: SeriesRef; definition: Definition }
type Material = {
  known: Map<number, Known>
  loaded: Map<string, Loaded[]>
  keys: (definition: Definition, by: Slice['by']) => string[]
}

async function gather(
  tx: Tx,
  systemId: string,
  wanted: readonly Wanted[],
  period: Period,
  everySlice: boolean,
  knownAt: Instant | null,
): Promise<Material> {
  const now = await clockOf(tx)
  const begins = await beginsOf(tx, systemId, knownAt)
  const rules = wanted.flatMap(({ definition: { how } }) => (how.from === 'facts' ? [how] : []))
  const population = await populationsOf(
    tx,
    systemId,
    [
      ...new Set(
        rules.flatMap(({ over }) =>
          typeof over === 'object' && over && 'population' in over ? [over.population] : [],
        ),
      ),
    ],
    knownAt,
  )
  const known = new Map<number, Known>()
  for (const ripe of new Set(rules.map((one) => one.ripe))) {
    const tallies = rules
      .filter((one) => one.ripe === ripe)
      .flatMap(({ count, over }) =>
        typeof over === 'object' && over && 'tally' in over ? [count, over.tally] : [count],
      )
    // Whether anybody was in a bed at all tells a nought from nothing recorded.
    tallies.push('nights')
    const own: Slice[] = [{ by: 'whole' }, ...wanted.map(({ ref }) => ref.slice)]
    const slices = everySlice ? { everyPartOf: own.map(({ by }) => by) } : { these: unique(own) }
    const counts = await dayCounts(tx, systemId, {
      period,
      tallies: [...new Set(tallies)],
      slices,
      now,
      knownAt,
      ripe,
    })
    known.set(ripe, { sums: new Sums(counts), lastDay: lastDayAt(knownAt ?? now), begins, population })
  }
  const measures = [...new Set(wanted.map(({ ref }) => ref.measure))]
  const figures = await loadedFigures(tx, systemId, { measures, period, knownAt })
  const loaded = Map.groupBy(figures, ({ measure, by, key }) => addressOf(measure, by, key))
  return {
    known,
    loaded,
    keys: (definition, by) => {
      const { how } = definition
      const own = how.from === 'facts' ? (known.get(how.ripe)?.sums.keys(how.count, by) ?? []) : []
      const filed = figures
        .filter((one) => one.measure === definition.key && one.by === by)
        .map(({ key }) => key)
      return [...new Set([...own, ...filed])].sort()
    },
  }
}

/** Worked from what is recorded here; where that has no figure, from what was loaded for the very measure. */
function counted(
  definition: Definition,
  ref: SeriesRef,
  period: Period,
  { known, loaded }: Material,
): Counted {
  const { how } = definition
  const own =
    how.from === 'facts' ? pointOf(definition, how, ref.slice, ref.step, period, known.get(how.ripe)!) : null
  if (own && own.point.value !== null) return own
  const rows = loaded.get(addressOf(ref.measure, ref.slice.by, keyOf(ref.slice))) ?? []
  const filed = filePoint(definition, period, rows)
  if (filed) return { point: filed, behind: behindFile(filed, definition) }
  return own ?? { point: { ...nothing, ...period }, behind: null }
}

const nothing: Omit<Point, 'from' | 'to'> = {
  value: null,
  numerator: null,
  denominator: null,
  source: 'file',
  missing: 'Loaded from a file, and none was loaded for this period.',
}

/** A published share without its numbers tells of nobody. */
function behindFile(point: Point, { denominator }: Definition): Counted['behind'] {
  const numerator = point.numerator ?? (denominator === null ? point.value : null)
  return numerator === null ? null : { numerator, denominator: point.denominator }
}

/** As for a board: every part and every whole quarter is held together, whatever was asked for, so that asking twice tells no more. */
function carefulPoints(definition: Definition, ref: SeriesRef, period: Period, material: Material): Point[] {
  const asked = periodsIn(period, ref.step)
  const why = notForBoards(definition.how)
  if (why) return asked.map((one) => hide({ ...nothing, ...one, source: 'facts' }, why))
  if (ref.step === 'day') return asked.map((one) => hide(counted(definition, ref, one, material).point))
  const all = periodsIn(wholeQuarters(period), ref.step)
  const row = (slice: Slice) => all.map((one) => counted(definition, { ...ref, slice }, one, material))
  const whole = [row({ by: 'whole' })]
  const sayWhole = maySay(whole, ref.step)[0]!
  const { slice } = ref
  let [own, say] = [whole[0]!, sayWhole]
  if (slice.by !== 'whole') {
    const keys = [...new Set([...material.keys(definition, slice.by), slice.key])].sort()
    const parts = keys.map((key) => row({ by: slice.by, key }))
    const at = keys.indexOf(slice.key)
    own = parts[at]!
    say = maySay(parts, ref.step, sayWhole)[at]!
  }
  const points = new Map(own.map(({ point }, i) => [point.from.toString(), say[i] ? point : hide(point)]))
  return asked.map(({ from }) => points.get(from.toString())!)
}

const wholeQuarters = (period: Period): Period => {
  const from = startOf(startOf(period.from, 'quarter'), 'week')
  const to = startOf(period.to, 'quarter').add({ months: 3 }).subtract({ days: 1 })
  return { from, to: startOf(to, 'week').add({ days: 6 }) }
}

/** The days of every whole step asked for. */
function wholeSteps(wanted: readonly Wanted[], period: Period): Period {
  const all = [...new Set(wanted.map(({ ref }) => ref.step))].map((step) => periodsIn(period, step))
  const days = all.flatMap((periods) => [periods[0]!.from.toString(), periods.at(-1)!.to.toString()]).sort()
  return { from: Temporal.PlainDate.from(days[0]!), to: Temporal.PlainDate.from(days.at(-1)!) }
}

const addressOf = (measure: string, by: string, key: string) => `${measure}|${by}|${key}`
const unique = (slices: readonly Slice[]): Slice[] => [
  ...new Map(slices.map((one) => [`${one.by}|${keyOf(one)}`, one])).values(),
]

async function clockOf(tx: Tx): Promise<Instant> {
  const { rows } = await sql<{ now: Date }>`select platform.clock() as now`.execute(tx)
  return instantOf(rows[0]!.now)
}
