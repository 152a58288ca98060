import { z } from 'zod'
import { party } from './code-list.ts'

/** What a place corrects of data that is from memory or our own. */
export const corrections = z.strictObject({
  /** Of the attribution matrix: whether a party may be given for a reason. */
  matrix: z.array(z.strictObject({ reason: z.string(), party, allowed: z.boolean() })),
  /** Of the usual attribution: whose a day is, where its owner is neither the NHS nor a council. */
  usual: z.array(z.strictObject({ awaits: z.string(), party })),
})
export type Corrections = z.infer<typeof corrections>
