import { z } from 'zod'

const sourced = {
  /** Where the figure is from, in words: "our figure", or a document with its page. */
  source: z.string().trim().min(1).max(200),
  /** The date of the source; null where nobody said. */
  on: z.iso.date().nullable(),
}

/** Pounds for one unit of what a lever is counted in. */
const cost = z.strictObject({ pounds: z.number().min(0).max(1_000_000), ...sourced })
export type Cost = z.output<typeof cost>

const share = z.number().min(0).max(1)

/** What a place has chosen of its forecasts; what is left out is not set, and no figure is made of it. */
export const forecastSettings = z.strictObject({
  /** Of all who are admitted, how many become ready on each pathway: where it is not counted here day by day. */
  shares: z
    .strictObject({ P0: share, P1: share, P2: share, P3: share, ...sourced })
    .nullable()
    .default(null),
  /** What one delayed day is put at: nobody's official figure. */
  delayedDay: cost.nullable().default(null),
  /** How many are at work on assessments at once: where the place knows, nobody guesses. */
  assessors: z
    .strictObject({
      weekdays: z.number().int().min(1).max(1000),
      weekends: z.number().int().min(0).max(1000),
      ...sourced,
    })
    .nullable()
    .default(null),
  /** By the name of a scenario, and by what `costKey` says of a lever. */
  costs: z.record(z.string(), z.record(z.string(), cost)).default({}),
})
export type ForecastSettings = z.output<typeof forecastSettings>

export const nothingSet: ForecastSettings = forecastSettings.parse({})
