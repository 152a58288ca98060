import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { Temporal } from '../../../../platform/time.ts'
import type { ForecastSettings } from '../../rules/settings.ts'
import { readSource } from './source-form.ts'

type Said = NonNullable<ForecastSettings['assessors']>
type Typed = Readonly<Record<string, string>>

/** Both boxes empty say that nobody knows: then it is reckoned again. */
export function readAssessors(
  form: Typed,
): { assessors: Said | null; why: string } | { errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const source = readSource(form, 'source', 'on')
  if ('errors' in source) Object.assign(errors, source.errors)
  const [weekdays, weekends] = ['weekdays', 'weekends'].map((field) => (form[field] ?? '').trim())
  if (weekdays === '' && weekends === '')
    return 'errors' in source ? { errors } : { assessors: null, why: source.source }
  if (!/^\d{1,3}$/.test(weekdays!) || Number(weekdays) < 1)
    errors.weekdays = 'Enter a whole number from 1 to 999, or leave both boxes empty'
  if (!/^\d{1,3}$/.test(weekends!)) errors.weekends = 'Enter a whole number from 0 to 999'
  if ('errors' in source || Object.keys(errors).length > 0) return { errors }
  const assessors = { weekdays: Number(weekdays), weekends: Number(weekends), ...source }
  return { assessors, why: source.source }
}

export const typedAssessors = (said: ForecastSettings['assessors']): Typed =>
  said
    ? {
        weekdays: String(said.weekdays),
        weekends: String(said.weekends),
        source: said.source,
        ...(said.on ? dateBoxes('on', Temporal.PlainDate.from(said.on)) : {}),
      }
    : {}
