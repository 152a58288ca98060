import type { LocalDate } from '../../../platform/time.ts'
import { normal90 } from './bands.ts'
import type { DaysAhead } from './forecast-days.ts'

/** What several days ahead come to together, and where 80 of 100 outcomes should fall. */
export type Total = { days: number; mean: number; low80: number; high80: number }

/**
 * The sum of the forecast days from one date to another, both included; days that are not forecast are left out. Days are
 * off together where the level wanders and where it is not known, so that the width of a sum is not that of its days added
 * up, nor that of chance.
 */
export function totalAhead({ days, wander }: DaysAhead, from: LocalDate, to: LocalDate): Total {
  const inside = days.flatMap(({ date, mean }, i) =>
    from.until(date).sign >= 0 && date.until(to).sign >= 0 ? [{ at: i, mean }] : [],
  )
  const mean = inside.reduce((sum, day) => sum + day.mean, 0)
  if (inside.length === 0) return { days: 0, mean: 0, low80: 0, high80: 0 }
  const [first, last] = [inside[0]!.at, inside.at(-1)!.at]
  // An error of day i is in the sum once if that day is, and by alpha for each later day that is.
  let square = wander.unsure.slice(first, last + 1).reduce((sum, one) => sum + one, 0) ** 2
  for (let i = 0; i <= last; i++)
    square +=
      (wander.deviation * ((i >= first ? 1 : 0) + wander.alpha * (last - Math.max(i, first - 1)))) ** 2
  const spread = Math.sqrt(square)
  return {
    days: inside.length,
    mean,
    low80: Math.max(mean - normal90 * spread, 0),
    high80: mean + normal90 * spread,
  }
}
