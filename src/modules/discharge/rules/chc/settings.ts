import { z } from 'zod'
import { domains } from './domains.ts'

const percent = z.int().min(1).max(100)
const many = z.int().min(1).max(12)

/** What is from memory about NHS continuing healthcare, so that a place can put its own in its stead. */
export const chcSettings = z.strictObject({
  /** CHC-06c: what makes a checklist positive. Each line is enough by itself. */
  checklist: z.strictObject({
    /** So many As, or more. */
    a: many,
    /** So many Bs, or more. */
    b: many,
    /** One A and so many Bs, or more. */
    bWithA: many,
    /** Areas in which one A is enough. */
    starred: z.array(z.enum(domains.map(({ code }) => code))).max(domains.length),
  }),
  /** CHC-07: levels of the decision support tool that indicate a primary health need; either is enough. */
  indication: z.strictObject({ priority: many, severe: many }),
  /** CHC-03: hours from the completed fast track tool to the care in place, counted as civil days. */
  fastTrackHours: z.int().min(1).max(720),
  /** CHC-04: percent of decisions that should be made in time. */
  inTimeAim: percent,
  /** CHC-05: percent of full assessments that those made in an acute hospital should stay below. */
  acuteBelow: percent,
})
export type ChcSettings = z.infer<typeof chcSettings>

/** From memory, all of it; of the checklist, "two or more As" was seen in part (rules.md 8). */
export const usualChc: ChcSettings = {
  checklist: {
    a: 2,
    b: 5,
    bWithA: 4,
    starred: domains.filter(({ levels }) => levels.includes('priority')).map(({ code }) => code),
  },
  indication: { priority: 1, severe: 2 },
  fastTrackHours: 48,
  inTimeAim: 80,
  acuteBelow: 15,
}

/** "2 or more As; or 5 or more Bs; or one A and 4 or more Bs; or one A in an area marked *" */
export function checklistWords({ a, b, bWithA, starred }: ChcSettings['checklist']): string {
  const arms = [orMore(a, 'A'), orMore(b, 'B'), `one A and ${orMore(bWithA, 'B')}`]
  return [...arms, ...(starred.length > 0 ? ['one A in an area marked *'] : [])].join('; or ')
}

/** "1 Priority or 2 Severe" */
export const indicationWords = ({ priority, severe }: ChcSettings['indication']): string =>
  `${priority} Priority or ${severe} Severe`

const orMore = (n: number, score: string) => `${n} or more ${score}s`
