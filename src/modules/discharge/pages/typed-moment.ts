import { typedDate } from '../../../platform/http/typed-date.ts'
import { readDate, readDateTime } from '../../../platform/read-date.ts'
import { dateOf, type Instant, type LocalDate } from '../../../platform/time.ts'

export type Typed = Readonly<Record<string, string>>
type Names = { date: string; time: string }
export type TypedMoment = { on: LocalDate | null; at: Instant | null; errors: Record<string, string> }

/** A date field and a time field as typed. A time alone is today's; nothing typed is null and no error. */
export function typedMoment(form: Typed, names: Names, now: Instant): TypedMoment {
  const date = typedDate(form, names.date)
  const time = clock(form[names.time] ?? '')
  const wrong = (field: string, words: string) => ({ on: null, at: null, errors: { [field]: words } })
  if (!date && !time) return { on: null, at: null, errors: {} }
  const on = date ? readDate(date) : dateOf(now)
  if ('wrong' in on) return wrong(names.date, `The date ${on.wrong}`)
  if (!time) return { on, at: null, errors: {} }
  const at = readDateTime(`${on.toString()} ${time}`)
  if ('wrong' in at)
    return wrong(
      names.time,
      at.wrong.startsWith('falls')
        ? `This time ${at.wrong}`
        : 'Enter a time of the 24-hour clock, like 14:05',
    )
  return { on, at, errors: {} }
}

export type TypedWhen = { at?: Instant; errors: Record<string, string> }

/** When something happened: nothing typed is now, and a day needs its time. `prefix` tells several of them apart. */
export function typedWhen(form: Typed, now: Instant, prefix = ''): TypedWhen {
  const { on, at, errors } = typedMoment(form, { date: `${prefix}on`, time: `${prefix}at` }, now)
  if (on && !at) return { errors: { [`${prefix}at`]: 'Enter the time as well, like 14:05' } }
  return at ? { at, errors } : { errors }
}

// 1405 and 14.05 are what people write on paper.
const clock = (typed: string) => typed.trim().replace(/^(\d{1,2})[.:]?(\d{2})$/, '$1:$2')
