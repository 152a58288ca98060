import type { Choices, Plan } from './model.ts'

/** What each plan is worth, in whole units of `unitsADay`. */
export const worthOf = ({ possible }: Choices, plan: Plan): number =>
  plan.reduce((sum: number, chosen) => sum + (chosen === null ? 0 : possible[chosen]!.gain), 0)

/**
 * Why a plan cannot be: whatever made it, it is held against the limits here before anybody sees it. Null where it can.
 */
export function whyNotPlan({ people, possible, lines }: Choices, plan: Plan): string | null {
  if (plan.length !== people.length) return 'it is about other people'
  const used = new Map<string, number>()
  for (const [person, chosen] of plan.entries()) {
    if (chosen === null) continue
    const one = possible[chosen]
    if (!one || one.person !== person) return 'it gives somebody what was for somebody else'
    for (const { lineId, units } of one.takes) used.set(lineId, (used.get(lineId) ?? 0) + units)
  }
  const over = [...used].find(([lineId, units]) => units > (lines.get(lineId) ?? 0))
  return over ? `it gives ${over[1]} of line ${over[0]}, which has ${lines.get(over[0]) ?? 0}` : null
}
