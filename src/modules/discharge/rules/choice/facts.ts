import { z } from 'zod'

const words = z.string().trim().max(2000)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Mental capacity and the choice ladder (rules.md 9: CH-01 to CH-04). */
export const choiceFacts = [
  z.object({
    kind: z.literal('capacity'),
    detail: z.object({
      decision: words,
      has: z.enum(['yes', 'no']),
      by: z.string().max(100),
      advocate: z.string().max(100).optional(),
      words: words.optional(),
    }),
  }),
  z.object({
    kind: z.literal('choice-step'),
    detail: z.object({
      step: z.string().max(40),
      on: date,
      to: z.string().max(100),
      decideBy: date.optional(),
      options: z.array(words).max(10).optional(),
      words: words.optional(),
    }),
  }),
  z.object({
    kind: z.literal('choice-answer'),
    detail: z.object({
      answer: z.enum(['chosen', 'interim accepted', 'refused', 'complaint']),
      words: words.optional(),
    }),
  }),
] as const

export type ChoiceFact = z.infer<(typeof choiceFacts)[number]>
