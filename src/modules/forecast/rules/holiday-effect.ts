import { bankHolidays, type OneOff } from '../../../platform/bank-holidays.ts'
import { daysBetween, type LocalDate } from '../../../platform/time.ts'

/** What a day is beside its weekday: a bank holiday, the working day after one, or neither. */
export type Special = 'bank holiday' | 'day after' | null

export type Effects = Record<'bank holiday' | 'day after', { share: number; seen: number }>

export const noEffects: Effects = {
  'bank holiday': { share: 0, seen: 0 },
  'day after': { share: 0, seen: 0 },
}

/** What each of so many days from `first` on is, by England's calendar and the place's own one-off days. */
export function specialsFrom(first: LocalDate, days: number, more: readonly OneOff[]): Special[] {
  const years = first.add({ days }).year - first.year + 1
  const holidays = new Set(
    Array.from({ length: years }, (_, i) => bankHolidays(first.year + i, more)).flatMap((year) =>
      year.map(({ date }) => daysBetween(first, date)),
    ),
  )
  return Array.from({ length: days }, (_, i) => {
    if (holidays.has(i)) return 'bank holiday'
    const weekday = ((first.dayOfWeek - 1 + i) % 7) + 1
    return weekday < 6 && holidays.has(i - 1) ? 'day after' : null
  })
}

/**
 * How much a bank holiday, and the working day after it, differ from what their weekday would have been, as a share of
 * it. Few holidays say little: with n seen, n in n + `doubt` of what they say is believed.
 */
export function effectsOf(
  values: readonly number[],
  usual: readonly number[],
  special: readonly Special[],
): Effects {
  const effect = (of: 'bank holiday' | 'day after') => {
    const at = special.flatMap((one, i) => (one === of && usual[i]! > 0 ? [i] : []))
    const happened = at.reduce((sum, i) => sum + values[i]!, 0)
    const expected = at.reduce((sum, i) => sum + usual[i]!, 0)
    const seen = at.length
    return { share: seen === 0 ? 0 : (happened / expected - 1) * (seen / (seen + doubt)), seen }
  }
  return { 'bank holiday': effect('bank holiday'), 'day after': effect('day after') }
}

const doubt = 2

/** A usual value on such a day. A day never comes below nothing. */
export const withEffect = (usual: number, special: Special, effects: Effects): number =>
  special === null ? usual : Math.max(usual * (1 + effects[special].share), 0)
