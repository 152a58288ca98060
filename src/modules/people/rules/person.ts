import { z } from 'zod'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { readDate } from '../../../platform/read-date.ts'
import type { LocalDate } from '../../../platform/time.ts'
import { readNhsNumber } from './nhs-number.ts'
import { readPostcode } from './postcode.ts'

export const genders = ['female', 'male', 'other', 'not known'] as const
export const fundings = [
  'council',
  'self-funder',
  'direct payment',
  'personal health budget',
  'not known',
] as const

/** Who someone is. Null is "not known" and is shown as such. */
export type PersonDetails = {
  nhsNumber: string | null
  familyName: string
  givenName: string
  knownAs: string | null
  dateOfBirth: LocalDate | null
  gender: (typeof genders)[number] | null
  address: string | null
  postcode: string | null
  phone: string | null
  gpPractice: string | null
  /** The council of ordinary residence: an organisation of this place. */
  authorityId: string | null
  communicationNeeds: string | null
  preferences: string | null
  funding: (typeof fundings)[number] | null
  diedOn: LocalDate | null
}

/** The fields of the person form and of an import; all are text as typed, absent is empty. */
export type PersonField = keyof PersonDetails

/**
 * Reads a person as typed.
 * @param today no date of birth or death lies after it.
 * @returns invalid with a message for every wrong field, not only the first.
 */
export function readPerson(
  typed: Partial<Record<PersonField, string>>,
  today: LocalDate,
): PersonDetails | Refusal {
  const parsed = schemaOf(today).safeParse(
    Object.fromEntries(fields.map((field) => [field, typed[field] ?? ''])),
  )
  if (
    parsed.success &&
    (!parsed.data.diedOn || !parsed.data.dateOfBirth || !before(parsed.data.diedOn, parsed.data.dateOfBirth))
  )
    return parsed.data
  const wrong: Record<string, string> = parsed.success
    ? { diedOn: 'The date of death is before the date of birth: check both' }
    : {}
  for (const issue of parsed.error?.issues ?? []) wrong[String(issue.path[0])] ??= issue.message
  return refuse('invalid', Object.values(wrong)[0] ?? 'Check the details', wrong)
}

const before = (a: LocalDate, b: LocalDate) => a.until(b).sign > 0

// A cell that could start a formula in somebody's spreadsheet is no name (a double-barrelled name may hold a hyphen).
const formula = /^[=+\-@]/
const control = /\p{Cc}/u

const name = (what: string) =>
  z
    .string()
    .transform((text) => text.trim().replace(/ +/g, ' '))
    .pipe(
      z
        .string()
        .min(1, `Enter the ${what}`)
        .max(100, `The ${what} must be 100 characters or fewer`)
        .refine(
          (text) => !formula.test(text),
          `The ${what} cannot begin with =, +, - or @: type the name only`,
        )
        .refine(
          (text) => !control.test(text),
          `The ${what} holds a character that cannot be shown: type it again`,
        ),
    )

const line = (what: string, longest: number) =>
  words(what, longest).refine((text) => text === null || !control.test(text), `The ${what} must be one line`)

const words = (what: string, longest: number) =>
  z
    .string()
    .trim()
    .max(longest, `The ${what} must be ${longest} characters or fewer`)
    .refine(
      (text) => !text.includes('\0'),
      `The ${what} holds a character that cannot be stored: type it again`,
    )
    .transform((text) => text || null)

const oneOf = <const T extends string>(what: string, list: readonly T[]) =>
  z.string().transform((text, context): T | null => {
    const typed = text.trim().toLowerCase()
    if (!typed) return null
    const found = list.find((one) => one === typed)
    if (!found)
      context.addIssue({ code: 'custom', message: `The ${what} must be one of: ${list.join(', ')}` })
    return found ?? null
  })

const day = (what: string, today: LocalDate) =>
  z.string().transform((text, context): LocalDate | null => {
    if (!text.trim()) return null
    const date = readDate(text)
    const wrong =
      'wrong' in date
        ? date.wrong
        : before(today, date)
          ? 'is in the future: check the year'
          : date.until(today, { largestUnit: 'years' }).years > 120
            ? 'is more than 120 years ago: check the year'
            : null
    if (wrong) context.addIssue({ code: 'custom', message: `The ${what} ${wrong}` })
    return 'wrong' in date ? null : date
  })

const read = <T, V>(reader: (typed: string) => T | Refusal, value: (read: T) => V) =>
  z.string().transform((text, context): V | null => {
    if (!text.trim()) return null
    const answer = reader(text)
    if (!isRefusal(answer)) return value(answer)
    context.addIssue({ code: 'custom', message: answer.because })
    return null
  })

// Building a schema costs more than reading a thousand rows with it.
let last: { today: LocalDate; schema: ReturnType<typeof schema> } | undefined
const schemaOf = (today: LocalDate) => {
  if (!last?.today.equals(today)) last = { today, schema: schema(today) }
  return last.schema
}

const schema = (today: LocalDate) =>
  z.object({
    nhsNumber: read(readNhsNumber, (n) => n.number),
    familyName: name('family name'),
    givenName: name('given name'),
    knownAs: line('name they like to be called', 100).refine(
      (text) => !text || !formula.test(text),
      'A name cannot begin with =, +, - or @',
    ),
    dateOfBirth: day('date of birth', today),
    gender: oneOf('gender', genders),
    address: words('address', 500),
    postcode: read(readPostcode, (p) => p.postcode),
    phone: line('telephone number', 40).refine(
      (text) => !text || /^[+\d][\d ()/+x.-]*$/i.test(text),
      'A telephone number holds digits and spaces, like 01632 960 001',
    ),
    gpPractice: line('GP practice', 200),
    authorityId: line('council', 36),
    communicationNeeds: words('communication needs', 2000),
    preferences: words('preferences', 2000),
    funding: oneOf('funding', fundings),
    diedOn: day('date of death', today),
  })

const fields: PersonField[] = [
  'nhsNumber',
  'familyName',
  'givenName',
  'knownAs',
  'dateOfBirth',
  'gender',
  'address',
  'postcode',
  'phone',
  'gpPractice',
  'authorityId',
  'communicationNeeds',
  'preferences',
  'funding',
  'diedOn',
]
