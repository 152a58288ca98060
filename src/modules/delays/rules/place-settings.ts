import { z } from 'zod'
import { corrections } from './corrections.ts'
import { cutOff, usualCutOff } from './cut-off.ts'
import { usualSettings } from './editions.ts'

const population = z.strictObject({
  /** A council. */
  organisationId: z.string(),
  /** People aged 18 and over who live in its area: the denominator of the rate (DTOC-25). */
  adults: z.int().positive(),
  /** The mid-year of the estimate; null where nobody said. */
  year: z.int().nullable(),
})

/** What a place chose about counting and agreeing; what is left out holds as usual. */
export const placeSettings = z.strictObject({
  count: z
    .strictObject({ countStartDay: z.boolean(), moveEndsDelay: z.boolean() })
    .default(() => ({ ...usualSettings })),
  cutOff: cutOff.default(() => ({ ...usualCutOff })),
  populations: z.array(population).default([]),
  /** Pounds for one delayed bed day (ADSR-08). No official price was seen: null is "not set", and then there is no cost. */
  bedDayPrice: z.number().positive().nullable().default(null),
  corrections: corrections.default({ matrix: [], usual: [], acuteReasons: null }),
})
export type PlaceSettings = z.infer<typeof placeSettings>

/** What holds in a place that has chosen nothing. */
export const usualPlaceSettings: PlaceSettings = placeSettings.parse({})

/** Adults of a council's area; null is "no figure", and then there is no rate. */
export const adultsOf = (settings: PlaceSettings, organisationId: string): number | null =>
  settings.populations.find((one) => one.organisationId === organisationId)?.adults ?? null

/** For the cost of delayed bed days in the acute SitRep from August 2025. */
export const priceWords = ({ bedDayPrice }: Pick<PlaceSettings, 'bedDayPrice'>): string =>
  bedDayPrice === null
    ? 'The price of a bed day is not set, so there is no cost of delayed bed days.'
    : `A delayed bed day is priced at £${bedDayPrice.toFixed(2)} (this place’s own price; no official one was seen).`
