import type { Instant } from '../../../../platform/time.ts'
import { readPlace } from '../places.ts'
import type { Read, Typed } from '../stay-form.tsx'
import { readWhen } from '../when.tsx'

export type MoveTyped = { wardId: string; bedId: string | null; at: Instant }

export function readForm(form: Typed, now: Instant): Read<MoveTyped> {
  const place = readPlace(form.place)
  const at = readWhen(form, 'happenedAt', now)
  if (place && !('errors' in at)) return { ok: true, value: { ...place, at } }
  return {
    ok: false,
    errors: { ...(place ? {} : { place: 'Choose the ward and bed' }), ...('errors' in at ? at.errors : {}) },
    typed: form,
  }
}
