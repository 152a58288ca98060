import type { CountedDay, Night } from '../model.ts'
import type { ItemLine } from './item-line.ts'

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

/** What is in the later of two counts and not in the earlier, the other way round, and in both but said otherwise. */
export type Changed<D> = { added: D[]; removed: D[]; changed: D[] }

/** Of nights. @param alike whether a return would print the same of both. */
export const changedSince = <D extends CountedDay>(
  before: readonly D[],
  after: readonly D[],
  alike: (a: D, b: D) => boolean,
): Changed<D> => changedBy(before, after, keyOf, alike)

/** Of a return that counts people: stays, each with all that the return says of it. */
export function linesChanged(before: readonly ItemLine[], after: readonly ItemLine[]): Changed<ItemLine> {
  const [was, is] = [linesOf(before), linesOf(after)]
  const said = (all: Map<string, ItemLine[]>, { stayId }: ItemLine) => JSON.stringify(all.get(stayId))
  const first = (all: Map<string, ItemLine[]>) => [...all.values()].map((own) => own[0]!)
  return changedBy(
    first(was),
    first(is),
    ({ stayId }) => stayId,
    (a, b) => said(was, a) === said(is, b),
  )
}

const linesOf = (lines: readonly ItemLine[]) => Map.groupBy(lines, ({ stayId }) => stayId)

function changedBy<D>(
  before: readonly D[],
  after: readonly D[],
  keyed: (one: D) => string,
  alike: (a: D, b: D) => boolean,
): Changed<D> {
  const was = new Map(before.map((one) => [keyed(one), one]))
  const is = new Map(after.map((one) => [keyed(one), one]))
  return {
    added: after.filter((one) => !was.has(keyed(one))),
    removed: before.filter((one) => !is.has(keyed(one))),
    changed: after.filter((one) => {
      const earlier = was.get(keyed(one))
      return earlier !== undefined && !alike(earlier, one)
    }),
  }
}
