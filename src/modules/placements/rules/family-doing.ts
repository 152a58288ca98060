import type { Doing } from './family-record.ts'

const names: Partial<Record<Doing['kind'], string>> = {
  'hospital trust': 'the hospital',
  council: 'the council',
  'community provider': 'the community team',
  'transfer of care hub': 'the team that arranges care',
  'care home': 'the care home',
  'home care': 'the care agency',
  voluntary: 'the local group',
  family: 'your family',
}

/** "Dee at the council", "The hospital"; empty for whom a family should not read of here first. */
export function doingWords({ kind, firstName }: Doing): string {
  const name = names[kind]
  if (!name) return ''
  return firstName && kind !== 'family' ? `${firstName} at ${name}` : upper(name)
}

/** "Dee at the council is doing this." */
export function doesThis(who: Doing | null): string {
  const words = who ? doingWords(who) : ''
  return words && who?.kind !== 'family' ? ` ${words} is doing this.` : ''
}

const titles = new Set(
  'dr doctor mr mrs ms miss mx prof professor sister nurse matron sir dame lady lord rev'.split(' '),
)

/** The first name of somebody who signs in; null where the first word is a title. */
export function firstNameOf(name: string): string | null {
  const [first = ''] = name.trim().split(/\s+/)
  return first === '' || titles.has(first.replace(/\.$/, '').toLowerCase()) ? null : first
}

const upper = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
