import { longDateWords } from '../../../platform/date-words.ts'
import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import { doingWords } from './family-doing.ts'
import { toldPathway, whereWords } from './family-going.ts'
import type { FamilyRecord, FamilyShare } from './family-record.ts'
import { waitingRows } from './family-waiting.ts'

export type FamilyRow = { state: 'Done' | 'Not yet'; what: string; words: string }
export type Ring = { who: string; phone: string }

/** All that the family's page and the leaflet say: first names, and nothing that a human should say first. */
export type FamilyWords = {
  title: string
  whose: string
  ward: string
  when: { day: string | null; words: string }
  where: string
  waiting: readonly FamilyRow[]
  ring: readonly Ring[]
  wrong: { lead: string; words: string }
  agreed: string
}

/** @param on paper speaks of the page, because it cannot change itself. */
export function familyWords(
  record: FamilyRecord,
  share: FamilyShare | null,
  today: LocalDate,
  on: 'page' | 'paper' = 'page',
): FamilyWords {
  const home = toldPathway(record) === 'P0' || toldPathway(record) === 'P1'
  const { rows, next } = waitingRows(record, today)
  return {
    title: home ? 'Going home' : 'Leaving hospital',
    whose: `For ${record.firstName} and family`,
    ward: wardWords(record),
    when: whenWords(record, today, on),
    where: whereWords(record),
    waiting: rows,
    ring: ringWords(record, share, next),
    wrong: {
      lead: 'If something is wrong here, or you are worried, tell us.',
      words:
        'You may change your mind about who sees this. We can give it in larger print or in another language, or read it to you.',
    },
    agreed: agreedWords(record, share),
  }
}

/** "Elm ward, Marl Royal Hospital" */
const wardWords = ({ ward, site }: Pick<FamilyRecord, 'ward' | 'site'>): string =>
  ward ? `${named(ward)}, ${site}` : site
const named = (ward: string) => (/\b(ward|unit)\b/i.test(ward) ? ward : `${ward} ward`)

function whenWords(
  { expected, place, needs }: FamilyRecord,
  today: LocalDate,
  on: 'page' | 'paper',
): FamilyWords['when'] {
  // Whoever is there already, or has carers already, expects no later day.
  const begun = needs.find(({ state }) => state === 'started')
  if (begun)
    return {
      day: null,
      words: `${begun.startOn ? `It began on ${longDateWords(begun.startOn, today)}.` : 'It has begun.'} If you are still in hospital, or something is missing, ring the ward.`,
    }
  const day = expected.at(-1)
  if (!day || place === 'left') return { day: null, words: 'A day is not set yet. The ward can say why.' }
  const days = daysBetween(today, day)
  const moved = expected.length > 1
  if (days < 0)
    return {
      day: null,
      words: `We expected ${longDateWords(day, today)}. That day has passed, and a new one is not set yet. The ward can say why.`,
    }
  const expects = days === 0 ? 'We expect it to be today.' : 'We expect this day.'
  return {
    day: longDateWords(day, today),
    words: `${expects} ${moved ? 'It has moved before, and it may move again.' : 'It may still move.'} If it does, ${on === 'page' ? 'this page' : 'your private page'} says so, and the ward can say why.`,
  }
}

export function ringWords(record: FamilyRecord, share: FamilyShare | null, next: Next): Ring[] {
  if (!share) return []
  const { ward, night } = share.ring
  const ours: Ring[] = [{ who: record.ward ? named(record.ward) : record.site, phone: ward }]
  const owner = next?.who?.phone && !sameNumber(next.who.phone, ward) ? next : null
  return [
    ...ours,
    ...(owner
      ? [
          {
            who: `${doingWords(owner.who!)}, about ${lower(owner.what)}`,
            phone: owner.who!.phone!,
          },
        ]
      : []),
    ...(night ? [{ who: 'At night and at weekends', phone: night }] : []),
  ]
}
type Next = ReturnType<typeof waitingRows>['next']

const sameNumber = (a: string, b: string) => a.replace(/\D/g, '') === b.replace(/\D/g, '')

/** Whoever decided for somebody else is not said here. */
function agreedWords({ firstName }: FamilyRecord, share: FamilyShare | null): string {
  if (!share) return ''
  const on = longDateWords(share.agreedOn, share.agreedOn).replace(/^\S+ /, '')
  return share.agreedBy === 'person'
    ? `${firstName} agreed to this on ${on}.`
    : `It was agreed on ${on} that you may read this.`
}
const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
