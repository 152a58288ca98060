import { z } from 'zod'
import type { Fact } from '../../../platform/facts.ts'
import { assessmentFacts } from './assessment/facts.ts'
import { chcFacts } from './chc/facts.ts'
import { choiceFacts } from './choice/facts.ts'
import { familyFacts } from './family/facts.ts'
import { repatriationFacts } from './repatriation/facts.ts'

const id = z.string().regex(/^[0-9a-f-]{36}$/)
const words = z.string().trim().max(2000)
const instant = z.string().datetime()
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Due on a date, or at an instant on it. */
const due = z.object({ on: date, at: instant.optional() })

/** Everything that can happen on the way home, each kind with its detail. */
export const dischargeFact = z.discriminatedUnion('kind', [
  // Criteria to reside (rules.md 3.1). No code: the person no longer needs this bed.
  z.object({
    kind: z.literal('criteria'),
    detail: z.object({
      met: z.array(
        z.object({ code: z.string().regex(/^(0[1-9]|1[0-2])$/), procedureAt: instant.optional() }),
      ),
    }),
  }),
  // One part of the three-part readiness test (DTOC-01): the doctors, the whole team, safe to go.
  z.object({
    kind: z.literal('readiness'),
    detail: z.object({
      part: z.enum(['clinical', 'team', 'safe']),
      answer: z.enum(['yes', 'no']),
      by: z.string().max(100),
      words: words.optional(),
    }),
  }),
  z.object({
    kind: z.literal('pathway'),
    detail: z.object({ pathway: z.enum(['P0', 'P1', 'P2', 'P3']), goingTo: words.optional() }),
  }),
  // A referral (to the transfer of care hub, a council …) opens the record to that organisation.
  z.object({
    kind: z.literal('referred'),
    detail: z.object({ organisationId: id, words: words.optional() }),
  }),
  z.object({ kind: z.literal('note'), detail: z.object({ words }) }),
  // "Still true": nothing changed, but somebody looked. Counts as having been heard of.
  z.object({ kind: z.literal('still-true'), detail: z.object({}) }),
  z.object({
    kind: z.literal('wait-opened'),
    detail: z.object({
      waitId: id,
      awaits: z.string().max(60),
      words: words.optional(),
      ownerOrganisationId: id.nullable(),
      ownerPerson: z.string().max(100).optional(),
      due: due.optional(),
    }),
  }),
  z.object({
    kind: z.literal('wait-owner'),
    detail: z.object({
      waitId: id,
      ownerOrganisationId: id.nullable(),
      ownerPerson: z.string().max(100).optional(),
      reason: words.optional(),
    }),
  }),
  z.object({ kind: z.literal('wait-due'), detail: z.object({ waitId: id, due, reason: words.optional() }) }),
  z.object({ kind: z.literal('wait-seen'), detail: z.object({ waitId: id }) }),
  z.object({ kind: z.literal('wait-accepted'), detail: z.object({ waitId: id, words: words.optional() }) }),
  z.object({ kind: z.literal('wait-chased'), detail: z.object({ waitId: id, words: words.optional() }) }),
  z.object({ kind: z.literal('wait-done'), detail: z.object({ waitId: id, words: words.optional() }) }),
  z.object({ kind: z.literal('wait-withdrawn'), detail: z.object({ waitId: id, reason: words }) }),
  z.object({ kind: z.literal('withdrawn'), detail: z.object({ reason: words }) }),
  ...choiceFacts,
  ...chcFacts,
  ...repatriationFacts,
  ...assessmentFacts,
  ...familyFacts,
])

export type DischargeFactInput = z.infer<typeof dischargeFact>
export type DischargeFact = Fact<DischargeFactInput>
export type Due = z.infer<typeof due>
export type Pathway = 'P0' | 'P1' | 'P2' | 'P3'
