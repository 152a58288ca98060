import { z } from 'zod'
import { roles } from '../may.ts'
import { organisationKinds } from '../rules/organisation.ts'

export type Read<T> = { ok: true; value: T } | { ok: false; errors: Record<string, string> }

/** Reads a form with a schema; the first message of each field becomes its error. */
export function readFields<T>(schema: z.ZodType<T>, form: Record<string, string>): Read<T> {
  const read = schema.safeParse(form)
  if (read.success) return { ok: true, value: read.data }
  const errors: Record<string, string> = {}
  for (const issue of read.error.issues) errors[String(issue.path[0] ?? '')] ??= issue.message
  return { ok: false, errors }
}

const words = (what: string, longest = 100) =>
  z
    .string(`Enter ${what}`)
    .trim()
    .min(1, `Enter ${what}`)
    .max(longest, `Shorten ${what} to ${longest} characters`)
const maybe = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `Shorten this to ${longest} characters`)
    .default('')
    .transform((text) => text || null)

export const organisationFields = z.object({
  name: words('the name'),
  shortName: words('a short name', 30),
  kind: z.enum(organisationKinds, 'Choose what kind of organisation it is'),
  odsCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^([A-Z0-9]{3,8})?$/, 'An ODS code has 3 to 8 letters and digits, like RTE or VL1X2')
    .default('')
    .transform((text) => text || null),
  phone: maybe(40),
})

export const accountFields = z.object({
  name: words('their name'),
  shortName: words('a short name, as on a list', 30),
  signInName: z
    .string('Enter a sign-in name')
    .trim()
    .toLowerCase()
    .min(3, 'Enter a sign-in name of 3 characters or more')
    .max(100, 'Shorten the sign-in name to 100 characters')
    .regex(
      /^[a-z0-9._@+'-]+$/,
      'Use letters, digits and . - _ @ only, for example a.bailey or their work e-mail address',
    ),
  phone: maybe(40),
})

export const postFields = z.object({
  role: z.enum(roles, 'Choose what they do'),
  organisationId: z.uuid('Choose an organisation'),
})
