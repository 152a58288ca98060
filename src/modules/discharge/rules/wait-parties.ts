import type { Wait } from './wait.ts'

/** What somebody wants to do with a wait that is open. */
export type WaitDeed =
  | 'accept'
  | 'decline'
  | 'finish'
  | 'withdraw'
  | 'pass on'
  | 'move the due date'
  | 'chase'

const words: Record<WaitDeed, string> = {
  accept: 'Only the organisation that owns this can accept it',
  decline: 'Only the organisation that owns this can say no to it',
  finish: 'Only the organisation that owns this, or the one that asked for it, can mark it done',
  withdraw: 'Only the organisation that asked for this, or the one that owns it, can take it back',
  'pass on': 'Only the organisation that owns this, or the one that asked for it, can pass it on',
  'move the due date':
    'Only the organisation that owns this, or the one that asked for it, can move its due date',
  chase: 'Your organisation owns this itself: do it, or pass it on',
}

/**
 * Nothing leaves its holder's hands without the holder: who may do what with a wait, by organisation.
 * A wait that nobody owns, or that the family owns, is anybody's to move along.
 * @returns null when allowed, else why not.
 */
export function whyNotOnWait(
  deed: WaitDeed,
  wait: Pick<Wait, 'owner' | 'openedFor'>,
  organisationId: string | null,
): string | null {
  const owning = wait.owner?.organisationId ?? null
  if (deed === 'chase') return owning !== null && owning === organisationId ? words.chase : null
  if (owning === null && deed !== 'withdraw' && deed !== 'decline') return null
  const allowed = deed === 'accept' || deed === 'decline' ? [owning] : [owning, wait.openedFor]
  return organisationId !== null && allowed.includes(organisationId) ? null : words[deed]
}
