import { z } from 'zod'
import type { Fact } from '../../../platform/facts.ts'
import { noticeFacts } from './notices/facts.ts'

const id = z.string().regex(/^[0-9a-f-]{36}$/)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const words = z.string().trim().max(2000)

/** Nights by the date they end, both ends included: the night of 5 October is the midnight between 5 and 6 October. */
const nights = z.object({ from: date, to: date })
const side = z.enum(['NHS', 'council'])

/** Everything that can be said about the nights of a stay, each kind with its detail. */
export const delayFact = z.discriminatedUnion('kind', [
  // What one side says of these nights. The latest position of a side on a night is the one that stands for that night.
  z.object({
    kind: z.literal('position'),
    detail: z.object({
      side,
      nights,
      whose: z.enum(['NHS', 'social care', 'both']),
      // Whom the night is put to. The record opens to it, so that it can answer.
      organisationId: id.nullable(),
      awaits: z.string().max(60).nullable(),
      words: words.optional(),
    }),
  }),
  // "Ask again": the other side has not answered.
  z.object({ kind: z.literal('asked'), detail: z.object({ side, nights, words: words.optional() }) }),
  // One side leaves its dispute as it is: when both have, the nights end "agreed with the dispute recorded".
  z.object({ kind: z.literal('dispute-recorded'), detail: z.object({ side, nights, words }) }),
  z.object({ kind: z.literal('withdrawn'), detail: z.object({ reason: words }) }),
  ...noticeFacts,
])

export type DelayFactInput = z.infer<typeof delayFact>
export type DelayFact = Fact<DelayFactInput>
export type Side = z.infer<typeof side>
/** Aggregate organisation of the publications: NHS, social care, both. */
export type Party = 'NHS' | 'social care' | 'both'
