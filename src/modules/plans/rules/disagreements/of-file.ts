import type { PlanIn, PlanInput } from '../content.ts'
import { foundIn, statedSchema } from './stated.ts'

/**
 * The disagreements of a plan's file: those that stand in it as parts, then what its document is found to say in two ways. What
 * is there already is not added again.
 */
export function disagreementParts({ parts, stated, plan }: PlanIn): PlanIn['parts']['disagreement'] {
  const own = parts.disagreement
  if (!stated) return own
  const known = new Set(own.map(({ what }) => what))
  const found = foundIn(stated, plan).filter(({ what }) => !known.has(what))
  const refs = new Set(own.map(({ ref }) => ref))
  const free = Array.from({ length: own.length + found.length }, (_, i) => `D${i + 1}`).filter(
    (ref) => !refs.has(ref),
  )
  return [
    ...own,
    ...found.map(({ what, where }, i) => ({ ref: free[i]!, what, where, settled: null, progress: [] })),
  ]
}

/** In sentences, what the document of a plan's file says in two ways. */
export const statedDisagreements = ({ stated, plan }: Pick<PlanInput, 'stated' | 'plan'>): string[] =>
  stated ? foundIn(statedSchema.parse(stated), plan).map(({ what }) => what) : []
