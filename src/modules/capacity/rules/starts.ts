import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import type { ServiceKind } from './kinds.ts'
import type { Service, WeekOfStarts } from './model.ts'

export const weeksShown = 8

/**
 * Starts by seven days, the last seven ending today, oldest first. Seven days rather than calendar weeks, so that a Tuesday
 * can be held against a week's target, and the last point of a line does not always fall.
 */
export function weeksOf(
  starts: readonly { on: LocalDate; starts: number }[],
  today: LocalDate,
  weeks = weeksShown,
): WeekOfStarts[] {
  const all = Array.from({ length: weeks }, (_, i) => ({
    week: today.subtract({ days: 7 * (weeks - i) - 1 }),
    starts: 0,
  }))
  for (const { on, starts: number } of starts) {
    const ago = daysBetween(on, today)
    const week = ago < 0 ? undefined : all[weeks - 1 - Math.floor(ago / 7)]
    if (week) week.starts += number
  }
  return all
}

/** For how many weeks running the number has fallen, up to now. */
export function fallingFor(weeks: readonly WeekOfStarts[]): number {
  let falls = 0
  for (let i = weeks.length - 1; i > 0 && weeks[i]!.starts < weeks[i - 1]!.starts; i--) falls++
  return falls
}

export type StartsShort = {
  kind: ServiceKind
  area: string | null
  starts: number
  target: number
  short: number
  falling: number
}

/** Where fewer starts were made in seven days than are commissioned: by kind and area, because only like adds up. */
export function startsShort(
  services: readonly Service[],
  weeks: ReadonlyMap<string, readonly WeekOfStarts[]>,
): StartsShort[] {
  const counted = services.filter(({ serviceId, target }) => target !== null && weeks.has(serviceId))
  const groups = Map.groupBy(counted, ({ kind, area }) => JSON.stringify([kind, area]))
  return [...groups.values()]
    .map((group) => {
      const { kind, area } = group[0]!
      const target = group.reduce((sum, one) => sum + (one.target ?? 0), 0)
      const together = added(group.map(({ serviceId }) => weeks.get(serviceId) ?? []))
      const starts = together.at(-1)?.starts ?? 0
      return { kind, area, starts, target, short: target - starts, falling: fallingFor(together) }
    })
    .filter(({ short }) => short > 0)
    .sort((a, b) => b.short - a.short)
}

const added = (all: readonly (readonly WeekOfStarts[])[]): WeekOfStarts[] =>
  (all[0] ?? []).map(({ week }, i) => ({
    week,
    starts: all.reduce((sum, weeks) => sum + (weeks[i]?.starts ?? 0), 0),
  }))
