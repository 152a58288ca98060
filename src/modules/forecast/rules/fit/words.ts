import type { Distribution } from '../../../../simulation/index.ts'
import { figureWords } from '../figure-words.ts'
import type { FittedArrivals } from './arrivals.ts'
import { type FittedTime, fewestEnded } from './fit-time.ts'
import { usualFigures } from './usual.ts'

/** How well what is used agrees with what was observed, in words; or that there was too little. */
export function fitWords({ by, ended, distance }: FittedTime): string {
  if (by === 'the usual figures')
    return `Too few to fit: ${ended} of at least ${fewestEnded}; the usual figures of ${usualFigures.from} are used.`
  const off = inHundred(distance!)
  const chance = inHundred(1.36 / Math.sqrt(ended))
  if (by === 'what was observed')
    return `No curve comes nearer than ${off} in a hundred, so what was observed is used as it was.`
  const beside = `At most ${off} in a hundred from what was observed, where chance alone makes up to ${chance}`
  if (distance! <= 0.03 || distance! <= 1.36 / Math.sqrt(ended)) return `${beside}: a good fit.`
  return distance! <= 0.08 ? `${beside}: a rough fit.` : `${beside}: a poor fit; too few have ended for more.`
}

const inHundred = (share: number) => Math.max(1, Math.round(100 * share))

/** "gamma, mean 14.9, standard deviation 14.6" */
export function distributionWords(of: Distribution): string {
  switch (of.distribution) {
    case 'lognormal':
      return of.median === undefined
        ? `lognormal, mean ${days(of.mean)}, standard deviation ${days(of.sd!)}`
        : `lognormal, mean ${days(of.mean)}, median ${days(of.median)}`
    case 'gamma':
      return `gamma, mean ${days(of.mean)}, standard deviation ${days(of.sd)}`
    case 'weibull':
      return `Weibull, shape ${days(of.shape)}, scale ${days(of.scale)}`
    case 'empirical':
      return 'as it was observed'
    default:
      return of.distribution
  }
}

/** "0.45", "5.2", "17" */
export const days = (value: number): string =>
  value < 1 ? value.toFixed(2) : value < 10 ? value.toFixed(1) : String(Math.round(value))

/** The curve in one sentence: half are over by then, and one in ten takes longer than that. */
export function curveWords(name: string, { quantiles, by }: FittedTime): string {
  const [, half, most] = quantiles
  return `${name}: half within ${days(half!.used)} days, nine in ten within ${days(most!.used)}${by === 'the usual figures' ? ', by the usual figures' : ''}.`
}

/** "64.2 ± 3.1 a day are expected." */
export const aDayWords = ({ aDay, aDayHalfWidth }: FittedArrivals): string =>
  aDayHalfWidth === null
    ? 'Nobody came in them, so there is no figure of a day.'
    : `${figureWords({ mean: aDay, halfWidth: aDayHalfWidth })} a day are expected.`

/** "A bank holiday has 16% ± 9% fewer." */
export function bankHolidayWords({ onBankHoliday, onBankHolidayHalfWidth }: FittedArrivals): string {
  if (onBankHoliday === null) return 'No bank holiday was seen.'
  if (onBankHolidayHalfWidth === null) return 'A bank holiday was seen, and no usual day to hold it against.'
  const percent = (share: number) => `${Math.round(100 * share)}%`
  const of = `${percent(Math.abs(onBankHoliday))} ± ${percent(onBankHolidayHalfWidth)} ${onBankHoliday < 0 ? 'fewer' : 'more'}`
  return Math.abs(onBankHoliday) <= onBankHolidayHalfWidth
    ? `A bank holiday has ${of}, which may be chance.`
    : `A bank holiday has ${of}.`
}
