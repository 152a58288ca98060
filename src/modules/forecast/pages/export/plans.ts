import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import type { Asked } from '../../../../platform/http/page.ts'
import { runAddress } from '../addresses.ts'

type Fields = Readonly<Record<string, string>>

/** A scheme or an action of a plan that can go by an answer. Plans are another module: main.ts brings the two together. */
export type PlanPart = {
  partId: string
  name: string
  href: string
  /** The path of the answer that it goes by. */
  goesBy: string | null
  /** Of measure, change, target and expected those that say nothing yet. */
  blank: readonly string[]
  change: (fields: Fields) => string
}
export type PlanToUse = {
  planId: string
  title: string
  parts: readonly PlanPart[]
  addAction: (fields: Fields) => string
}
export type PlansFrom = (tx: Tx, viewer: Viewer) => Promise<readonly PlanToUse[]>

/** A scheme or an action that goes by an answer, with its plan. */
export type UsedIn = Pick<PlanPart, 'partId' | 'name' | 'href'> & { plan: string }

/** Where an answer is used, as the plans of the place are written now. */
export async function usedIn(
  plansFrom: PlansFrom,
  { tx, viewer, params }: Pick<Asked, 'tx' | 'viewer' | 'params'>,
): Promise<UsedIn[]> {
  const here = runAddress(params.runId!)
  const plans = await plansFrom(tx, viewer)
  return plans.flatMap(({ title, parts }) =>
    parts
      .filter(({ goesBy }) => goesBy?.split(/[?#]/)[0] === here)
      .map(({ partId, name, href }) => ({ partId, name, href, plan: title })),
  )
}
