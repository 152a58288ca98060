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

/** How a high impact change is known to have worked: as it says itself, else as its aims do; null where nobody says. */
export function successOf(plan: Pick<Plan, 'parts'>, change: Part): string | null {
  const aims = partsOf(plan, 'aim').filter((aim) => textOf(aim, 'change') === change.ref)
  const said = [...new Set(aims.flatMap((aim) => textOf(aim, 'success') ?? []))]
  return textOf(change, 'success') ?? (said.length > 0 ? said.join('; ') : null)
}

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
