import { type Distribution, momentsOf, type Scenario, timeOf } from '../../../../simulation/index.ts'
import { tooLittleByWeekday } from '../fit/by-day.ts'
import { everybody } from '../fit/fit-place.ts'
import type { FittedTime } from '../fit/fit-time.ts'
import { usualFigures } from '../fit/usual.ts'
import type { Given } from './given.ts'

/** How many are at work on assessments at once, from Monday to Friday and at weekends, and how that is known. */
export type Assessors = {
  weekdays: number
  weekends: number
  by: 'as the place says' | 'as it was' | 'the usual figures'
  /** Where what the place says is from. */
  source?: string
}

const arranged = ['P1', 'P2', 'P3'] as const

/**
 * Enough for as many assessments as a busy working day has, of those recorded or of those expected, whichever is more: a place
 * that records few of them would else never catch up. At weekends as many of them as a busy day there has of a busy working day.
 */
export function assessorsOf({ fit, assessors }: Pick<Given, 'fit' | 'assessors'>): Assessors {
  if (assessors) {
    const { weekdays, weekends, source } = assessors
    return { weekdays, weekends, by: 'as the place says', source }
  }
  const { busy, byDay } = fit.assessments
  const expected = busyOf((7 / 5) * fit.arrivals.acute.aDay * arrangedShare(fit))
  const atOnce = (aDay: number) => Math.max(1, wholeOf(aDay / eachADay(momentsOf(assessmentTime(fit)).mean)))
  if (tooLittleByWeekday(byDay) !== null) {
    const weekdays = atOnce(expected)
    return { weekdays, weekends: wholeOf(usual.atWeekends * weekdays), by: 'the usual figures' }
  }
  const weekdays = atOnce(Math.max(busy.weekdays, expected))
  const share = busy.weekdays === 0 ? 1 : busy.weekends / busy.weekdays
  return { weekdays, weekends: wholeOf(share * weekdays), by: 'as it was' }
}

const usual = usualFigures.assessors
const wholeOf = (many: number): number => Math.max(0, Math.ceil(many - 1e-9))

const arrangedShare = ({ shares }: Given['fit']): number =>
  arranged.reduce((total, pathway) => total + shares.acute[everybody]!.shares[pathway], 0)

/** Of chance with this mean one day in ten has more. */
const busyOf = (aDay: number): number => aDay + 1.28 * Math.sqrt(aDay)

/** How many assessments one at work begins in a working day. */
function eachADay(days: number): number {
  const open = timeOf(usual.weekdays.to) - timeOf(usual.weekdays.from)
  return days <= open ? open / days : 1 / Math.ceil(days)
}

const shortest = 0.05

/**
 * What is arranged before somebody can have what they wait for takes as long, assessment and all, as it took the quickest
 * quarter; whoever took longer is held to have waited for a place. An assumption of ours, and a lever: nothing that is recorded
 * tells the two apart.
 */
function quickest({ quantiles, curve, used }: FittedTime): number {
  const at = curve.find((point) => point.used <= 0.75)?.day
  const days = at ?? ('mean' in used ? used.mean / 4 : (quantiles[0]?.used ?? 1))
  return Number(Math.max(shortest, days).toPrecision(3))
}

/** How long an assessment takes: as the facts say, or as usual; never all that the quickest pathway takes. */
export function assessmentTime(fit: Given['fit']): Distribution {
  const seen = fit.assessments.quickest
  const of: Distribution =
    seen === null ? { ...usual.stay } : { distribution: 'deterministic', value: Math.max(0.01, seen) }
  const all = Math.min(...arranged.map((pathway) => quickest(fit.waits[pathway])))
  return momentsOf(of).mean < all - shortest ? of : { distribution: 'deterministic', value: all / 2 }
}

/** How long it takes to arrange, once somebody is assessed. */
export const arrangingTime = (fit: Given['fit'], pathway: 'P1' | 'P2' | 'P3'): Distribution => ({
  distribution: 'deterministic',
  value: Number(
    Math.max(shortest / 2, quickest(fit.waits[pathway]) - momentsOf(assessmentTime(fit)).mean).toPrecision(3),
  ),
})

/** When how many are at work: hours are the usual ones, because nobody records them. */
export const assessorRules = (
  given: Pick<Given, 'fit' | 'assessors'>,
): Scenario['stations'][number]['places'] => {
  const { weekdays, weekends } = assessorsOf(given)
  return [
    { places: 0 },
    { places: weekdays, days: ['mon', 'tue', 'wed', 'thu', 'fri'], ...usual.weekdays },
    { places: weekends, days: ['sat', 'sun', 'bank holiday'], ...usual.weekends },
  ]
}
