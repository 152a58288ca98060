import type { Instant } from '../../../../platform/time.ts'
import { type ClosureReason, closureReasons } from '../../rules/closure-reasons.ts'
import type { Read, Typed } from '../stay-form.tsx'
import { readWhen } from '../when.tsx'

export type CloseTyped = { reason: ClosureReason; words: string; at: Instant }

export function readForm(form: Typed, now: Instant): Read<CloseTyped> {
  const reason = closureReasons.find((one) => one.code === form.reason)
  const at = readWhen(form, 'at', now)
  const words = (form.words ?? '').trim()
  const errors: Record<string, string> = {
    ...(reason ? {} : { reason: 'Choose why the bed is closed' }),
    ...('errors' in at ? at.errors : {}),
    ...(words.length > 500 ? { words: 'It must be 500 characters or fewer' } : {}),
  }
  if (!reason || 'errors' in at || words.length > 500) return { ok: false, errors, typed: form }
  return { ok: true, value: { reason: reason.code, words, at } }
}
