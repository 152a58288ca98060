import { z } from 'zod'
import { serviceKinds } from './kinds.ts'

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** What a place has chosen: in its settings, under "capacity". What is left out holds as usual. */
export const capacitySettings = z.object({
  /** Hours for which a figure of a kind holds. */
  holds: z.partialRecord(z.enum(serviceKinds), z.number().int().min(1).max(720)).default({}),
  /** One-off bank holidays that were announced after this release. */
  bankHolidays: z
    .array(z.strictObject({ on: date, name: z.string().trim().min(1).max(100), insteadOf: date.optional() }))
    .max(50)
    .default([]),
})
export type CapacitySettings = z.infer<typeof capacitySettings>
