import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { changePartAddress, newPartAddress, partAddress } from '../addresses.ts'
import { nameOf, titleOf } from '../rules/part-words.ts'
import { planAt, textOf } from '../rules/plan.ts'
import { planFacts } from '../store.ts'

/** A scheme or an action that can go by an answer found elsewhere in the program, as its plan is written now. */
export type Citable = {
  planId: string
  plan: string
  partId: string
  /** "Scheme S1: Weekend discharges" */
  name: string
  href: string
  /** Where the answer stands that it goes by; null where it goes by none. */
  goesBy: string | null
  /** Fields that say nothing yet. */
  blank: readonly string[]
  /** The form that changes it, with these fields filled in: nothing is said until somebody saves it. */
  change: (fields: Readonly<Record<string, string>>) => string
}

/** Plans with their schemes and actions, in the order of each; a plan may have none yet. */
export type CitablePlan = {
  planId: string
  title: string
  parts: readonly Citable[]
  addAction: (fields: Readonly<Record<string, string>>) => string
}

export async function citablePlans(tx: Tx, viewer: Viewer): Promise<CitablePlan[]> {
  const all = await planFacts(tx, { systemId: viewer.systemId })
  return all.flatMap((facts) => {
    const plan = planAt(facts)
    if (!plan) return []
    const { planId, head } = plan
    return [
      {
        planId,
        title: head.title,
        parts: plan.parts
          .filter(({ kind }) => kind === 'scheme' || kind === 'action')
          .map(
            (part): Citable => ({
              planId,
              plan: head.title,
              partId: part.partId,
              name: `${nameOf(part)}: ${titleOf(part)}`,
              href: partAddress(planId, part.partId),
              goesBy: textOf(part, 'becauseAt'),
              blank: promised.filter((field) => (part.content[field] ?? null) === null),
              change: (fields) => withFields(changePartAddress(planId, part.partId), fields),
            }),
          ),
        addAction: (fields) => withFields(newPartAddress(planId, 'action'), fields),
      },
    ]
  })
}

/** What an answer can fill in, where nothing is said yet. */
const promised = ['measure', 'change', 'target', 'expected'] as const

const withFields = (path: string, fields: Readonly<Record<string, string>>): string =>
  `${path}?${new URLSearchParams(fields).toString()}`
