import { z } from 'zod'
import { party } from './code-list.ts'
import { loadedReasons } from './loaded-reasons.ts'

/** What a place corrects of data that is from memory, seen in part, or our own. */
export const corrections = z.strictObject({
  /** Of the attribution matrix: whether a party may be given for a reason. */
  matrix: z.array(z.strictObject({ reason: z.string(), party, allowed: z.boolean() })),
  /** Of the usual attribution, where the owner is neither the NHS nor a council: whose a day is; null is decided each time. */
  usual: z.array(z.strictObject({ awaits: z.string(), party: party.nullable() })),
  /** The reasons of the acute discharge SitRep from NHS England's own file; null until they are loaded. */
  acuteReasons: loadedReasons.nullable().default(null),
})
export type Corrections = z.infer<typeof corrections>
