import { dateOf, type Instant, type LocalDate } from '../../../../platform/time.ts'
import type { Typed } from '../typed-moment.ts'
import { typedDay } from './typed-day.ts'

export type StepTyped = {
  on: LocalDate
  to: string
  decideBy: LocalDate | undefined
  options: string[]
  interim: string
  signedBy: string
  ring: string
  words: string
  wait: 'open' | 'leave'
}

const longest = { to: 100, interim: 2000, signedBy: 100, ring: 2000, words: 2000 } as const
const longestOption = 2000

/** The step as typed, and what is wrong with it by field. */
export function readStep(form: Typed, now: Instant): { value: StepTyped; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const on = typedDay(form, 'on', errors) ?? dateOf(now)
  const decideBy = typedDay(form, 'decideBy', errors) ?? undefined
  const options = (form.options ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (options.length > 10) errors.options = 'Enter ten places or fewer, one on each line'
  if (options.some((line) => line.length > longestOption)) errors.options = 'Shorten the longest line'
  const text = (name: keyof typeof longest) => {
    const typed = form[name]?.trim() ?? ''
    if (typed.length > longest[name]) errors[name] = `This must be ${longest[name]} characters or fewer`
    return typed
  }
  const value: StepTyped = {
    on,
    to: text('to'),
    decideBy,
    options,
    interim: text('interim'),
    signedBy: text('signedBy'),
    ring: text('ring'),
    words: text('words'),
    wait: form.wait === 'open' ? 'open' : 'leave',
  }
  return { value, errors }
}
