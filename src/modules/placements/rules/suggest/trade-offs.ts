import { unitsADay } from './choices.ts'
import type { Choices } from './model.ts'

/** Weights of a day at home against a day in hospital that are tried beside the place's own. */
export const otherWeights = [0.25, 4] as const

/** Whether people at home and people in hospital want a unit of the same line: otherwise no weight changes anything. */
export function isContested({ people, possible }: Choices): boolean {
  const wanted = new Map<string, Set<string>>()
  for (const { person, takes } of possible)
    for (const { lineId } of takes) {
      const who = wanted.get(lineId) ?? new Set()
      wanted.set(lineId, who.add(people[person]!.waiting.direction))
    }
  return [...wanted.values()].some((who) => who.size === 2)
}

/** The same possibilities, with days at home counted otherwise. Whole numbers, and none below 1. */
export const gainsAt = (
  { people, possible }: Choices,
  { homeWeight, instead }: { homeWeight: number; instead: number },
): Float64Array =>
  Float64Array.from(possible, ({ person, gain, days, choiceDays }) => {
    const { waiting, left } = people[person]!
    if (waiting.direction === 'step-down') return gain
    const saved = (left.days - days - choiceDays) * unitsADay
    return Math.max(1, gain + Math.round(saved * (instead - homeWeight)))
  })
