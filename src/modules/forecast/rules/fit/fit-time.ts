import { type Distribution, normalTail } from '../../../../simulation/index.ts'
import { type Candidate, likeliest } from './likelihood.ts'
import { type Step, shareAfter, survival, timeBy } from './survival.ts'
import { seen, type Time } from './times.ts'

/** Fewer than so many that ended say too little of how long something takes. A setting of ours; no national rule gives one. */
export const fewestEnded = 30
/** A curve that is further off than this share anywhere is not used: what was observed is, as it was. Ours, likewise. */
const furthest = 0.08
const middle = [0.1, 0.5, 0.9] as const

/** What is used where the facts say too little. */
export type Usual = { distribution: 'lognormal'; mean: number; sd: number }

/** How long something takes, as it was observed and as it is used. Times in days, shares from 0 to 1. */
export type FittedTime = {
  /** How many ended, how many go on, and of both how many were first seen after they had begun. */
  ended: number
  goingOn: number
  seenLate: number
  used: Distribution
  /** Whether the facts say it, or the usual figures do because there are too few. */
  by: 'a curve' | 'what was observed' | 'the usual figures'
  candidates: Candidate[]
  /** The largest distance between what was observed and the likeliest curve; null where there are too few. */
  distance: number | null
  quantiles: { share: number; observed: number | null; used: number }[]
  /** The share still there by day: observed with its 95% band, and used. */
  curve: { day: number; observed: number; low: number; high: number; used: number }[]
}

/** Times fitted, or where too few ended the usual figures, said to be that. */
export function fitTime(times: readonly Time[], usual: Usual): FittedTime {
  const known = seen(times)
  const ended = known.filter((time) => time.ended).length
  const counts = {
    ended,
    goingOn: known.length - ended,
    seenLate: known.filter(({ from }) => from > 0).length,
  }
  const steps = survival(known)
  const median = timeBy(steps, 0.5) ?? steps.at(-1)?.days
  if (ended < fewestEnded || median === undefined) {
    const tail = tailOf(usual)
    return {
      ...counts,
      used: usual,
      by: 'the usual figures',
      candidates: [],
      distance: null,
      ...shown(steps, tail),
    }
  }
  const found = likeliest(known, median)
  const best = found[0]!
  const distance = distanceOf(steps, best.tail)
  const candidates = found.map(({ family, logLikelihood, distribution }) => ({
    family,
    logLikelihood,
    distribution,
  }))
  if (distance <= furthest || steps.at(-1)!.share > 0.2)
    return {
      ...counts,
      used: best.distribution,
      by: 'a curve',
      candidates,
      distance,
      ...shown(steps, best.tail),
    }
  return {
    ...counts,
    used: asObserved(steps, best.tail),
    by: 'what was observed',
    candidates,
    distance,
    ...shown(steps, (days) => tailAsObserved(steps, best.tail, days)),
  }
}

type Tail = (days: number) => number

/** A curve has 40 steps of a length that reads well: 2 to 400 days in all. */
const points = 40
const stepLengths = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10]

function shown(steps: readonly Step[], tail: Tail): Pick<FittedTime, 'quantiles' | 'curve'> {
  const step = stepLengths.find((one) => points * one >= timeWhere(tail, 0.02)) ?? stepLengths.at(-1)!
  return {
    quantiles: middle.map((share) => ({
      share,
      observed: timeBy(steps, share),
      used: timeWhere(tail, 1 - share),
    })),
    curve:
      steps.length === 0
        ? []
        : Array.from({ length: points + 1 }, (_, i) => {
            const day = step * i
            const observed = shareAfter(steps, day)
            const error = steps.findLast(({ days }) => days <= day)?.error ?? 0
            return {
              day,
              observed,
              low: Math.max(0, observed - 1.96 * error),
              high: Math.min(1, observed + 1.96 * error),
              used: tail(day),
            }
          }),
  }
}

/** Only where the observed curve is sure enough to be held against: its standard error under a twentieth. */
const distanceOf = (steps: readonly Step[], tail: Tail): number =>
  steps
    .filter(({ error }) => error < 0.05)
    .reduce((most, { days, share }) => Math.max(most, Math.abs(share - tail(days))), 0)

const tailAsObserved = (steps: readonly Step[], tail: Tail, days: number): number => {
  const last = steps.at(-1)!
  return days <= last.days ? shareAfter(steps, days) : last.share * (tail(days) / (tail(last.days) || 1))
}

/** Two hundred stays as they were observed, each as likely; beyond the longest one seen to end, as the likeliest curve has it. */
function asObserved(steps: readonly Step[], tail: Tail): Distribution {
  const values = Array.from({ length: 200 }, (_, i) => {
    const left = 1 - (i + 0.5) / 200
    return Number(timeWhere((days) => tailAsObserved(steps, tail, days), left).toPrecision(4))
  })
  return { distribution: 'empirical', values }
}

/** When a falling share comes down to that much: by halves, in 60 steps. */
function timeWhere(tail: Tail, left: number): number {
  let high = 1
  while (tail(high) > left && high < 10_000) high *= 2
  let low = 0
  for (let n = 0; n < 60; n++) {
    const half = (low + high) / 2
    if (tail(half) > left) low = half
    else high = half
  }
  return high
}

const tailOf = ({ mean, sd }: Usual): Tail => {
  const sigma = Math.sqrt(Math.log1p((sd / mean) ** 2))
  const mu = Math.log(mean) - sigma ** 2 / 2
  return (days) => (days <= 0 ? 1 : normalTail((Math.log(days) - mu) / sigma))
}
