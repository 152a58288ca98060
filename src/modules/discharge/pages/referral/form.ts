import { isId } from '../../../../platform/ids.ts'
import type { Instant } from '../../../../platform/time.ts'
import { type Typed, typedWhen } from '../typed-moment.ts'

export type Read =
  | { ok: true; value: { organisationId: string; words: string; at?: Instant | undefined } }
  | { ok: false; errors: Record<string, string>; typed: Typed }

export function readForm(form: Record<string, string>, now: Instant): Read {
  const { at, errors } = typedWhen(form, now)
  const organisationId = form.organisation ?? ''
  const words = form.words?.trim() ?? ''
  if (!isId(organisationId)) errors.organisation = 'Choose whom to refer to'
  if (words.length > 2000) errors.words = 'This must be 2000 characters or fewer'
  return Object.keys(errors).length > 0
    ? { ok: false, errors, typed: form }
    : { ok: true, value: { organisationId, words, at } }
}
