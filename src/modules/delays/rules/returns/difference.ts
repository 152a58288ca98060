import type { CountedDay, Night } from '../model.ts'

/** Nights that one count has and the other has not, by why: "First night", "On leave". */
export type Difference = {
  /** In our own count, and not in the edition's. */
  oursOnly: Why[]
  /** In the edition's count, and not in ours. */
  theirsOnly: Why[]
}
export type Why = { why: string; nights: number; people: number }

/**
 * Why our own count of nights and an edition's differ. `nightOf` gives the working of one night of one stay by the rule of
 * the count that leaves it out: its short word is the reason.
 */
export function differenceOf(
  ours: readonly CountedDay[],
  theirs: readonly CountedDay[],
  nightOf: (day: CountedDay, by: 'ours' | 'theirs') => Night | undefined,
): Difference {
  const [inOurs, inTheirs] = [new Set(ours.map(keyOf)), new Set(theirs.map(keyOf))]
  return {
    oursOnly: reasons(
      ours.filter((day) => !inTheirs.has(keyOf(day))),
      (day) => nightOf(day, 'theirs'),
    ),
    theirsOnly: reasons(
      theirs.filter((day) => !inOurs.has(keyOf(day))),
      (day) => nightOf(day, 'ours'),
    ),
  }
}

const keyOf = ({ stayId, date }: CountedDay) => `${stayId} ${date.toString()}`

function reasons(days: readonly CountedDay[], nightOf: (day: CountedDay) => Night | undefined): Why[] {
  const whys = Map.groupBy(days, (day) => nightOf(day)?.square ?? 'Not in scope')
  return [...whys]
    .map(([why, own]) => ({
      why,
      nights: own.length,
      people: new Set(own.map(({ personId }) => personId)).size,
    }))
    .sort((a, b) => b.nights - a.nights)
}

/** What is in the later of two counts and not in the earlier, and the other way round; a night that changed is in both. */
export type Changed = { added: CountedDay[]; removed: CountedDay[]; changed: CountedDay[] }

/** @param alike whether a return would print the same of both. */
export function changedSince<D extends CountedDay>(
  before: readonly D[],
  after: readonly D[],
  alike: (a: D, b: D) => boolean,
): Changed {
  const [was, is] = [
    new Map(before.map((day) => [keyOf(day), day])),
    new Map(after.map((day) => [keyOf(day), day])),
  ]
  return {
    added: after.filter((day) => !was.has(keyOf(day))),
    removed: before.filter((day) => !is.has(keyOf(day))),
    changed: after.filter((day) => {
      const earlier = was.get(keyOf(day))
      return earlier !== undefined && !alike(earlier, day)
    }),
  }
}
