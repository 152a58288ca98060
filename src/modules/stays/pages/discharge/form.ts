import type { Instant } from '../../../../platform/time.ts'
import type { Read, Typed } from '../stay-form.tsx'
import { readWhen } from '../when.tsx'

export type DischargeTyped = { leftAt: Instant; method: string; destination: string; words?: string }

export function readForm(form: Typed, now: Instant): Read<DischargeTyped> {
  const leftAt = readWhen(form, 'leftAt', now)
  const { dischargeMethod = '', destination = '', words = '' } = form
  const errors: Record<string, string> = 'errors' in leftAt ? { ...leftAt.errors } : {}
  if (!dischargeMethod) errors.dischargeMethod = 'Choose how they left'
  if (!destination) errors.destination = 'Choose where they went'
  if (words.length > 2000) errors.words = 'The note must be 2000 characters or fewer'
  if ('errors' in leftAt || Object.keys(errors).length > 0) return { ok: false, errors, typed: form }
  return {
    ok: true,
    value: { leftAt, method: dischargeMethod, destination, ...(words.trim() && { words: words.trim() }) },
  }
}
