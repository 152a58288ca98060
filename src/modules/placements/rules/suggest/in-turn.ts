import { Temporal } from '../../../../platform/time.ts'
import type { Choices, Plan, Possible } from './model.ts'

/**
 * First come, first served, as a busy morning goes: whoever has waited longest takes the first of their ranked options that
 * has room, and nobody looks further. The yardstick, the first answer on the page, and what is left when the search fails.
 */
export function inTurn({ people, possible, lines }: Choices): Plan {
  const left = new Map(lines)
  const byPerson = Map.groupBy(
    possible.map((one, index) => ({ one, index })),
    ({ one }) => one.person,
  )
  const order = people
    .map((person, index) => ({ person, index }))
    .sort(
      (a, b) =>
        Temporal.Instant.compare(a.person.waiting.since, b.person.waiting.since) ||
        (a.person.waiting.needId < b.person.waiting.needId ? -1 : 1),
    )
  const plan: (number | null)[] = people.map(() => null)
  for (const { index } of order) {
    // Possibilities stand in the order of the person's options.
    const first = (byPerson.get(index) ?? []).find(({ one }) => hasRoom(one, left))
    if (!first) continue
    for (const { lineId, units } of first.one.takes) left.set(lineId, left.get(lineId)! - units)
    plan[index] = first.index
  }
  return plan
}

const hasRoom = ({ takes }: Possible, left: ReadonlyMap<string, number>): boolean =>
  takes.every(({ lineId, units }) => units <= (left.get(lineId) ?? 0))
