import { z } from 'zod'
import { distribution, givesUp } from './distribution-schema.ts'

const day = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'bank holiday'])
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 08:30')
const when = z.union([z.string(), z.int().min(0)])
const onDays = { days: z.array(day).min(1).optional(), since: when.optional(), until: when.optional() }
const places = z.int().min(0).max(1_000_000)
const amount = z.number().min(0).max(1_000_000)
const hoursOfWindows = z.record(z.string(), amount)

const route = z.strictObject({
  to: z.string(),
  share: z.number().min(0).max(1),
  kind: z.string().optional(),
  waits: z.enum(['in bed', 'outside']).optional(),
  reason: z.string().max(120).optional(),
  priority: z.number().optional(),
  givesUp: givesUp.optional(),
})

/** Where people stay or are served. */
export const station = z.strictObject({
  name: z.string().min(1).max(80),
  places: z
    .union([
      places,
      z.array(z.strictObject({ places, from: time.optional(), to: time.optional(), ...onDays })).min(1),
    ])
    .optional(),
  starts: z
    .array(
      z.strictObject({
        starts: amount.optional(),
        aWeek: amount.optional(),
        at: time.optional(),
        ...onDays,
      }),
    )
    .min(1)
    .optional(),
  keepsStarts: z.boolean().optional(),
  windows: z
    .array(
      z.strictObject({
        name: z.string(),
        hours: z.union([amount, z.array(z.strictObject({ hours: amount, ...onDays })).min(1)]),
      }),
    )
    .min(1)
    .optional(),
  needs: z
    .array(
      z.strictObject({
        share: z.number().min(0),
        hours: hoursOfWindows,
        later: z.array(z.strictObject({ after: z.number().positive(), hours: hoursOfWindows })).optional(),
      }),
    )
    .min(1)
    .optional(),
  stay: distribution,
  stayByKind: z.record(z.string(), distribution).optional(),
  inBed: z.boolean().optional(),
  door: z.union([z.enum(['open', 'lost']), z.strictObject({ most: z.int().min(0) })]).optional(),
  givesTo: z.enum(['longest wait', 'longest list']).optional(),
  fit: z.enum(['strict', 'first fit']).optional(),
  next: z.array(route).optional(),
  nextByKind: z.record(z.string(), z.array(route)).optional(),
})
