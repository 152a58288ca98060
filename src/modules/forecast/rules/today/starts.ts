import type { Scenario } from '../../../../simulation/index.ts'
import { kindsOfDay, ratesOf, sum, tooLittleByWeekday } from '../fit/by-day.ts'
import { everybody } from '../fit/fit-place.ts'
import type { Given } from './given.ts'

/** How many of a pathway can start in a week and on which days, and how each is known. */
export type Starts = {
  aWeek: number
  by: 'as it was' | 'commissioned' | 'as many as are expected'
  /** Starts on a day of each kind, in the order of `kindsOfDay`; null where every day is alike. */
  byDay: readonly number[] | null
  byDayBy: 'as it was' | 'the ledger' | 'every day alike'
}

/** Fewer starts than this say too little of how many there are in a week, and so do fewer whole days. Settings of ours. */
export const fewestStarted = 10
export const fewestStartDays = 14

export function startsAWeek(
  given: Pick<Given, 'fit' | 'commissioned' | 'opens'>,
  pathway: 'P1' | 'P2' | 'P3',
): Starts {
  const { fit, commissioned } = given
  const { ended, aWeek, byDay } = fit.waits[pathway]
  if (ended >= fewestStarted && sum(byDay.days) >= fewestStartDays && aWeek > 0)
    return tooLittleByWeekday(byDay) === null
      ? onDays(ratesOf(byDay), { by: 'as it was', byDayBy: 'as it was' })
      : spread(given, pathway, { aWeek, by: 'as it was' })
  if (pathway === 'P1' && commissioned !== null)
    return spread(given, pathway, { aWeek: commissioned, by: 'commissioned' })
  const share = fit.shares.acute[everybody]!.shares[pathway]
  // In a small place so few are expected that whoever waits would wait for ever.
  const expected = Math.max(1, 7 * fit.arrivals.acute.aDay * share)
  return spread(given, pathway, { aWeek: expected, by: 'as many as are expected' })
}

/** Over the days on which services are open by the ledger, where it says so. */
function spread(
  { opens }: Pick<Given, 'opens'>,
  pathway: 'P1' | 'P2' | 'P3',
  { aWeek, by }: Pick<Starts, 'aWeek' | 'by'>,
): Starts {
  const shares = opens[pathway]
  return shares
    ? onDays(
        shares.map((share) => share * aWeek),
        { by, byDayBy: 'the ledger' },
      )
    : { aWeek: Number(aWeek.toFixed(1)), by, byDay: null, byDayBy: 'every day alike' }
}

const [weekdays, weekend] = [
  { from: 0, to: 5 },
  { from: 5, to: 7 },
]

/** Each with its own, so that Monday to Friday together and the weekend together are whole tenths: people read and change those. */
function onDays(rates: readonly number[], how: Pick<Starts, 'by' | 'byDayBy'>): Starts {
  const [work, rest] = [weekdays, weekend].map((days) => inTenths(rates.slice(days.from, days.to)))
  const byDay = [...work!, ...rest!, Number(rates[7]!.toPrecision(4))]
  return { ...how, aWeek: Number(sum(byDay.slice(0, 7)).toFixed(1)), byDay }
}

function inTenths(rates: readonly number[]): number[] {
  const all = sum(rates)
  const wanted = Number(all.toFixed(1))
  return rates.map((rate) => (all === 0 ? 0 : (rate * wanted) / all))
}

/** Starts of Monday to Friday together, and of Saturday and Sunday. */
export const inWeek = (byDay: readonly number[]): { weekdays: number; weekends: number } => ({
  weekdays: Number(sum(byDay.slice(weekdays.from, weekdays.to)).toFixed(1)),
  weekends: Number(sum(byDay.slice(weekend.from, weekend.to)).toFixed(1)),
})

/** The rules of a station, one for each kind of day where they differ. */
export function startsRules({ aWeek, byDay }: Starts): NonNullable<Scenario['stations'][number]['starts']> {
  const at = '10:00'
  return byDay === null
    ? [{ aWeek, at }]
    : kindsOfDay.map((kind, i) => ({ aWeek: byDay[i]!, days: [kind], at }))
}
