import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal } from '../../../../platform/outcome.ts'
import { dateOf, type LocalDate } from '../../../../platform/time.ts'
import { chartModel } from '../../chart/model.ts'
import { definitionsOf } from '../../queries/definitions.ts'
import { type Promised, promisedFor, promisedOf } from '../../queries/promised.ts'
import { seriesOf } from '../../queries/series.ts'
import { type SliceNames, sliceNames } from '../../queries/slice-names.ts'
import type { Definition } from '../../rules/model.ts'
import type { Series, Slice, Step } from '../../rules/series.ts'
import { usualScreening } from '../../rules/spc/limits.ts'
import {
  groupOf,
  inOrderOfConcern,
  type Read,
  type Standing,
  type StandingGroup,
  standingOf,
} from '../../rules/standing.ts'
import { usualPeriod } from '../../rules/usual-period.ts'
import { readSlice, readStep } from '../asked-slice.ts'

export type Wanted = {
  slice: Slice
  step: Step
  owner: string | null
  edition: string | null
  /** The beginning of where a definition comes from: the whole would fill the address. */
  source: string | null
  show: StandingGroup | null
  q: string
}

export type Loaded = {
  wanted: Wanted
  today: LocalDate
  names: SliceNames
  /** Every measure of the register, whatever is filtered. */
  all: Standing[]
  shown: Standing[]
}

function readWanted(query: URLSearchParams): Wanted | Refusal {
  const slice = readSlice(query)
  if (isRefusal(slice)) return slice
  const step = readStep(query, 'week')
  if (isRefusal(step)) return step
  return {
    slice,
    step,
    owner: query.get('owner'),
    edition: query.get('edition'),
    source: query.get('source'),
    show: (query.get('show') as StandingGroup | null) ?? null,
    q: (query.get('q') ?? '').trim().slice(0, 60),
  }
}

export async function loadRegister({
  tx,
  viewer,
  now,
  query,
}: Pick<Asked, 'tx' | 'viewer' | 'now' | 'query'>): Promise<Loaded | Refusal> {
  const wanted = readWanted(query)
  if (isRefusal(wanted)) return wanted
  const today = dateOf(now)
  const definitions = (await definitionsOf(tx, viewer.systemId)).filter(
    ({ key }) => !key.startsWith('population-'),
  )
  const standings = await standingsOf({ tx, viewer, now }, definitions, wanted)
  const all = inOrderOfConcern(standings)
  return {
    wanted,
    today,
    names: await sliceNames(tx, viewer.systemId),
    all,
    shown: all.filter((one) => isShown(one, wanted)),
  }
}

const coarser: Record<Step, Step[]> = {
  day: ['week', 'month', 'quarter'],
  week: ['month', 'quarter'],
  month: ['quarter'],
  quarter: [],
}

/** By the step asked for; what was loaded only for longer periods, by those. */
async function standingsOf(
  { tx, viewer, now }: Pick<Asked, 'tx' | 'viewer' | 'now'>,
  definitions: readonly Definition[],
  { slice, step }: Wanted,
): Promise<Standing[]> {
  const today = dateOf(now)
  const found = new Map<string, Standing>()
  let left = definitions
  const promised = await promisedOf(tx, viewer.systemId, { measures: null, asAt: null })
  for (const one of [step, ...coarser[step]]) {
    if (left.length === 0) break
    const refs = left.map(({ key }) => ({ measure: key, slice, step: one }))
    for (const series of await seriesOf(tx, viewer, refs, usualPeriod(today, one))) {
      const standing = standingOf(series, readOf(series, promised, today), today)
      if (standing.last || !found.has(series.ref.measure)) found.set(series.ref.measure, standing)
    }
    left = left.filter(({ key, how }) => how.from === 'file' && !found.get(key)?.last)
  }
  return definitions.map(({ key }) => found.get(key)!)
}

/** By the same limits, promises and rules as its own page. */
function readOf(series: Series, promised: Promised, today: LocalDate): Read {
  const { sets, targets } = promisedFor(promised, series.ref)
  const chart = chartModel({ series, sets, targets, screening: usualScreening, interventions: [], today })
  const last = chart.points.findLast(({ value }) => value !== null)
  return { reading: chart.variation?.reading ?? null, promise: last?.promise ?? null }
}

function isShown(standing: Standing, { owner, edition, source, show, q }: Wanted): boolean {
  const { definition } = standing
  const words = `${definition.name} ${definition.words} ${definition.key}`.toLowerCase()
  return (
    (!owner || (definition.owner ?? 'not set') === owner) &&
    (!edition || (definition.edition ?? 'none') === edition) &&
    (!source || definition.source.startsWith(source)) &&
    (!show || groupOf(standing) === show) &&
    q
      .toLowerCase()
      .split(/\s+/)
      .every((word) => words.includes(word))
  )
}
