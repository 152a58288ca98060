import { partKind } from './content.ts'
import { type Part, type Plan, partsOf, textOf } from './plan.ts'

/** The high impact change that an action serves: as it says itself, or as its aim does. null where neither does. */
export function changeOf(plan: Pick<Plan, 'parts'>, action: Part): Part | null {
  const aim = partsOf(plan, 'aim').find(({ ref }) => ref === textOf(action, 'aim'))
  const ref = textOf(action, 'serves') ?? (aim && textOf(aim, 'change'))
  return partsOf(plan, 'change').find((change) => change.ref === ref) ?? null
}

/** The actions that serve a high impact change, in reading order. */
export const actionsOf = (plan: Pick<Plan, 'parts'>, change: Part): Part[] =>
  partsOf(plan, 'action').filter((action) => changeOf(plan, action)?.partId === change.partId)

/** Parts that point to this one, each with the words of the field that does: "For which scheme". */
export function pointingTo(
  plan: Pick<Plan, 'parts'>,
  { kind, ref }: Pick<Part, 'kind' | 'ref'>,
): { part: Part; label: string }[] {
  return plan.parts.flatMap((part) =>
    Object.entries(partKind(part.kind).fields).flatMap(([key, { to, label }]) =>
      to === kind && textOf(part, key) === ref ? [{ part, label }] : [],
    ),
  )
}
