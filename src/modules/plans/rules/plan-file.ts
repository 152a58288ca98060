import { kindsOfParts, type PlanInput } from './content.ts'
import { type Plan, type PlanFacts, partsOf } from './plan.ts'

/** A plan as the file that `readPlanFile` reads: fields that are not set are left out, and so is what was taken back. */
export function planFileOf(facts: PlanFacts, plan: Plan): PlanInput {
  const parts = Object.fromEntries(
    kindsOfParts.flatMap((kind) => {
      const found = partsOf(plan, kind)
      return found.length === 0
        ? []
        : [
            [
              kind,
              found.map(({ ref, content, progress }) => ({
                ref,
                ...set(content),
                ...(progress.length > 0 && {
                  progress: progress.map(({ on, state, says, evidence, figure }) =>
                    set({ on, state, says, evidence, figure }),
                  ),
                }),
              })),
            ],
          ]
    }),
  )
  return {
    key: plan.key,
    plan: set(plan.head) as PlanInput['plan'],
    versions: facts.versions.map(({ label, author, on, changed }) => ({ label, author, on, changed })),
    parts: parts as PlanInput['parts'],
  }
}

const set = (values: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))
