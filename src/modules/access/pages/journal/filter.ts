import { isId } from '../../../../platform/ids.ts'
import type { JournalFilter } from '../../../../platform/journal.ts'
import { type LocalDate, Temporal } from '../../../../platform/time.ts'

const code = (text: string | null) => (text && /^[a-z-]{1,40}$/.test(text) ? text : undefined)
const id = (text: string | null) => (text && isId(text) ? text : undefined)

/** What the address asks for. Whatever it does not say rightly is left out, so an old or cut link still opens. */
export function filterOf(query: URLSearchParams): JournalFilter & { before: number | undefined } {
  const before = Number(query.get('before'))
  return {
    subjectKind: code(query.get('about')),
    what: code(query.get('what')),
    organisationId: id(query.get('organisation')),
    userId: id(query.get('user')),
    day: dayOf(query.get('day')),
    before: Number.isSafeInteger(before) && before > 0 ? before : undefined,
  }
}

function dayOf(text: string | null): LocalDate | undefined {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/** The address of the same view with one thing changed; any change goes back to the newest page. */
export function addressWith(query: URLSearchParams, change: Record<string, string | undefined>): string {
  const next = new URLSearchParams(query)
  next.delete('before')
  for (const [name, value] of Object.entries(change)) {
    if (value === undefined) next.delete(name)
    else next.set(name, value)
  }
  const text = next.toString()
  return text ? `/journal?${text}` : '/journal'
}
