import type { OneOff } from '../../../../platform/bank-holidays.ts'
import { daysBetween, type LocalDate } from '../../../../platform/time.ts'
import type { Pathway } from '../../../discharge/index.ts'
import { normal90 } from '../bands.ts'
import { type Day, fewestWeeks, problemOf } from '../days.ts'
import { type DaysAhead, forecastDays } from '../forecast-days.ts'
import type { ForecastSettings } from '../settings.ts'
import { totalAhead } from '../total-ahead.ts'
import { type Basis, type Chance, type Demand, type Demands, pathways } from './model.ts'

export type DemandsAsked = {
  /** How many became ready on each pathway, day by day up to yesterday, since the place counts everybody. */
  ready: Readonly<Record<Pathway, readonly Day[]>>
  /** Admissions a day up to yesterday, as far back as they are known; null where they are not counted by the day. */
  admissions: readonly Day[] | null
  shares: ForecastSettings['shares']
  /** The last day to be forecast. */
  until: LocalDate
  holidays?: readonly OneOff[]
}

/** Days of ready people, and people admitted in them, below which a share of those admitted says nothing. */
const fewestForShares = 14
const fewestAdmitted = 100

/**
 * Demand of each pathway for the days ahead: from its own daily count where there are enough days of it; else from admissions
 * by the share that was measured here, or that the place has set; else none, with why.
 */
export function demandsOf(asked: DemandsAsked): Demands {
  const { ready, admissions, until, holidays = [] } = asked
  if (pathways.every((pathway) => problemOf(ready[pathway]) === null)) {
    const all = pathways.map((pathway) => {
      const days = ready[pathway]
      const ahead = forecast(days, until, holidays)
      const basis: Basis = { from: 'ready', days: days.length, since: days[0]!.date }
      return demand(pathway, basis, (from, to) => totalOf(ahead, from, to))
    })
    return { ahead: spanOf(ready.P0, until), of: all }
  }
  const known = knownDays(ready)
  const few = `Ready people are counted by pathway for ${known} days; a forecast needs ${7 * fewestWeeks}.`
  if (!admissions || admissions.length === 0)
    return without(`${few} Nor are admissions counted by the day, of which they could be shares.`)
  const problem = problemOf(admissions)
  if (problem) return without(`${few} Nor is there a forecast of admissions: ${problem}`)
  const shares = sharesOf(asked, known)
  if (!shares)
    return without(
      `${few} Admissions are forecast, but their shares by pathway are not known: ${fewestForShares} days of both and ${fewestAdmitted} people admitted in them are needed, or shares set by the place.`,
    )
  const ahead = forecast(admissions, until, holidays)
  return {
    ahead: spanOf(admissions, until),
    of: pathways.map((pathway) => {
      const basis = shares(pathway, admissions.length)
      const { share } = basis
      const of = basis.from === 'measured shares' ? basis.of : null
      return demand(pathway, basis, (from, to) => thinned(totalOf(ahead, from, to), share, of))
    }),
  }
}

const knownDays = (ready: DemandsAsked['ready']) => ready.P0.length

const demand = (pathway: Pathway, basis: Basis, between: Demand['between']) => ({
  pathway,
  demand: { pathway, basis, between },
  problem: null,
})

const without = (problem: string): Demands => ({
  ahead: null,
  of: pathways.map((pathway) => ({ pathway, demand: null, problem })),
})

const spanOf = (days: readonly Day[], until: LocalDate) => ({
  from: days.at(-1)!.date.add({ days: 1 }),
  to: until,
})

const forecast = (days: readonly Day[], until: LocalDate, holidays: readonly OneOff[]): DaysAhead =>
  forecastDays(days, Math.max(daysBetween(days.at(-1)!.date, until), 1), holidays)

function totalOf(ahead: DaysAhead, from: LocalDate, to: LocalDate): Chance {
  const { mean, high80 } = totalAhead(ahead, from, to)
  return { mean, deviation: (high80 - mean) / normal90 }
}

type Shared = (pathway: Pathway, days: number) => Exclude<Basis, { from: 'ready' }>

/** As measured here, where enough days have both; else as the place has set them. */
function sharesOf({ ready, admissions, shares }: DemandsAsked, known: number): Shared | null {
  if (known >= fewestForShares) {
    const first = ready.P0[0]!.date
    const of = sum(admissions!.filter(({ date }) => daysBetween(first, date) >= 0))
    if (of >= fewestAdmitted)
      return (pathway, days) => ({
        from: 'measured shares',
        share: Math.min(sum(ready[pathway]) / of, 1),
        of: Math.round(of),
        days,
      })
  }
  if (!shares) return null
  const { source, on } = shares
  return (pathway, days) => ({ from: 'set shares', share: shares[pathway], source, on, days })
}

/**
 * A share of a count: each is one of them with that chance, by itself. A share that was measured of `of` people is itself as
 * uncertain as so many make it; one that was set is taken as it is.
 */
export function thinned({ mean, deviation }: Chance, share: number, of: number | null): Chance {
  const binomial = mean * share * (1 - share)
  const measured = of ? (mean * doubtOf(share, of)) ** 2 : 0
  return { mean: mean * share, deviation: Math.sqrt((share * deviation) ** 2 + binomial + measured) }
}

/** The standard error of a share of so many; never none, not even where nobody was seen (Agresti and Coull 1998). */
export function doubtOf(share: number, of: number): number {
  const middle = (share * of + 2) / (of + 4)
  return Math.sqrt((middle * (1 - middle)) / (of + 4))
}

const sum = (days: readonly Day[]) => days.reduce((total, { value }) => total + (value ?? 0), 0)

/** Several pathways together: one count of shares of the same admissions, or counts that go their own ways. */
export function together(demands: readonly Demand[], from: LocalDate, to: LocalDate): Chance {
  const parts = demands.map((one) => one.between(from, to))
  const mean = parts.reduce((total, part) => total + part.mean, 0)
  return { mean, deviation: widthOf(demands)(...parts.map((part) => part.deviation)) }
}

/** How widths of several pathways make that of all. Of shares what moves one moves all: rather too wide than too narrow. */
export const widthOf = (demands: readonly Demand[]): ((...widths: number[]) => number) =>
  demands.every(({ basis }) => basis.from === 'ready')
    ? Math.hypot
    : (...widths) => widths.reduce((total, width) => total + width, 0)
