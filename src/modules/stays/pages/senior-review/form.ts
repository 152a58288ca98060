import type { Instant } from '../../../../platform/time.ts'
import type { Read, Typed } from '../stay-form.tsx'
import { readWhen } from '../when.tsx'

export function readForm(form: Typed, now: Instant): Read<{ reviewer: string; words: string; at: Instant }> {
  const at = readWhen(form, 'happenedAt', now)
  const [reviewer, words] = [(form.reviewer ?? '').trim(), (form.words ?? '').trim()]
  const errors: Record<string, string> = {}
  if (!reviewer) errors.reviewer = 'Enter who reviewed them'
  if (reviewer.length > 100) errors.reviewer = 'The name must be 100 characters or fewer'
  if ('errors' in at) Object.assign(errors, at.errors)
  if (words.length > 2000) errors.words = 'It must be 2000 characters or fewer'
  return 'errors' in at || Object.keys(errors).length > 0
    ? { ok: false, errors, typed: form }
    : { ok: true, value: { reviewer, words, at } }
}
