import type { Instant, LocalDate } from '../../../../platform/time.ts'
import type { Read, Typed } from '../stay-form.tsx'
import { readBoxes, readWhen } from '../when.tsx'

export function readForm(form: Typed, now: Instant): Read<{ at: Instant; expectedBack: LocalDate | null }> {
  const at = readWhen(form, 'happenedAt', now)
  const expectedBack = readBoxes(form, 'expectedBack')
  const errors = {
    ...('errors' in at ? at.errors : {}),
    ...(expectedBack && 'errors' in expectedBack ? expectedBack.errors : {}),
  }
  if ('errors' in at || (expectedBack && 'errors' in expectedBack)) return { ok: false, errors, typed: form }
  return { ok: true, value: { at, expectedBack } }
}
