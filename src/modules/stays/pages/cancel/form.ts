import type { Read, Typed } from '../stay-form.tsx'

export type CancelTyped = { factId: string; reason: string; withoutBed?: true }

export function readForm(form: Typed, factId: string): Read<CancelTyped> {
  const reason = (form.reason ?? '').trim()
  if (reason.length < 3) return { ok: false, errors: { reason: 'Say why this is taken back' }, typed: form }
  if (reason.length > 2000)
    return { ok: false, errors: { reason: 'The reason must be 2000 characters or fewer' }, typed: form }
  return {
    ok: true,
    value: { factId, reason, ...(form.withoutBed === 'yes' && { withoutBed: true as const }) },
  }
}
