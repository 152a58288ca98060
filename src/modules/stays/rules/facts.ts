import { z } from 'zod'
import type { Fact } from '../../../platform/facts.ts'

const id = z.string().regex(/^[0-9a-f-]{36}$/)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const words = z.string().trim().max(2000)

/** Everything that can happen to a stay, each kind with its detail. The one list; the database stores what parses here. */
export const stayFact = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('admitted'),
    detail: z.object({
      siteId: id,
      wardId: id,
      bedId: id.nullable(),
      method: z.string().max(2),
      source: z.string().max(2).optional(),
      // The number the hospital's own system gives the stay.
      number: z.string().trim().min(1).max(60).optional(),
    }),
  }),
  // bedId null is "on the ward without a bed", a state of its own.
  z.object({ kind: z.literal('moved'), detail: z.object({ siteId: id, wardId: id, bedId: id.nullable() }) }),
  z.object({ kind: z.literal('went-on-leave'), detail: z.object({ expectedBack: date.optional() }) }),
  z.object({ kind: z.literal('came-back'), detail: z.object({ bedId: id.nullable().optional() }) }),
  z.object({
    kind: z.literal('discharged'),
    detail: z.object({ method: z.string().max(2), destination: z.string().max(2), words: words.optional() }),
  }),
  z.object({ kind: z.literal('expected-date'), detail: z.object({ date, reason: words.optional() }) }),
  z.object({ kind: z.literal('criteria-for-discharge'), detail: z.object({ text: words }) }),
  z.object({
    kind: z.literal('senior-review'),
    detail: z.object({ reviewer: z.string().max(100), words: words.optional() }),
  }),
  z.object({
    kind: z.literal('day'),
    detail: z.object({
      date,
      colour: z.enum(['red', 'green']),
      reason: z.string().max(40).optional(),
      words: words.optional(),
    }),
  }),
  z.object({
    kind: z.literal('key-worker'),
    detail: z.object({ name: z.string().max(100), userId: id.optional() }),
  }),
  z.object({
    kind: z.literal('social-worker'),
    detail: z.object({ name: z.string().max(100), userId: id.optional(), organisationId: id }),
  }),
  // Takes back the fact it supersedes: cancels an admission, a move, leave, a discharge, or a slip.
  z.object({ kind: z.literal('withdrawn'), detail: z.object({ reason: words }) }),
])

export type StayFactInput = z.infer<typeof stayFact>
export type StayFact = Fact<StayFactInput>
