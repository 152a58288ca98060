import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'

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
