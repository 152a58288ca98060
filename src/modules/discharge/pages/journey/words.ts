import type { Owner as OwnerLook } from '../../../../ui/index.ts'
import type { Names } from '../../queries/fact-names.ts'
import type { Owner } from '../../rules/wait.ts'

const looks: Record<string, OwnerLook> = {
  'hospital trust': 'hospital',
  'mental health trust': 'hospital',
  council: 'council',
  'district council': 'council',
  'community provider': 'community',
  'transfer of care hub': 'community',
  voluntary: 'community',
  'care home': 'provider',
  'home care': 'provider',
}

/** An owner as a bar names it, and the pattern of the bar. */
export function shortOwner(owner: Owner | null, names: Names): { name: string; look: OwnerLook | 'nobody' } {
  if (!owner) return { name: 'nobody', look: 'nobody' }
  const organisation = owner.organisationId ? names.organisations.get(owner.organisationId) : undefined
  if (!owner.organisationId)
    return {
      name: owner.person && owner.person !== 'Family' ? `family, ${owner.person}` : 'family',
      look: 'family',
    }
  return {
    name: organisation?.shortName ?? 'another organisation',
    look: looks[organisation?.kind ?? ''] ?? 'community',
  }
}

export type Pronouns = { they: string; They: string; their: string; are: string; s: string }

/** How somebody is spoken of, by what the record says of their gender. */
export function pronouns(gender: string | null): Pronouns {
  if (gender === 'female') return { they: 'she', They: 'She', their: 'her', are: 'is', s: 's' }
  if (gender === 'male') return { they: 'he', They: 'He', their: 'his', are: 'is', s: 's' }
  return { they: 'they', They: 'They', their: 'their', are: 'are', s: '' }
}
