import { z } from 'zod'
import { bandNames } from './bands.ts'
import { serviceKinds } from './kinds.ts'
import { limits } from './limits.ts'
import { skills, skillsKey } from './skills.ts'

const optional = (most: number) => z.string().trim().min(1).max(most).nullable()
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
const day = z.number().int().min(1).max(7)
const pence = z.number().int().min(0).max(100_000_00)

/** One thing of a service that can be free. */
export const lineInput = z.strictObject({
  zone: optional(40).default(null),
  weekdays: z.array(day).max(7).default([]),
  band: z.enum(bandNames).nullable().default(null),
  carers: z.number().int().min(1).max(4).nullable().default(null),
  words: optional(200).default(null),
  skills: skills.default({}),
})
export type LineInput = z.infer<typeof lineInput>

/** A service as somebody describes it, on a form or in a file. */
export const serviceInput = z.strictObject({
  organisationId: z.uuid(),
  name: z.string().trim().min(1).max(120),
  kind: z.enum(serviceKinds),
  area: optional(80),
  zones: z.array(z.string().trim().min(1).max(40)).max(60),
  postcode: optional(8),
  wardId: z.uuid().nullable(),
  places: z.number().int().min(0).max(100_000).nullable(),
  limits,
  target: z.number().int().min(0).max(10_000).nullable(),
  fee: z
    .strictObject({ from: pence, to: pence })
    .refine(({ from, to }) => to >= from, { message: 'the higher fee comes second', path: ['to'] })
    .nullable(),
  contact: z.strictObject({
    phone: z.string().trim().min(1).max(40).optional(),
    email: z.string().trim().min(1).max(254).optional(),
    hours: z
      .array(z.strictObject({ days: z.array(day).max(7), from: time, to: time }))
      .max(14)
      .optional(),
  }),
  opens: z.strictObject({
    days: z.array(day).max(7).optional(),
    bankHolidays: z.boolean().optional(),
    closedOn: z
      .array(z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))
      .max(30)
      .optional(),
  }),
  words: optional(2000),
})
export type ServiceInput = z.infer<typeof serviceInput>

/** The only line of a service that has nothing to tell apart. */
export const wholeLine: LineInput = lineInput.parse({})

/** Two lines of a service that say the same are one. */
export const lineKey = (line: LineInput): string => JSON.stringify([lineName(line), skillsKey(line.skills)])

/** What a line is, whatever its carers can do. */
export const lineName = ({ zone, weekdays, band, carers, words }: LineInput): string =>
  JSON.stringify([zone, [...weekdays].sort((a, b) => a - b), band, carers, words])
