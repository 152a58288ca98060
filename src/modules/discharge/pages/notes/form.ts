import type { Instant } from '../../../../platform/time.ts'
import { type Typed, typedWhen } from '../typed-moment.ts'

const longest = 2000

export type Read =
  | { ok: true; value: { words: string; at?: Instant | undefined } }
  | { ok: false; errors: Record<string, string>; typed: Typed }

export function readForm(form: Record<string, string>, now: Instant): Read {
  const words = (form.words ?? '').replaceAll('\r\n', '\n').trim()
  const { at, errors } = typedWhen(form, now)
  if (!words) errors.words = 'Enter the note'
  if (words.length > longest)
    errors.words = `The note must be ${longest} characters or fewer; this one has ${words.length}`
  return Object.keys(errors).length > 0
    ? { ok: false, errors, typed: form }
    : { ok: true, value: { words, at } }
}
