import type { Instant } from '../../../platform/time.ts'
import type { FamilyRecord, FamilyShare } from './family-record.ts'

/** Whether a page is open, and if not, why, as far as whoever holds the link may know. */
export type FamilyState = 'open' | 'closed' | 'run out' | 'left' | 'joined'

/**
 * Where a page stands. A death closes it by itself, and it looks as any closed page does: nobody reads of a death here, nor
 * can work it out. Two records that were made one since: nothing is shown until the ward has looked.
 */
export function familyState(
  share: FamilyShare | null,
  { place, died, personId }: Pick<FamilyRecord, 'place' | 'died' | 'personId'>,
  link: 'open' | 'run out' | 'ended',
): FamilyState {
  if (!share || share.closed || died || place === 'cancelled' || link === 'ended') return 'closed'
  if (link === 'run out') return 'run out'
  if (share.personId !== personId) return 'joined'
  return place === 'left' ? 'left' : 'open'
}

/** What a page that is not open says, and nothing else. */
export const stateWords: Record<Exclude<FamilyState, 'open'>, { title: string; words: string }> = {
  closed: { title: 'This page is closed', words: 'There is nothing more to read here.' },
  'run out': {
    title: 'This page is closed',
    words: 'It was open for a set time, and that time is over. The ward can open it again.',
  },
  left: {
    title: 'You have left this hospital',
    words: 'This page was about leaving hospital, and it is finished. We wish you well.',
  },
  joined: {
    title: 'This page is resting',
    words:
      'The ward is checking its records, so nothing is shown here for now. Your plans have not changed because of it.',
  },
}

/** Of a link's end: run out by itself, or ended by somebody. */
export const linkState = (link: { endsAt: Instant; endedAt: Instant | null }, now: Instant) =>
  link.endedAt ? 'ended' : link.endsAt.epochMilliseconds <= now.epochMilliseconds ? 'run out' : 'open'
