import { z } from 'zod'

const words = z.string().trim().max(2000)
const id = z.string().regex(/^[0-9a-f-]{36}$/)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
/** When a partner says it was done, which is not always when they said so. */
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/)
const text = z.string().trim().max(200)

const contact = z.object({ name: text.nullable(), phone: text.nullable(), email: text.nullable() })
/** What both notices say; whether the name and NHS number stood in it, never the number itself. */
const common = {
  inWriting: z.boolean(),
  nhsNumberStated: z.boolean(),
  hospital: text.nullable(),
  contact,
}

/** Notices under Schedule 3 of the Care Act 2014, and what decides the days a council is liable for. */
export const noticeFacts = [
  // happenedAt is when it was given.
  z.object({
    kind: z.literal('assessment-notice'),
    detail: z.object({
      ...common,
      labelled: z.boolean(),
      // The council it went to; its name is kept as it was then.
      organisationId: id.nullable(),
      council: text,
      councilKind: z.enum(['London', 'other']),
      lives: z.enum(['England', 'outside England', 'no settled place', 'not recorded']),
      care: z.enum([
        'acute',
        'self-paid',
        'maternity',
        'mental health',
        'palliative',
        'reablement',
        'rehabilitation',
      ]),
      beforeAdmission: z.boolean(),
      expectedAdmission: date.nullable(),
      likelyDischarge: date.nullable(),
      consulted: z.enum(['the person', 'the person and a carer']).nullable(),
      continuingHealthcare: z.enum(['not needed', 'needed', 'not considered']).nullable(),
      objection: z.enum(['nobody', 'the person', 'a carer']).nullable(),
    }),
  }),
  z.object({
    kind: z.literal('discharge-notice'),
    detail: z.object({
      ...common,
      assessmentFactId: id,
      proposed: date.nullable(),
      consultedCouncil: z.boolean(),
      told: z.boolean(),
      paragraph: z.boolean(),
      nhsServices: words.nullable(),
    }),
  }),
  z.object({
    kind: z.literal('notice-withdrawn'),
    detail: z.object({ noticeFactId: id, ground: z.string().max(60), words: words.optional() }),
  }),
  // A ground that obliges the hospital to withdraw came up; the withdrawal itself is a fact of its own.
  z.object({
    kind: z.literal('withdrawal-due'),
    detail: z.object({ noticeFactId: id, ground: z.string().max(60), words: words.optional() }),
  }),
  // What the council told the hospital (CA-23). happenedAt is when it said so, `at` when it was done.
  z.object({
    kind: z.literal('council-answer'),
    detail: z.object({
      assessmentFactId: id,
      says: z.enum(['assessed', 'in place', 'refused', 'own arrangements', 'another council']),
      at: instant.optional(),
      // Whether there are needs, which meet the criteria, and how the council plans to meet them.
      needs: words.optional(),
      plan: words.optional(),
      // The council that agreed, or was determined, to be responsible.
      responsible: text.optional(),
    }),
  }),
  // A day on which the person had become worse and could not leave.
  z.object({ kind: z.literal('not-dischargeable'), detail: z.object({ date, words: words.optional() }) }),
  z.object({ kind: z.literal('further-treatment'), detail: z.object({ words: words.optional() }) }),
  // Something besides the council that kept the person in hospital at the end of the relevant day.
  z.object({ kind: z.literal('other-cause'), detail: z.object({ words: words.min(1) }) }),
  z.object({
    kind: z.literal('claim'),
    detail: z.object({
      assessmentFactId: id,
      decision: z.enum(['claim', 'no claim']),
      words: words.optional(),
    }),
  }),
] as const
