import { z } from 'zod'

const words = z.string().trim().max(4000)
const id = z.string().regex(/^[0-9a-f-]{36}$/)

/** A trusted assessment that any receiving provider can accept, or refuse with a reason (rules.md 9, TA-01). */
export const assessmentFacts = [
  z.object({
    kind: z.literal('assessment'),
    detail: z.object({
      assessmentId: id,
      by: z.string().max(100),
      trained: z.string().max(200),
      sections: z.record(z.string(), words),
    }),
  }),
  z.object({
    kind: z.literal('assessment-sent'),
    detail: z.object({ assessmentId: id, organisationId: id, words: words.optional() }),
  }),
  z.object({
    kind: z.literal('assessment-answer'),
    detail: z.object({
      assessmentId: id,
      organisationId: id,
      answer: z.enum(['accepted', 'refused']),
      reason: z.string().max(60).optional(),
      by: z.string().max(100),
      words: words.optional(),
    }),
  }),
] as const

export type AssessmentFact = z.infer<(typeof assessmentFacts)[number]>
