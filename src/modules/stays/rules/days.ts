import { type LocalDate, Temporal } from '../../../platform/time.ts'
import type { StayFact } from './facts.ts'
import { inOrder } from './in-order.ts'

export type Day = {
  on: LocalDate
  colour: 'red' | 'green'
  reason: string | null
  words: string | null
  factId: string
}

/** The days that were called red or green (SAFER), oldest first; what was said last about a day counts. */
export function days(facts: readonly StayFact[]): Day[] {
  const byDate = new Map<string, Day>()
  for (const fact of inOrder(facts))
    if (fact.kind === 'day')
      byDate.set(fact.detail.date, {
        on: Temporal.PlainDate.from(fact.detail.date),
        colour: fact.detail.colour,
        reason: fact.detail.reason ?? null,
        words: fact.detail.words ?? null,
        factId: fact.factId,
      })
  return [...byDate.values()].sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}

/** Red days up to the last one, without a gap and without a green day between. */
export function redDaysRunning(all: readonly Day[]): number {
  let running = 0
  for (let at = all.length - 1; at >= 0 && all[at]?.colour === 'red'; at--) {
    const after = all[at + 1]
    if (after && !all[at]!.on.add({ days: 1 }).equals(after.on)) break
    running++
  }
  return running
}

/**
 * The colour of a day on a list. A day nobody has spoken about yet is "not said", never green by default
 * (that it starts red is from memory: rules.md section 6).
 */
export const colourOn = (
  stay: { dayOn: LocalDate | null; dayColour: 'red' | 'green' | null },
  on: LocalDate,
): 'red' | 'green' | 'not said' => (stay.dayOn?.equals(on) && stay.dayColour ? stay.dayColour : 'not said')
