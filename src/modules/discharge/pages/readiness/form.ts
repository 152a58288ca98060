import type { Instant } from '../../../../platform/time.ts'
import { type Part, parts, partWords } from '../../rules/readiness.ts'
import { type Typed, typedWhen } from '../typed-moment.ts'

export type PartSaid = {
  part: Part
  answer: 'yes' | 'no'
  saidBy: string
  words: string
  at?: Instant | undefined
}
export type Said = {
  parts: PartSaid[] /** No reason to need the bed is left; said in the same breath. */
  bedNotNeeded: boolean
}

export type Read = { ok: true; value: Said } | { ok: false; errors: Record<string, string>; typed: Typed }

const longest = 2000

/** The parts somebody answered; one left as it is says nothing. */
export function readForm(form: Record<string, string>, now: Instant): Read {
  const errors: Record<string, string> = {}
  const said = parts.flatMap((part) => {
    const answer = form[`${part}-answer`]
    if (answer !== 'yes' && answer !== 'no') return []
    const read = readPart(form, part, answer, now)
    Object.assign(errors, read.errors)
    return [read.said]
  })
  const bedNotNeeded = form.bedNotNeeded === 'yes'
  if (said.length === 0 && !bedNotNeeded)
    errors['clinical-answer'] = 'Answer at least one of the three, or cancel'
  return Object.keys(errors).length > 0
    ? { ok: false, errors, typed: form }
    : { ok: true, value: { parts: said, bedNotNeeded } }
}

function readPart(form: Record<string, string>, part: Part, answer: 'yes' | 'no', now: Instant) {
  const saidBy = form[`${part}-by`]?.trim() ?? ''
  const words = form[`${part}-words`]?.trim() ?? ''
  const { at, errors } = typedWhen(form, now, `${part}-`)
  const about = partWords[part].toLowerCase()
  if (!saidBy) errors[`${part}-by`] = `Enter who said so (${about})`
  if (saidBy.length > 100) errors[`${part}-by`] = 'Who said so must be 100 characters or fewer'
  if (answer === 'no' && !words) errors[`${part}-words`] = `Enter why not (${about})`
  if (words.length > longest) errors[`${part}-words`] = `This must be ${longest} characters or fewer`
  return { said: { part, answer, saidBy, words, at }, errors }
}
