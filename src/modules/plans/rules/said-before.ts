import type { Progress } from './content.ts'
import type { ProgressFact } from './plan.ts'

type Said = Progress & { partId: string }

/** Whether exactly this was said of a part before, taken back since or not: a file that is read again says nothing new. */
export function saidBefore(progress: readonly ProgressFact[]): (said: Said) => boolean {
  const known = new Set(progress.filter(({ takesBack }) => takesBack === null).map(keyOf))
  return (said) => known.has(keyOf(said))
}

const keyOf = ({ partId, on, state, says, evidence, figure }: Said): string =>
  JSON.stringify([partId, on, state, says, evidence, figure])
