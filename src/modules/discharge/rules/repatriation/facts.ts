import { z } from 'zod'

const words = z.string().trim().max(2000)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** People in a bed out of their own area, in either direction, and the weekly review of them (mission row W11). */
export const repatriationFacts = [
  z.object({
    kind: z.literal('out-of-area'),
    detail: z.object({
      direction: z.enum(['ours elsewhere', 'theirs here']),
      where: words,
      homeOrganisation: words.optional(),
      reason: words.optional(),
    }),
  }),
  z.object({
    kind: z.literal('repatriation-review'),
    detail: z.object({ on: date, plan: words, nextOn: date.optional(), by: z.string().max(100) }),
  }),
  z.object({ kind: z.literal('out-of-area-ended'), detail: z.object({ words: words.optional() }) }),
] as const

export type RepatriationFact = z.infer<(typeof repatriationFacts)[number]>
