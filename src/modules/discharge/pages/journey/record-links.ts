import type { Viewer } from '../../../../platform/db/viewer.ts'
import { mayDo, type Permission } from '../../../access/index.ts'
import { isCurrent } from '../../../stays/index.ts'
import type { Journey } from '../../queries/journey.ts'
import { personAddress, type StayPage } from '../addresses.ts'

/** `whole`: a page of its own, not a form over this one. */
export type RecordLink = { href: string; words: string; key?: string | undefined; whole: boolean }

type Own =
  | 'readiness'
  | 'criteria'
  | 'pathway'
  | 'waits/new'
  | 'waits/template'
  | 'refer'
  | 'note'
  | 'choice'
  | 'chc'
  | 'assessments'
  | 'out-of-area'
  | 'need'
  | 'family'
const links: { page: StayPage | Own; words: string; may: Permission; key?: string; whole?: true }[] = [
  { page: 'readiness', words: 'Ready, or not', may: 'record readiness', key: 'r' },
  { page: 'criteria', words: 'Still needs this bed?', may: 'record readiness' },
  { page: 'expected-date', words: 'Expected date', may: 'record the stay', key: 'e' },
  { page: 'waits/new', words: 'Something to wait for', may: 'change waits', key: 'w' },
  { page: 'need', words: 'Find a place', may: 'find places', key: 'f', whole: true },
  { page: 'waits/template', words: 'The usual list of waits', may: 'change waits' },
  { page: 'note', words: 'Note', may: 'answer waits', key: 'n' },
  { page: 'pathway', words: 'Where they are going', may: 'record readiness' },
  { page: 'choice', words: 'Choice of where to go', may: 'guide choice' },
  { page: 'chc', words: 'NHS continuing healthcare', may: 'record continuing healthcare' },
  { page: 'refer', words: 'Refer to an organisation', may: 'change waits' },
  { page: 'assessments', words: 'Trusted assessment', may: 'assess for providers' },
  { page: 'out-of-area', words: 'Out of area', may: 'review out-of-area' },
  { page: 'family', words: 'Share with the family', may: 'share with the family' },
  { page: 'day', words: 'Red or green day', may: 'record the stay' },
  { page: 'senior-review', words: 'Senior review', may: 'record the stay' },
  { page: 'criteria-for-discharge', words: 'What must be true before going', may: 'record the stay' },
  { page: 'key-worker', words: 'Key worker', may: 'record the stay' },
  { page: 'social-worker', words: 'Social worker', may: 'record readiness' },
  { page: 'move', words: 'Move to another bed or ward', may: 'admit and move' },
  { page: 'leave', words: 'Went on leave', may: 'admit and move' },
  { page: 'back', words: 'Came back from leave', may: 'admit and move' },
  { page: 'discharge', words: 'Left hospital', may: 'admit and move' },
]

/** What the viewer may record about somebody who is in hospital; only their details once they have left. */
export function recordLinks({ stay, person }: Journey, viewer: Viewer, back: string): RecordLink[] {
  const query = `?back=${encodeURIComponent(back)}`
  const onLeave = stay.place === 'leave'
  const own = isCurrent(stay)
    ? links
        .filter(({ may, page }) => mayDo(viewer, may) && page !== (onLeave ? 'leave' : 'back'))
        .map(({ page, words, key, whole = false }) => ({
          href: `/stays/${stay.stayId}/${page}${query}`,
          words,
          key,
          whole,
        }))
    : []
  return mayDo(viewer, 'change a person')
    ? [
        ...own,
        { href: `${personAddress(person.personId)}/edit${query}`, words: 'Their details', whole: false },
      ]
    : own
}
