export type ReturnStatus = 'not made' | 'draft' | 'signed by one side' | 'locked' | 'revised'

type Version = { version: number; signatures: readonly unknown[]; lock: unknown }

/**
 * Where a return stands, from all its versions. 'revised': a version was locked and a later one was made, which is shown
 * beside it. Signatures of an earlier version do not carry over: what was signed were other figures.
 */
export function statusOf(versions: readonly Version[]): ReturnStatus {
  const latest = versions.at(-1)
  if (!latest) return 'not made'
  if (versions.length > 1 && versions.slice(0, -1).some(({ lock }) => lock !== null)) return 'revised'
  if (latest.lock) return 'locked'
  return latest.signatures.length > 0 ? 'signed by one side' : 'draft'
}

/** Whether a period changes only by a revision from here on. */
export const isLocked = (versions: readonly Pick<Version, 'lock'>[]): boolean =>
  versions.some(({ lock }) => lock !== null)
