import type { Instant } from '../../../../platform/time.ts'
import { criteria, criterionEnds } from '../../rules/criteria.ts'
import { type Typed, typedMoment, typedWhen } from '../typed-moment.ts'

type Met = { code: string; procedureAt?: Instant | undefined }
export type Read =
  | { ok: true; value: { met: Met[]; at?: Instant | undefined } }
  | { ok: false; errors: Record<string, string>; typed: Typed }

export const none = 'none'

/** Checkboxes arrive a line each; the fields show them from a list with commas. */
export const listed = (form: Typed): Record<string, string> => ({
  ...form,
  met: (form.met ?? '').replaceAll('\n', ','),
})

export function readForm(form: Record<string, string>, now: Instant): Read {
  const chosen = (form.met ?? '').split(/[\n,]/).filter(Boolean)
  const { at, errors } = typedWhen(form, now)
  if (chosen.length === 0) errors.met = 'Choose the reasons that apply, or that none does'
  else if (chosen.includes(none) && chosen.length > 1)
    errors.met = 'Choose either reasons, or “none of these”'
  const met = criteria
    .filter(({ code }) => chosen.includes(code))
    .map(({ code, clockHours }): Met => {
      if (!clockHours) return { code }
      const operation = operationOf(form, code, clockHours, at ?? now)
      Object.assign(errors, operation.errors)
      return { code, procedureAt: operation.at }
    })
  return Object.keys(errors).length > 0
    ? { ok: false, errors, typed: listed(form) }
    : { ok: true, value: { met, at } }
}

function operationOf(
  form: Typed,
  code: string,
  hours: number,
  answered: Instant,
): { at?: Instant; errors: Record<string, string> } {
  const name = `op${code}`
  const { on, at, errors } = typedMoment(form, { date: name, time: `${name}-time` }, answered)
  if (Object.keys(errors).length > 0) return { errors }
  if (!on) return { errors: { [name]: 'Enter when the operation was' } }
  if (!at) return { errors: { [`${name}-time`]: 'Enter the time of the operation, like 14:05' } }
  if (at.epochMilliseconds > answered.epochMilliseconds)
    return { errors: { [name]: 'The operation cannot be later than this answer' } }
  const ends = criterionEnds({ code, procedureAt: at.toString() }, answered)
  return ends && ends.epochMilliseconds <= answered.epochMilliseconds
    ? {
        errors: {
          [name]: `This reason holds for ${hours} hours after the operation, and they are over: choose another reason`,
        },
      }
    : { at, errors: {} }
}
