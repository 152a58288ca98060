import { typedDate } from '../../../../platform/http/typed-date.ts'
import { readDate, readDateTime } from '../../../../platform/read-date.ts'
import type { Instant, LocalDate } from '../../../../platform/time.ts'

export type Typed = Readonly<Record<string, string>>

/** Reads the fields of one form and gathers what is wrong with them, by field. */
export class Fields {
  readonly errors: Record<string, string> = {}
  private readonly form: Typed
  constructor(form: Typed) {
    this.form = form
  }

  /** Words of at most `length`, or null where nothing was typed. */
  words(name: string, length = 200): string | null {
    const text = (this.form[name] ?? '').replaceAll('\0', '').trim()
    if (text.length > length) this.errors[name] = `Shorten this to ${length} characters or fewer`
    return text === '' || text.length > length ? null : text
  }

  ticked(name: string): boolean {
    return this.form[name] === 'yes'
  }

  /** One of these, or null where none was chosen and `missing` is not given. */
  one<const T extends string>(name: string, choices: readonly T[], missing?: string): T | null {
    const found = choices.find((choice) => choice === this.form[name])
    if (!found && (missing || this.form[name])) this.errors[name] = missing ?? 'Choose one of those offered'
    return found ?? null
  }

  date(name: string, missing?: string): LocalDate | null {
    const text = typedDate(this.form, name)
    if (!text) {
      if (missing) this.errors[name] = missing
      return null
    }
    const read = readDate(text)
    if ('wrong' in read) {
      this.errors[name] = `The date ${read.wrong}`
      return null
    }
    return read
  }

  /** A day and a time of the London clock; both, or neither where `missing` is not given. */
  moment(name: string, missing?: string): Instant | null {
    const time = (this.form[`${name}-time`] ?? '').trim().replace(/^(\d{1,2})[.:]?(\d{2})$/, '$1:$2')
    const on = this.date(name, missing ?? (time ? 'Enter the day as well' : undefined))
    if (!on) return null
    const at = readDateTime(`${on.toString()} ${time}`)
    if ('wrong' in at) {
      this.errors[`${name}-time`] =
        'Enter a time of the 24-hour clock, like 14:05: 2 pm and 11 am matter here'
      return null
    }
    return at
  }

  get good(): boolean {
    return Object.keys(this.errors).length === 0
  }
}
