import type { PlanInput } from '../../src/modules/plans/index.ts'
import type { Instant } from '../../src/platform/time.ts'
import type { Staff } from '../builder.ts'

/** A version of a plan as it was issued, and who signed it then. A later version of the same key follows it in the list. */
export type IssuedPlan = {
  file: PlanInput
  at: Instant
  signatures: PlanSignature[]
  /** Who is sent its next versions and what is due of it; invented addresses. */
  circulation?: readonly string[]
}

/** Somebody of a board who signs for their own organisation. */
export type PlanSignature = { by: Pick<Staff, 'userId' | 'organisationId'>; as: string; at: Instant }
