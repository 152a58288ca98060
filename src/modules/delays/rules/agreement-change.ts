import type { AgreedNight } from './model.ts'

/** What is different between two counts of the same month. */
export type NightChanges = {
  added: AgreedNight[]
  removed: AgreedNight[]
  /** Counted in both, but not for the same reason, whose or organisation, or not as agreed: as it is now. */
  changed: AgreedNight[]
  people: number
}

export function nightChanges(before: readonly AgreedNight[], after: readonly AgreedNight[]): NightChanges {
  const was = byNight(before)
  const is = byNight(after)
  const added = after.filter((night) => !was.has(keyOf(night)))
  const removed = before.filter((night) => !is.has(keyOf(night)))
  const changed = after.filter((night) => {
    const earlier = was.get(keyOf(night))
    return earlier !== undefined && figureOf(earlier) !== figureOf(night)
  })
  const people = new Set([...added, ...removed, ...changed].map(({ personId }) => personId)).size
  return { added, removed, changed, people }
}

export const isChanged = ({ added, removed, changed }: NightChanges): boolean =>
  added.length + removed.length + changed.length > 0

const keyOf = ({ stayId, date }: AgreedNight) => `${stayId} ${date.toString()}`
const byNight = (nights: readonly AgreedNight[]) => new Map(nights.map((night) => [keyOf(night), night]))

// What a return carries of a night, and whether it was agreed; not who said it when.
const figureOf = ({ careType, authorityId, awaits, reason, party, organisationId, state }: AgreedNight) =>
  [careType, authorityId, awaits, reason, party, organisationId, settled[state]].join('|')
const settled = {
  agreed: 'agreed',
  disputed: 'open',
  'dispute recorded': 'open',
  'not answered': 'open',
  'not proposed': 'open',
} as const
