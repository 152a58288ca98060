import type { Choices, Plan } from './model.ts'

/**
 * An assignment in plain arrays, as a thread can be handed it: each person at most one of their possibilities, each line no
 * more than it has, the most gain. Ids stay behind.
 */
export type Problem = {
  people: number
  /** Whose each possibility is. */
  person: Int32Array
  /** Where the takes of each possibility begin, and where the last ends. */
  starts: Int32Array
  /** Line and units of each take. */
  line: Int32Array
  units: Int32Array
  /** Units that each line has. */
  room: Int32Array
  /** Worth of each possibility: whole numbers. */
  gains: Float64Array
}

export function problemOf({ people, possible, lines }: Choices): Problem {
  const places = new Map([...lines.keys()].sort().map((lineId, i) => [lineId, i]))
  const takes = possible.flatMap((one) => one.takes)
  const starts = new Int32Array(possible.length + 1)
  for (const [i, one] of possible.entries()) starts[i + 1] = starts[i]! + one.takes.length
  return {
    people: people.length,
    person: Int32Array.from(possible, (one) => one.person),
    starts,
    line: Int32Array.from(takes, ({ lineId }) => places.get(lineId)!),
    units: Int32Array.from(takes, ({ units }) => units),
    room: Int32Array.from(
      [...lines].sort(([a], [b]) => (a < b ? -1 : 1)),
      ([, room]) => room,
    ),
    gains: Float64Array.from(possible, (one) => one.gain),
  }
}

/** A plan as one number a person: the possibility, or -1. */
export const packed = (plan: Plan): Int32Array => Int32Array.from(plan, (chosen) => chosen ?? -1)
export const unpacked = (chosen: Int32Array): Plan => Array.from(chosen, (one) => (one < 0 ? null : one))
