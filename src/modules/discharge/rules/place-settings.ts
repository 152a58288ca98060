import { z } from 'zod'
import { chcSettings, usualChc } from './chc/settings.ts'
import { ladderSteps, usualSteps } from './choice/steps.ts'
import { usualReviewEveryDays } from './repatriation/review.ts'

/** What a place chose where the national rules leave it free, or are known from memory only. What is left out holds as usual. */
export const placeSettings = z.strictObject({
  /** CH-02b: the steps of the choice ladder and their days. */
  ladder: ladderSteps.default(() => [...usualSteps]),
  /** CHC-03 to CHC-07. */
  chc: chcSettings.default(() => usualChc),
  /** Somebody looks at each out-of-area bed at least every so many days. */
  reviewEveryDays: z.int().min(1).max(90).default(usualReviewEveryDays),
})
export type PlaceSettings = z.infer<typeof placeSettings>

/** What holds in a place that has chosen nothing. */
export const usualPlaceSettings: PlaceSettings = placeSettings.parse({})

/** Where a setting comes from: "from memory, not a national rule" until the place has set another. */
export const originOf = (now: unknown, usual: unknown): string =>
  JSON.stringify(now) === JSON.stringify(usual)
    ? 'from memory, not a national rule, until this place sets its own'
    : 'this place’s own, not a national rule'
