import { typedDate } from '../../../../platform/http/typed-date.ts'
import { isId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { readDate } from '../../../../platform/read-date.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { readNhsNumber, readPerson } from '../../../people/index.ts'
import type { OpenStepUp } from '../../actions/open-step-up.ts'

type Typed = Readonly<Record<string, string>>
export type WhoTyped = { person: OpenStepUp['person'] } | { errors: Record<string, string> }

/**
 * Who it is: somebody of whom the record is open already; somebody known, by NHS number and date of birth together; or
 * somebody new, who needs a name and a date of birth.
 */
export function readWho(form: Typed, now: Instant): WhoTyped {
  if (isId(form.personId ?? '')) return { person: { personId: form.personId! } }
  const errors: Record<string, string> = {}
  const typed = typedDate(form, 'dateOfBirth')
  const born = typed ? readDate(typed) : null
  if (!born) errors.dateOfBirth = 'Enter the date of birth'
  else if ('wrong' in born) errors.dateOfBirth = `The date of birth ${born.wrong}`
  const number = form.nhsNumber?.trim() ? readNhsNumber(form.nhsNumber) : null
  if (number && isRefusal(number)) errors.nhsNumber = number.because
  const named = Boolean(form.familyName?.trim() || form.givenName?.trim())
  if (!number && !named) errors.nhsNumber = 'Enter the NHS number, or, where nobody knows it, the name'
  if (!named) {
    if (Object.keys(errors).length > 0 || !number || isRefusal(number) || !born || 'wrong' in born)
      return { errors }
    return { person: { nhsNumber: number.number, dateOfBirth: born } }
  }
  const details = readPerson(
    {
      familyName: form.familyName ?? '',
      givenName: form.givenName ?? '',
      nhsNumber: form.nhsNumber ?? '',
      dateOfBirth: typed,
      gender: form.gender ?? '',
      postcode: form.postcode ?? '',
    },
    dateOf(now),
  )
  if (isRefusal(details)) return { errors: { ...details.fields, ...errors } }
  return Object.keys(errors).length > 0 ? { errors } : { person: { details } }
}
