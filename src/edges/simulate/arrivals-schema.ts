import { z } from 'zod'
import { distribution, givesUp } from './distribution-schema.ts'

const weights = z.array(z.number().min(0))

/** One stream of people who come. */
export const arrivals = z.strictObject({
  name: z.string().min(1).max(80),
  to: z.string(),
  kind: z.string().optional(),
  perDay: z.number().min(0).max(100_000).optional(),
  byWeekday: weights.optional(),
  byHour: weights.optional(),
  byMonth: weights.optional(),
  onBankHoliday: z.number().min(0).optional(),
  series: weights.optional(),
  exactly: z.boolean().optional(),
  between: distribution.optional(),
  priority: z.number().optional(),
  givesUp: givesUp.optional(),
})
