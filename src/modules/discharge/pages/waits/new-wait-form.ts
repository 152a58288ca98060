import type { Instant } from '../../../../platform/time.ts'
import type { DueAsked, OwnerAsked } from '../../actions/new-wait.ts'
import { type Awaits, isAwaits } from '../../rules/awaits.ts'
import { type Typed, typedMoment, typedWhen } from '../typed-moment.ts'
import { readOwner } from './owner-fields.tsx'

export type NewWaitTyped = {
  awaits: Awaits
  words?: string | undefined
  owner: OwnerAsked | 'usual'
  due?: DueAsked | undefined
  at?: Instant | undefined
}

export type Read =
  | { ok: true; value: NewWaitTyped }
  | { ok: false; errors: Record<string, string>; typed: Typed }

export function readNewWait(form: Record<string, string>, now: Instant): Read {
  const when = typedWhen(form, now)
  const due = readDue(form, now)
  const { owner, errors: ownerErrors } = readOwner(form)
  const errors = { ...ownerErrors, ...due.errors, ...when.errors }
  const awaits = form.awaits ?? ''
  const words = form.words?.trim() ?? ''
  if (!isAwaits(awaits)) errors.awaits = 'Choose what is awaited'
  if (awaits === 'other' && !words) errors.words = 'Enter what is awaited'
  if (words.length > 2000) errors.words = 'This must be 2000 characters or fewer'
  return isAwaits(awaits) && Object.keys(errors).length === 0
    ? { ok: true, value: { awaits, words, owner, due: due.due, at: when.at } }
    : { ok: false, errors, typed: form }
}

/** A due date, with or without its time; none where nothing was typed. */
export function readDue(form: Typed, now: Instant): { due?: DueAsked; errors: Record<string, string> } {
  const { on, at, errors } = typedMoment(form, { date: 'due', time: 'dueTime' }, now)
  return on ? { due: { on, ...(at ? { at } : {}) }, errors } : { errors }
}
