import { dateBoxes, typedDate } from '../../../../platform/http/typed-date.ts'
import { readDate } from '../../../../platform/read-date.ts'
import { dateOf, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { type ConsentBy, consentBy } from '../../../discharge/index.ts'

type Typed = Readonly<Record<string, string>>

/** Days for which a page is usually open: long enough for most, and asked again for the others. */
const usualDays = 28

export type TypedShare = {
  agreedBy: ConsentBy | null
  agreed: string
  sharedWith: string
  until: LocalDate
  wardPhone: string
  nightPhone: string
}

export function readShare(form: Typed): { ok: true; share: TypedShare } | { ok: false; errors: Typed } {
  const until = readDate(typedDate(form, 'until'))
  if ('wrong' in until)
    return {
      ok: false,
      errors: {
        until: typedDate(form, 'until') === '' ? 'Enter the last day' : `The last day ${until.wrong}`,
      },
    }
  return {
    ok: true,
    share: {
      agreedBy: consentBy.find((one) => one === form.agreedBy) ?? null,
      agreed: form.agreed ?? '',
      sharedWith: form.sharedWith ?? '',
      until,
      wardPhone: form.wardPhone ?? '',
      nightPhone: form.nightPhone ?? '',
    },
  }
}

/** What the form begins with: a number that is known already is not typed again. */
export const usualShare = (now: Instant, ring: { ward: string | null; night: string | null }): Typed => ({
  ...dateBoxes('until', dateOf(now).add({ days: usualDays })),
  wardPhone: ring.ward ?? '',
  nightPhone: ring.night ?? '',
})
