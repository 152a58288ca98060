import { typedDate } from '../../../../platform/http/typed-date.ts'
import { isId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { type PersonDetails, readPerson } from '../../../people/index.ts'
import { readPlace } from '../places.ts'
import type { Read, Typed } from '../stay-form.tsx'
import { readBoxes, readWhen } from '../when.tsx'

export type AdmitTyped = {
  details: PersonDetails
  wardId: string
  bedId: string | null
  admittedAt: Instant
  method: string
  number?: string
  expectedDate?: LocalDate
}

/** What is said in the second step: a record that was shown, "known" for one that was found and not shown, "new". */
export type Same = { personId: string } | 'known' | 'new' | null

export function readForm(form: Typed, now: Instant): Read<AdmitTyped> {
  const { nhsNumber = '', familyName = '', givenName = '', gender = '', method = '' } = form
  const details = readPerson(
    { nhsNumber, familyName, givenName, gender, dateOfBirth: typedDate(form, 'dateOfBirth') },
    dateOf(now),
  )
  const place = readPlace(form.place)
  const admittedAt = readWhen(form, 'admittedAt', now, 'from first second')
  const expectedDate = readBoxes(form, 'expectedDate')
  const number = (form.number ?? '').trim()
  const errors: Record<string, string> = isRefusal(details) ? { ...details.fields } : {}
  if (!typedDate(form, 'dateOfBirth') && !nhsNumber.trim())
    errors.dateOfBirth = 'Enter the date of birth, or the NHS number'
  if (!place) errors.place = 'Choose the ward and bed, or “no bed yet”'
  if ('errors' in admittedAt) Object.assign(errors, admittedAt.errors)
  if (!method) errors.method = 'Choose how they came in'
  if (number.length > 60) errors.number = 'The number must be 60 characters or fewer'
  if (expectedDate && 'errors' in expectedDate) Object.assign(errors, expectedDate.errors)
  if (
    isRefusal(details) ||
    !place ||
    'errors' in admittedAt ||
    (expectedDate && 'errors' in expectedDate) ||
    Object.keys(errors).length > 0
  )
    return { ok: false, errors: inFormOrder(errors), typed: form }
  return {
    ok: true,
    value: {
      details,
      ...place,
      admittedAt,
      method,
      ...(number && { number }),
      ...(expectedDate && { expectedDate }),
    },
  }
}

const order = [
  'nhsNumber',
  'givenName',
  'familyName',
  'dateOfBirth',
  'place',
  'admittedAt',
  'admittedAt-time',
  'method',
  'number',
  'gender',
  'expectedDate',
]

const inFormOrder = (errors: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)))

export function readSame(text: string | undefined): Same {
  if (text === 'known' || text === 'new') return text
  return text && isId(text) ? { personId: text } : null
}
