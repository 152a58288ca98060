import { z } from 'zod'

const words = z.string().trim().max(2000)
const name = z.string().trim().max(100)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Mental capacity and the choice ladder (rules.md 9: CH-01 to CH-04). */
export const choiceFacts = [
  // Capacity is about one decision; this is about where to go from hospital, and no other.
  z.object({
    kind: z.literal('capacity'),
    detail: z.object({
      has: z.enum(['yes', 'no']),
      by: name,
      // Where the person lacks it: who speaks up for them, and who was asked what they would have wanted.
      advocate: name.optional(),
      consulted: name.optional(),
      words: words.optional(),
    }),
  }),
  z.object({
    kind: z.literal('choice-step'),
    detail: z.object({
      step: z.string().max(40),
      // What the step was called, and the day on which it was due, by the ladder of that day.
      named: name.optional(),
      due: date.nullable().optional(),
      on: date,
      to: name,
      decideBy: date.optional(),
      options: z.array(words).max(10).optional(),
      // Where they can stay meanwhile.
      interim: words.optional(),
      signedBy: name.optional(),
      ring: words.optional(),
      words: words.optional(),
    }),
  }),
  z.object({
    kind: z.literal('choice-answer'),
    detail: z.object({
      answer: z.enum(['chosen', 'interim accepted', 'refused', 'complaint', 'decided for them']),
      // Where to, what is refused, or what the complaint is.
      words: words.optional(),
      // Who decided in the person's best interests, and who spoke up for them.
      by: name.optional(),
      advocate: name.optional(),
    }),
  }),
] as const

export type ChoiceFact = z.infer<(typeof choiceFacts)[number]>
export type ChoiceAnswer = Extract<ChoiceFact, { kind: 'choice-answer' }>['detail']['answer']
