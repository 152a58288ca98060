import { typedDate } from '../../../../platform/http/typed-date.ts'
import { readDate } from '../../../../platform/read-date.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import {
  longestSection,
  type SectionKey,
  sectionKeys,
  sectionTitle,
} from '../../rules/assessment/sections.ts'
import { type AssessmentState, missingSections } from '../../rules/assessment/state.ts'

type Typed = Readonly<Record<string, string>>

export type Written = {
  over: number
  writer: string
  trained: { what: string; on: LocalDate }
  sections: Partial<Record<SectionKey, string>>
  visitsADay?: number | undefined
  carers?: number | undefined
  times?: string | undefined
  changed?: string | undefined
}

export type Read = { ok: true; value: Written } | { ok: false; errors: Record<string, string> }

const lengths = { writer: 100, trained: 200, times: 200, changed: 2000 } as const

/** What was typed, read; every mistake of the form at once, in the order of its fields. */
export function readForm(form: Typed, { latest }: Pick<AssessmentState, 'latest'>): Read {
  const said = Object.fromEntries(sectionKeys.map((key) => [key, form[key]?.trim() ?? '']))
  const errors: Record<string, string> = {}
  if (latest && !form.changed?.trim()) errors.changed = 'Enter what changed since the last version'
  const missing = missingSections(said)
  for (const key of sectionKeys) {
    if (missing.includes(key))
      errors[key] = `Enter something under “${sectionTitle(key)}”, or that there is nothing to say`
    if (said[key]!.length > longestSection) errors[key] = `This must be ${longestSection} characters or fewer`
  }
  const visitsADay = wholeNumber(form.visitsADay, 24, 'visitsADay', 'visits a day', errors)
  const carers = wholeNumber(form.carers, 4, 'carers', 'carers', errors)
  if (!form.writer?.trim()) errors.writer = 'Enter who wrote this'
  if (!form.trained?.trim()) errors.trained = 'Enter which training the writer has'
  for (const [name, most] of Object.entries(lengths))
    if ((form[name]?.trim().length ?? 0) > most) errors[name] = `This must be ${most} characters or fewer`
  const on = readDate(typedDate(form, 'trainedOn'))
  if ('wrong' in on) errors.trainedOn = `The date of the training ${on.wrong}`
  if ('wrong' in on || Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    value: {
      over: /^\d{1,6}$/.test(form.over ?? '') ? Number(form.over) : -1,
      writer: form.writer ?? '',
      trained: { what: form.trained ?? '', on },
      sections: said,
      visitsADay,
      carers,
      times: form.times,
      changed: form.changed,
    },
  }
}

function wholeNumber(
  typed: string | undefined,
  most: number,
  name: string,
  of: string,
  errors: Record<string, string>,
): number | undefined {
  const text = typed?.trim() ?? ''
  if (text === '') return undefined
  const number = Number(text)
  if (/^\d{1,2}$/.test(text) && number <= most) return number
  errors[name] = `Enter how many ${of}, from 0 to ${most}, or leave it empty`
  return undefined
}
