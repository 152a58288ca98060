import { dateOf, type Instant } from '../../../../platform/time.ts'
import { typedDay } from '../choice/typed-day.ts'
import type { Typed } from '../typed-moment.ts'

export type Reading = {
  errors: Record<string, string>
  /** Today when left empty, as an ISO date. */
  day: (name: string) => string
  optionalDay: (name: string) => string | undefined
  text: (name: string, longest?: number) => string
  /** Left out of the record when empty. */
  words: () => { words?: string }
  oneOf: <T extends string>(name: string, values: readonly T[], missing: string) => T | null
}

/** Reads the fields of a form one by one and gathers what is wrong with them. */
export function reading(form: Typed, now: Instant): Reading {
  const errors: Record<string, string> = {}
  const text = (name: string, longest = 100) => {
    const typed = form[name]?.trim() ?? ''
    if (typed.length > longest) errors[name] = `This must be ${longest} characters or fewer`
    return typed
  }
  return {
    errors,
    text,
    day: (name) => (typedDay(form, name, errors) ?? dateOf(now)).toString(),
    optionalDay: (name) => typedDay(form, name, errors)?.toString(),
    words: () => {
      const words = text('words', 2000)
      return words ? { words } : {}
    },
    oneOf: (name, values, missing) => {
      const value = values.find((one) => one === form[name]) ?? null
      if (!value) errors[name] = missing
      return value
    },
  }
}
