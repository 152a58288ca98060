import { dateWords, timeWords } from '../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { awaitsWords } from '../rules/awaits.ts'
import type { Due, Owner, Wait } from '../rules/wait.ts'
import type { OrganisationName } from './organisation-options.ts'

type Names = ReadonlyMap<string, OrganisationName>

/** "Home care: four visits a day, two carers"; words that already say what kind it is are left as they are. */
export function waitWords({ awaits, words }: Pick<Wait, 'awaits' | 'words'>): string {
  const kind = awaitsWords(awaits)
  if (!words) return kind
  return awaits === 'other' || words.toLowerCase().startsWith(kind.toLowerCase())
    ? words
    : `${kind}: ${words}`
}

/** "Smallshire council, Dee Osei", "Daughter Ruth", "nobody yet" */
export function ownerWords(owner: Owner | null, names: Names): string {
  if (!owner) return 'nobody yet'
  const organisation = owner.organisationId
    ? (names.get(owner.organisationId)?.name ?? 'another organisation')
    : null
  return [organisation, owner.person].filter(Boolean).join(', ') || 'the family'
}

export const dueWords = (due: Due | null, now: Instant): string =>
  due ? `${dateWords(due.on, dateOf(now))}${due.at ? ` ${timeWords(due.at)}` : ''}` : 'not set'
