import { timeWords } from '../../../platform/date-words.ts'
import { dateBoxes, typedDate } from '../../../platform/http/typed-date.ts'
import { readDate, readDateTime } from '../../../platform/read-date.ts'
import { dateOf, type Instant, type LocalDate } from '../../../platform/time.ts'
import { DateField, type Filled, TimeField } from '../../../ui/index.ts'
import type { Typed } from './stay-form.tsx'

/** When something happened: a date and a 24-hour time, now unless changed. */
export const WhenFields = ({ name, label, from }: { name: string; label: string; from: Filled }) => (
  <>
    <DateField name={name} label={label} from={from} />
    <TimeField name={`${name}-time`} label="Time" from={from} />
  </>
)

export const whenBoxes = (name: string, at: Instant): Typed => ({
  ...dateBoxes(name, dateOf(at)),
  [`${name}-time`]: timeWords(at),
})

/**
 * The instant typed, or `now` when nothing was. A minute has sixty seconds in which other things were recorded, so
 * coming in counts from its first and everything else from its last, but never after now.
 * @returns errors under the names of the date and of the time field.
 */
export function readWhen(
  form: Typed,
  name: string,
  now: Instant,
  counts: 'from first second' | 'from last second' = 'from last second',
): Instant | { errors: Record<string, string> } {
  const date = typedDate(form, name)
  const time = (form[`${name}-time`] ?? '').trim()
  if (!date && !time) return now
  if (!date) return { errors: { [name]: 'Enter the date as well as the time' } }
  const day = readDate(date)
  if ('wrong' in day) return { errors: { [name]: `The date ${day.wrong}` } }
  if (!time) return { errors: { [`${name}-time`]: 'Enter the time as well, like 08:30' } }
  const clock = /^(\d{1,2})[:.]?(\d{2})$/.exec(time)
  if (!clock) return { errors: { [`${name}-time`]: 'Enter the time on the 24-hour clock, like 08:30' } }
  const at = readDateTime(`${day.toString()} ${clock[1]}:${clock[2]}`)
  if ('wrong' in at) return { errors: { [`${name}-time`]: `The time ${at.wrong}` } }
  if (counts === 'from first second') return at
  const last = at.add({ milliseconds: 59_999 })
  return at.epochMilliseconds <= now.epochMilliseconds && last.epochMilliseconds > now.epochMilliseconds
    ? now
    : last
}

/** A date typed in three boxes: null when all are empty. */
export function readBoxes(form: Typed, name: string): LocalDate | null | { errors: Record<string, string> } {
  const date = typedDate(form, name)
  if (!date) return null
  const day = readDate(date)
  return 'wrong' in day ? { errors: { [name]: `The date ${day.wrong}` } } : day
}
