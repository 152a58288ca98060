import { z } from 'zod'

const words = z.string().trim().max(2000)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const name = z.string().max(100)

/** NHS continuing healthcare (rules.md 8): checklist, decision support tool, fast track, 28 days, interim funding. */
export const chcFacts = [
  z.object({
    kind: z.literal('chc-checklist'),
    detail: z.object({
      by: name,
      domains: z.record(z.string(), z.enum(['A', 'B', 'C'])),
      // What came of it by the settings of that day; a later change of them changes nothing here.
      outcome: z.enum(['positive', 'negative']).optional(),
      words: words.optional(),
    }),
  }),
  z.object({ kind: z.literal('chc-received'), detail: z.object({ on: date, by: name }) }),
  z.object({
    kind: z.literal('chc-assessment'),
    detail: z.object({
      on: date,
      by: name,
      setting: z.enum(['acute', 'not acute']),
      domains: z.record(z.string(), z.string().max(20)),
      // What the levels indicated by the settings of that day.
      indication: z.enum(['indicates', 'for the team to weigh']).optional(),
      recommends: z.enum(['eligible', 'not eligible']),
      words: words.optional(),
    }),
  }),
  z.object({
    kind: z.literal('chc-fast-track'),
    // Hours in which the care should be in place, by the settings of that day.
    detail: z.object({ on: date, by: name, words, withinHours: z.int().positive().optional() }),
  }),
  z.object({
    kind: z.literal('chc-decision'),
    detail: z.object({ on: date, decision: z.enum(['eligible', 'not eligible']), words: words.optional() }),
  }),
  z.object({
    kind: z.literal('chc-discounted'),
    detail: z.object({ on: date, code: z.string().max(2), words: words.optional() }),
  }),
  z.object({ kind: z.literal('chc-package'), detail: z.object({ on: date, words: words.optional() }) }),
  // Who pays until it is decided; says nothing about who should (without prejudice).
  z.object({
    kind: z.literal('chc-interim'),
    detail: z.object({ from: date, to: date.optional(), payer: name, words: words.optional() }),
  }),
] as const

export type ChcFact = z.infer<(typeof chcFacts)[number]>
