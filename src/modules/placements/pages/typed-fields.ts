import { typedDate } from '../../../platform/http/typed-date.ts'
import { readDate, readDateTime } from '../../../platform/read-date.ts'
import { dateOf, type Instant, type LocalDate } from '../../../platform/time.ts'

type Typed = Readonly<Record<string, string>>

/** A day from a date field; undefined where nothing was typed. What cannot be read is written down under the field's name. */
export function typedDay(form: Typed, name: string, errors: Record<string, string>): LocalDate | undefined {
  const text = typedDate(form, name)
  if (!text) return undefined
  const date = readDate(text)
  if (!('wrong' in date)) return date
  errors[name] = `The date ${date.wrong}`
  return undefined
}

/** "9:15", "0915" and "09.15" are what people write. */
export const typedTime = (text: string | undefined): string =>
  (text ?? '')
    .trim()
    .replace(/^(\d{1,2})[.:]?(\d{2})$/, '$1:$2')
    .replace(/^(\d):/, '0$1:')

/** A moment from a date field and a time field: a time alone is today's; a day alone needs its time. */
export function typedMoment(
  form: Typed,
  { date, time }: { date: string; time: string },
  now: Instant,
  errors: Record<string, string>,
): Instant | undefined {
  const day = typedDay(form, date, errors)
  const clock = typedTime(form[time])
  if (!clock && !day) return undefined
  if (!clock) {
    errors[time] = 'Enter the time as well, like 14:05'
    return undefined
  }
  const at = readDateTime(`${(day ?? dateOf(now)).toString()} ${clock}`)
  if (!('wrong' in at)) return at
  errors[time] = 'Enter a time of the 24-hour clock, like 14:05'
  return undefined
}
