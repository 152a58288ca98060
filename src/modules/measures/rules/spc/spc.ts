import type { Better } from '../model.ts'
import { type Limits, limitsOf, type Screening } from './limits.ts'
import { placeOf, type Signal, signalsOf } from './signals.ts'

/** The points from `at` to the next group have limits of their own, from the values `from` (in) to `to` (out) of the series. */
export type LimitsGroup = { at: number; from: number; to: number }

export type SpcAsked = {
  better: Better
  screening: Screening
  /** In order, the first at 0: what a person set; limits are never drawn again by themselves. */
  groups: readonly LimitsGroup[]
}

/** What a point says: chance, or not chance and better, worse, or, where neither is, only high or low. */
export type Reading = 'chance' | 'better' | 'worse' | 'high' | 'low'

/** One point of a series with what the rules say of it; a missing figure has no reading. */
export type SpcPoint = {
  value: number | null
  group: number
  /** NaN within where no moving range is left. */
  limits: Limits | null
  /** Fewer than 13 figures in its group: trial limits. */
  trial: boolean
  side: -1 | 0 | 1
  outside: boolean
  close: boolean
  signal: Signal | null
  reading: Reading | null
}

/** Limits from fewer figures than this are trial limits. */
const settled = 13

/**
 * An XmR chart by the rules of NHS England's Making Data Count, as docs/rules/spc.md writes them down: equal to
 * NHSRplotthedots 0.2.2 on every reference vector. `values` are in order of time, null where there is no figure.
 */
export function spc(values: readonly (number | null)[], asked: SpcAsked): SpcPoint[] {
  const { groups } = asked
  return groups.flatMap(({ at, from, to }, group) => {
    const end = groups[group + 1]?.at ?? values.length
    const limits = limitsOf(values, { from, to }, asked.screening)
    return pointsOf(values.slice(at, end), limits, { group, better: asked.better })
  })
}

function pointsOf(
  values: readonly (number | null)[],
  limits: Limits | null,
  { group, better }: { group: number; better: Better },
): SpcPoint[] {
  const figures = values.filter((value) => value !== null)
  const trial = figures.length < settled
  const places = limits ? figures.map((value) => placeOf(value, limits)) : null
  const signals = places && signalsOf(figures, places)
  let nth = 0
  return values.map((value): SpcPoint => {
    if (value === null || !places || !signals) return missing(value, { group, limits, trial })
    const { side, outside, close } = places[nth]!
    const signal = signals[nth]!
    nth += 1
    return { value, group, limits, trial, side, outside, close, signal, reading: readingOf(signal, better) }
  })
}

const missing = (
  value: number | null,
  { group, limits, trial }: Pick<SpcPoint, 'group' | 'limits' | 'trial'>,
): SpcPoint => ({
  value,
  group,
  limits,
  trial,
  side: 0,
  outside: false,
  close: false,
  signal: null,
  reading: null,
})

export const isHigh = (signal: Signal): boolean =>
  signal === 'above the limits' ||
  signal === 'rising' ||
  signal === 'close to the upper limit' ||
  signal === 'run above'

function readingOf(signal: Signal | null, better: Better): Reading {
  if (signal === null) return 'chance'
  const high = isHigh(signal)
  if (better === 'neither') return high ? 'high' : 'low'
  return high === (better === 'more') ? 'better' : 'worse'
}
