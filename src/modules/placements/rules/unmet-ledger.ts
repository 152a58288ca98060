import { type LocalDate, mondayOf } from '../../../platform/time.ts'
import { kindOf } from '../../capacity/index.ts'
import { isMissing, keyOf, type Missing, type UnmetNight } from './unmet-model.ts'

/** By what the bed days are split. Every night is in one part of each split, so every split adds up to the whole. */
export const splits = ['what', 'kind', 'zone', 'part'] as const
export type Split = (typeof splits)[number]

export type Part = {
  key: string
  /** One of the things in it, for its words. */
  of: Missing
  /** Bed days put to it. */
  days: number
  /** People for whom it was missing on any night, whatever their bed day is put to. */
  people: number
  /** People whose bed days are put to it. */
  putPeople: number
  /** Hours of home care that were missing; null where it is not counted in hours. */
  hours: number | null
  /** People whose hours these are. */
  hoursPeople: number
}
export type Whole = Pick<Part, 'days' | 'people' | 'hoursPeople'> & {
  hours: number
  /** Bed days on which nothing was missing: a place was found, or was free. */
  notMissing: number
}

export function partOf(missing: Missing, split: Split): string {
  switch (split) {
    case 'what':
      return keyOf(missing)
    case 'kind':
      return kindKey(missing)
    case 'zone':
      return hasZone(missing) ? `zone|${missing.zone ?? ''}` : 'no zone'
    case 'part':
      return missing.what === 'visit' ? `part|${missing.band}` : 'no part'
  }
}

/** What comes to the person is looked for in their zone; somewhere to go is not. */
const hasZone = (missing: Missing): missing is Extract<Missing, { zone: string | null }> =>
  missing.what === 'visit' || (missing.what === 'place' && kindOf(missing.kind).at === 'home')

const kindKey = (missing: Missing): string => {
  if (missing.what === 'visit') return 'kind|home care'
  return missing.what === 'place' ? `kind|${missing.kind}` : missing.what
}

/** The ledger of some nights: what was really missing before what was not, the most bed days first. */
export function partsOf(nights: readonly UnmetNight[], split: Split = 'what'): Part[] {
  const parts = new Map<string, Part & { who: Set<string>; putTo: Set<string>; whose: Set<string> }>()
  const part = (missing: Missing) => {
    const key = partOf(missing, split)
    const known = parts.get(key) ?? {
      key,
      of: missing,
      days: 0,
      people: 0,
      putPeople: 0,
      hours: null,
      hoursPeople: 0,
      who: new Set<string>(),
      putTo: new Set<string>(),
      whose: new Set<string>(),
    }
    parts.set(key, known)
    return known
  }
  for (const { personId, missing, put } of nights) {
    const putTo = part(put)
    putTo.days += 1
    putTo.putTo.add(personId)
    for (const one of missing) {
      const of = part(one)
      of.who.add(personId)
      if (one.what !== 'visit') continue
      of.hours = (of.hours ?? 0) + one.hours
      of.whose.add(personId)
    }
  }
  return [...parts.values()]
    .map(({ who, putTo, whose, ...one }) => ({
      ...one,
      people: who.size,
      putPeople: putTo.size,
      hoursPeople: whose.size,
    }))
    .sort(
      (a, b) =>
        Number(isMissing(b.of)) - Number(isMissing(a.of)) ||
        b.days - a.days ||
        (b.hours ?? 0) - (a.hours ?? 0) ||
        (a.key < b.key ? -1 : 1),
    )
}

export const wholeOf = (nights: readonly UnmetNight[]): Whole => ({
  days: nights.length,
  people: new Set(nights.map(({ personId }) => personId)).size,
  hours: nights.reduce((sum, { missing }) => sum + hoursIn(missing), 0),
  hoursPeople: new Set(
    nights
      .filter(({ missing }) => missing.some(({ what }) => what === 'visit'))
      .map(({ personId }) => personId),
  ).size,
  notMissing: nights.filter(({ put }) => !isMissing(put)).length,
})

const hoursIn = (missing: readonly Missing[]): number =>
  missing.reduce((sum, one) => sum + (one.what === 'visit' ? one.hours : 0), 0)

export type UnmetWeek = { monday: LocalDate; whole: Whole; most: Part | null }

/** Every week that has a night of the window, the oldest first; one without any is 0, and not left out. */
export function weeksOf(
  nights: readonly UnmetNight[],
  window: { from: LocalDate; to: LocalDate },
): UnmetWeek[] {
  const weeks: UnmetWeek[] = []
  const byMonday = Map.groupBy(nights, ({ date }) => mondayOf(date).toString())
  for (
    let monday = mondayOf(window.from);
    monday.toString() <= window.to.toString();
    monday = monday.add({ days: 7 })
  ) {
    const own = byMonday.get(monday.toString()) ?? []
    weeks.push({ monday, whole: wholeOf(own), most: mostOf(partsOf(own)) })
  }
  return weeks
}

/** Of what was really missing, the one to which most bed days are put; null where none is. */
export const mostOf = (parts: readonly Part[]): Part | null =>
  parts.find(({ of, days }) => isMissing(of) && days > 0) ?? null

/** What stands behind one number: the nights put to a part, or those on which it was missing. */
export const nightsBehind = (
  nights: readonly UnmetNight[],
  { split, key, of }: { split: Split; key: string | null; of: 'days' | 'missing' },
): UnmetNight[] =>
  key === null
    ? [...nights]
    : nights.filter(({ put, missing }) =>
        of === 'days' ? partOf(put, split) === key : missing.some((one) => partOf(one, split) === key),
      )
