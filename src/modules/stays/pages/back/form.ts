import { isId } from '../../../../platform/ids.ts'
import type { Instant } from '../../../../platform/time.ts'
import type { Read, Typed } from '../stay-form.tsx'
import { readWhen } from '../when.tsx'

/** bedId absent: the bed that was kept; null: on the ward without one. */
export function readForm(form: Typed, now: Instant): Read<{ at: Instant; bedId?: string | null }> {
  const at = readWhen(form, 'happenedAt', now)
  const { bed = '' } = form
  const known = bed === 'kept' || bed === 'none' || isId(bed)
  if ('errors' in at || !known)
    return {
      ok: false,
      errors: {
        ...(known ? {} : { bed: 'Choose the bed they come back to' }),
        ...('errors' in at ? at.errors : {}),
      },
      typed: form,
    }
  return { ok: true, value: bed === 'kept' ? { at } : { at, bedId: bed === 'none' ? null : bed } }
}
