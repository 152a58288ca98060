import { z } from 'zod'
import { refusalReasons } from './refusals.ts'
import { longestSection, sectionKeys } from './sections.ts'

const words = z.string().trim().max(2000)
const id = z.string().regex(/^[0-9a-f-]{36}$/)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const version = z.number().int().min(1)

/**
 * A trusted assessment that any receiving provider can accept, or refuse with a reason (rules.md 9, TA-01). One for each
 * stay, in versions: a later version takes the place of the earlier and says what changed; which version was sent to
 * whom, and which was accepted, stays. Sending opens the assessment and no record (migrations/0011_asking.sql).
 */
export const assessmentFacts = [
  z.object({
    kind: z.literal('assessment'),
    detail: z.object({
      version,
      /** From the second version on. */
      changed: words.optional(),
      by: z.string().trim().min(1).max(100),
      /** The competence that lets others trust it: what training, and when. */
      trained: z.object({ what: z.string().trim().min(1).max(200), on: date }),
      sections: z.partialRecord(z.enum(sectionKeys), z.string().trim().max(longestSection)),
      visitsADay: z.number().int().min(0).max(24).optional(),
      carers: z.number().int().min(0).max(4).optional(),
      times: z.string().trim().max(200).optional(),
    }),
  }),
  z.object({
    kind: z.literal('assessment-sent'),
    detail: z.object({ version, organisationId: id, words: words.optional() }),
  }),
  z.object({
    kind: z.literal('assessment-answer'),
    detail: z.object({
      version,
      organisationId: id,
      answer: z.enum(['accepted', 'refused']),
      reason: z.enum(refusalReasons).optional(),
      missing: z.array(z.enum(sectionKeys)).optional(),
      by: z.string().trim().min(1).max(100),
      words: words.optional(),
    }),
  }),
] as const

export type AssessmentFact = z.infer<(typeof assessmentFacts)[number]>
export type AssessmentDetail = Extract<AssessmentFact, { kind: 'assessment' }>['detail']
export type AnswerDetail = Extract<AssessmentFact, { kind: 'assessment-answer' }>['detail']
