import { typedDate } from '../../../../platform/http/typed-date.ts'
import { type LocalDate, Temporal } from '../../../../platform/time.ts'
import { isReasonClass, type ReasonClass, type Whom } from '../../actions/open-with-reason.ts'

type Value = { whom: Whom; reasonClass: ReasonClass; words: string }
type Read = { ok: true; value: Value } | { ok: false; errors: Record<string, string> }

/** Reads the form; `of` is the record's id where the page came from a refused one. */
export function readForm(form: Record<string, string>, of: string | null, today: LocalDate): Read {
  const errors: Record<string, string> = {}
  const whom = of ? { reference: of } : readWhom(form, today, errors)
  const { reasonClass = '', words = '' } = form
  if (!isReasonClass(reasonClass)) errors.reasonClass = 'Choose what lets you open it'
  if (words.trim().length < 10)
    errors.words = 'Say in a sentence why you need to look. The privacy officer reads it'
  if (words.trim().length > 2000) errors.words = 'Shorten your words to 2000 characters'
  return Object.keys(errors).length === 0 && isReasonClass(reasonClass)
    ? { ok: true, value: { whom, reasonClass, words: words.trim() } }
    : { ok: false, errors }
}

function readWhom(form: Record<string, string>, today: LocalDate, errors: Record<string, string>): Whom {
  const nhsNumber = (form.nhsNumber ?? '').replace(/[\s-]/g, '')
  // Whether the number can be a real one is not asked: only an exact match opens anything.
  if (!/^\d{10}$/.test(nhsNumber)) errors.nhsNumber = 'Enter all 10 digits of the NHS number'
  const born = dateIn(typedDate(form, 'bornOn'))
  if (!born) errors.bornOn = 'Enter the date of birth, for example 31 3 1940'
  else if (Temporal.PlainDate.compare(born, today) > 0)
    errors.bornOn = 'The date of birth must be in the past'
  return { nhsNumber, bornOn: born?.toString() ?? '' }
}

function dateIn(text: string): LocalDate | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  try {
    return Temporal.PlainDate.from(
      { day: Number(day), month: Number(month), year: Number(year) },
      { overflow: 'reject' },
    )
  } catch {
    return null
  }
}
