import { z } from 'zod'

const words = z.string().trim().max(2000)
const line = z.string().trim().max(200)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Our people in a bed elsewhere, or people of elsewhere in a bed here. */
export const directions = ['ours elsewhere', 'theirs here'] as const
/** What they need at home: another acute bed is another matter than all the rest (review.ts, DTOC-09). */
export const awaitedPlaces = ['acute bed', 'community bed', 'care home', 'home', 'not decided'] as const
export const endings = ['gone home', 'area changed', 'not out of area'] as const

/**
 * People in a bed out of their own area, and the weekly review of them (mission row W11). Marking again while marked
 * changes what is said; the latest stands. Ended without having been marked means: looked at, and not out of area.
 */
export const repatriationFacts = [
  z.object({
    kind: z.literal('out-of-area'),
    detail: z.object({
      direction: z.enum(directions),
      /** Who would take them back: a hospital, a council or a team, which need not be one of this place. */
      homeOrganisation: line.min(1),
      /** Whom to ring there. */
      contact: line.optional(),
      awaits: z.enum(awaitedPlaces),
      reason: words.optional(),
    }),
  }),
  z.object({
    kind: z.literal('repatriation-review'),
    detail: z.object({ plan: words.min(1), nextOn: date.optional(), by: z.string().trim().min(1).max(100) }),
  }),
  z.object({
    kind: z.literal('out-of-area-ended'),
    detail: z.object({ because: z.enum(endings), words: words.optional() }),
  }),
] as const

export type RepatriationFact = z.infer<(typeof repatriationFacts)[number]>
export type Direction = (typeof directions)[number]
export type AwaitedPlace = (typeof awaitedPlaces)[number]
export type Ending = (typeof endings)[number]
