import type { PartKind } from './content.ts'
import { type Plan, partsOf } from './plan.ts'

/** The short name a new part is offered: after "R7" comes "R8", after "A1.9" "A1.10". The first of a kind is its letter and 1. */
export function nextRef(plan: Pick<Plan, 'parts'>, kind: PartKind): string {
  const refs = partsOf(plan as Plan, kind).map(({ ref }) => ref)
  const last = refs.at(-1)
  const [, head, number] = (last && /^(.*?)(\d+)$/.exec(last)) || []
  if (head === undefined || number === undefined)
    return last ? `${last.slice(0, 20)}-2` : `${kind.charAt(0).toUpperCase()}1`
  for (let next = Number(number) + 1; ; next += 1)
    if (!refs.includes(`${head}${next}`)) return `${head}${next}`
}
