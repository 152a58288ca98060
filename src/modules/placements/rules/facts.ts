import { z } from 'zod'
import type { Fact } from '../../../platform/facts.ts'
import { declineCodes } from './decline-reasons.ts'
import { equipmentSteps } from './equipment-steps.ts'
import { requires } from './requires.ts'

const id = z.string().regex(/^[0-9a-f-]{36}$/)
const words = z.string().trim().max(2000)
const instant = z.string().datetime()
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const some = z.string().trim().min(1).max(2000)
const takes = z.array(z.object({ lineId: id, units: z.number().int().min(1) }))

/** Written down by whoever asked, because it was said by telephone: who took the call, and who of theirs said it. */
const telephone = z.object({
  toldTo: z.string().trim().min(1).max(100),
  saidBy: z.string().trim().max(100).optional(),
})
export type Telephone = z.infer<typeof telephone>

/** What was not as described when somebody arrived. */
export const notAsDescribed = ['medicines', 'paperwork', 'mobility', 'time', 'skin', 'equipment'] as const

/** All that a provider sees of a person before being chosen: rules/shown.ts makes it, once, when they are asked. */
const shown = z.object({
  /** "A man of 79" */
  who: z.string(),
  wants: z.string(),
  needs: z.array(z.string()),
  visits: z.array(z.string()),
  /** "MX4, zone 4" */
  where: z.string(),
  about: z.string(),
  wouldLike: z.string(),
  waiting: z.string(),
  from: z.string().nullable(),
})
export type Shown = z.infer<typeof shown>

/**
 * From need to home, each step with when, who and for whom. Two-party truth: an ask is sent, seen and answered; nobody is
 * promised anything until they are chosen; a hold lapses; only whoever holds lets go.
 */
export const needFact = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('need-opened'),
    detail: z.object({
      direction: z.enum(['step-down', 'step-up']),
      requires,
      /** The wait of the stay that was opened with it; none where one was open already. */
      waitId: id.optional(),
      /** The need whose care failed, for crisis care that takes its place. */
      insteadOf: id.optional(),
      /** Of somebody at home: who asked, and when ("Dr Varga, her GP, 07:50"). */
      askedBy: words.optional(),
    }),
  }),
  z.object({ kind: z.literal('need-changed'), detail: z.object({ requires, why: words.optional() }) }),
  z.object({
    kind: z.literal('asked'),
    detail: z.object({
      askId: id,
      serviceId: id,
      organisationId: id,
      answerBy: instant,
      shown,
      takes,
    }),
  }),
  // With `telephone`: they know of it, and ring back.
  z.object({
    kind: z.literal('ask-seen'),
    detail: z.object({ askId: id, telephone: telephone.optional(), words: words.optional() }),
  }),
  z.object({
    kind: z.literal('answered'),
    detail: z.discriminatedUnion('answer', [
      z.object({
        askId: id,
        answer: z.literal('yes'),
        startOn: date,
        /** Pence a week, where they named a price. */
        fee: z.number().int().min(0).max(10_000_000).optional(),
        words: words.optional(),
        telephone: telephone.optional(),
      }),
      z.object({
        askId: id,
        answer: z.literal('no'),
        reason: z.enum(declineCodes),
        words: words.optional(),
        telephone: telephone.optional(),
      }),
      z.object({ askId: id, answer: z.literal('more'), words: some }),
    ]),
  }),
  // The answer to "ask us more": the provider's clock starts again.
  z.object({ kind: z.literal('told-more'), detail: z.object({ askId: id, words: some, answerBy: instant }) }),
  z.object({ kind: z.literal('ask-withdrawn'), detail: z.object({ askId: id, reason: words.optional() }) }),
  // "You are chosen": the units are held until holdUntil, or until arranged. takeId names them in capacity.taken.
  z.object({
    kind: z.literal('chosen'),
    detail: z.object({
      askId: id,
      takeId: id,
      holdUntil: instant,
      startOn: date,
      why: words.optional(),
      /** What is taken, where that is no longer what was found when they were asked. */
      takes: takes.optional(),
    }),
  }),
  z.object({ kind: z.literal('hold-lapsed'), detail: z.object({ askId: id }) }),
  // Only the provider that is chosen, or whoever chose it, lets go; the other is told.
  z.object({ kind: z.literal('let-go'), detail: z.object({ askId: id, reason: some }) }),
  z.object({
    kind: z.literal('arranged'),
    detail: z.object({
      askId: id,
      startOn: date,
      startAt: z
        .string()
        .regex(/^\d{2}:\d{2}$/)
        .optional(),
      words: words.optional(),
    }),
  }),
  z.object({
    kind: z.literal('started'),
    detail: z.object({ askId: id, on: date, words: words.optional() }),
  }),
  // Within 48 hours of the start it raises a crisis task (mission row W6).
  z.object({ kind: z.literal('failed'), detail: z.object({ askId: id, words: some }) }),
  z.object({ kind: z.literal('failure-dealt-with'), detail: z.object({ askId: id, words: some }) }),
  z.object({
    kind: z.literal('ended'),
    detail: z.object({
      askId: id,
      on: date,
      outcome: z.enum([
        'as planned',
        'lasting care at home',
        'care home',
        'more help needed',
        'back in hospital',
        'died',
        'other',
      ]),
      words: words.optional(),
    }),
  }),
  // After short-term care: where they were 91 days after it began. `from` is the day it began, on which it counts.
  z.object({
    kind: z.literal('at-home'),
    detail: z.object({
      askId: id,
      from: date,
      on: date,
      where: z.enum(['home', 'care home', 'hospital', 'died', 'not known']),
      words: words.optional(),
    }),
  }),
  // The receiver's truth check, within a day of arrival.
  z.object({
    kind: z.literal('as-described'),
    detail: z.object({ askId: id, wrong: z.array(z.enum(notAsDescribed)), words: words.optional() }),
  }),
  // Equipment, an adaptation, telecare: who does a step and by when, and that it is done.
  z.object({
    kind: z.literal('step-planned'),
    detail: z.object({ step: z.enum(equipmentSteps), organisationId: id, dueOn: date }),
  }),
  z.object({
    kind: z.literal('step-done'),
    detail: z.object({ step: z.enum(equipmentSteps), on: date, words: words.optional() }),
  }),
  // Whether they may put weight on a leg, or where they go on to: when that is looked at, and what was found.
  z.object({
    kind: z.literal('review-set'),
    detail: z.object({ what: z.enum(['weight-bearing', 'move on']), on: date }),
  }),
  z.object({
    kind: z.literal('review-held'),
    detail: z.object({
      what: z.enum(['weight-bearing', 'move on']),
      on: date,
      words: some,
      next: date.optional(),
    }),
  }),
  // Nothing fits, or everybody said no: a result of its own, counted, and the search goes on.
  z.object({ kind: z.literal('unmatched'), detail: z.object({ reason: some }) }),
  z.object({ kind: z.literal('need-withdrawn'), detail: z.object({ reason: some }) }),
  z.object({ kind: z.literal('withdrawn'), detail: z.object({ reason: words }) }),
])

export type NeedFactInput = z.infer<typeof needFact>
/** A fact of a need; `stayId` is null for somebody at home (step-up). */
export type NeedFact = Omit<Fact<NeedFactInput>, 'stayId' | 'kind' | 'detail'> & {
  needId: string
  stayId: string | null
} & NeedFactInput
