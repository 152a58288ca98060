import { type Answer, answerFrom, each, type Telling } from './answer.ts'
import { knownChance } from './controls.ts'
import { estimate, estimateWith, type Figure } from './estimate.ts'
import { layoutOf } from './layout.ts'
import {
  type ListMeasure,
  type ListRatio,
  listMeasures,
  listRatios,
  measuredOf,
  type StationMeasure,
  stationMeasures,
} from './measured.ts'
import type { Model } from './model.ts'
import { type Band, bandOf, sumsOf } from './series.ts'

/**
 * How much one scenario differs from another, of the stations and lists that both have: second less first. Null where one of
 * the two has no figure.
 */
export type Comparison = {
  stations: ({ name: string } & Record<StationMeasure, Figure>)[]
  lists: ({ from: string; for: string } & Record<ListMeasure, Figure> & Record<ListRatio, Figure | null>)[]
}

type Ran = { model: Model; results: readonly Float64Array[] }

/** Two scenarios side by side: each difference is what the second says less what the first says, to the last digit. */
export type Beside = { first: Answer; second: Answer; difference: Comparison }

/**
 * Paired differences: replication by replication, with the same seed, so that both saw the same people (common random
 * numbers) and only what the scenarios do differently is left. Both need the same number of replications. The chance known of
 * the first corrects both, so that readers may subtract: what the second says alone, corrected by its own, may differ within
 * its half-width.
 */
export function compare(first: Ran, second: Ran, { controlled = true, ...telling }: Telling): Beside {
  if (first.results.length !== second.results.length)
    throw new RangeError('scenarios are compared by the same number of replications')
  const controls = controlled ? knownChance(first.model, first.results) : []
  const [a, b] = [first, second].map(({ model, results }) => {
    const of = { model, results, measured: measuredOf(model, results), controls }
    return { measured: of.measured, answer: answerFrom(of, telling) }
  }) as [Side, Side]
  return { first: a.answer, second: b.answer, difference: differenceOf(a, b, estimateWith(controls)) }
}

type Side = { measured: ReturnType<typeof measuredOf>; answer: Answer }

function differenceOf(
  { measured: a, answer: first }: Side,
  { measured: b, answer: second }: Side,
  figure: (values: Float64Array) => Figure,
): Comparison {
  const paired = (before: Float64Array, after: Float64Array, from: Figure, to: Figure): Figure => ({
    // By the same controls the mean of the differences is the difference of the means; subtracted, it is so to the last digit.
    mean: to.mean - from.mean,
    halfWidth: figure(after.map((value, k) => value - before[k]!)).halfWidth,
  })
  const others = second.lists.map(listName)
  return {
    stations: first.stations.flatMap((from, s) => {
      const t = second.stations.findIndex(({ name }) => name === from.name)
      if (t < 0) return []
      const [before, after, to] = [a.stations[s]!, b.stations[t]!, second.stations[t]!]
      return [
        {
          name: from.name,
          ...each(stationMeasures, (one) => paired(before[one], after[one], from[one], to[one])),
        },
      ]
    }),
    lists: first.lists.flatMap((from, l) => {
      const t = others.indexOf(listName(from))
      if (t < 0) return []
      const [before, after, to] = [a.lists[l]!, b.lists[t]!, second.lists[t]!]
      return [
        {
          from: from.from,
          for: from.for,
          ...each(listMeasures, (one) => paired(before[one], after[one], from[one], to[one])),
          ...each(listRatios, (one) =>
            before[one] && after[one] ? paired(before[one], after[one], from[one]!, to[one]!) : null,
          ),
        },
      ]
    }),
  }
}

const listName = ({ from, for: to, reason }: Answer['lists'][number]) => JSON.stringify([from, to, reason])

/** Bands of one scenario and of another, period by period, and how much they differ. */
export type BandsBeside = { first: Band[]; second: Band[] | null; difference: Figure[] | null }

/**
 * Some columns of the periods' lines, added up in each replication: of one scenario and of a second with the same stations and
 * lists, and the difference, second less first, paired as in `compare`. The second must be built alike: so many stations, lists
 * and periods.
 * @param columns as `layoutOf` says, each counted from the beginning of a line
 */
export function bandsBeside(first: Ran, second: Ran | null, columns: readonly number[]): BandsBeside {
  if (second && JSON.stringify(layoutOf(first.model)) !== JSON.stringify(layoutOf(second.model)))
    throw new RangeError('days are compared of scenarios with the same stations, lists and periods')
  const [a, b] = [first, second].map((ran) => ran && sumsOf(ran.model, ran.results, columns))
  // Differences first: a band puts its values in another order.
  const difference = b ? b.map((values, p) => estimate(values.map((value, k) => value - a![p]![k]!))) : null
  return { first: a!.map(bandOf), second: b ? b.map(bandOf) : null, difference }
}
