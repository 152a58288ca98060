import type { SaidDay, SaidThing } from './said.ts'

/** What the facts say of one day, as they are known now. */
export type ObservedDay = { date: string } & Record<SaidThing, number>

/** One day that was said and has come: what was said of each thing and what it was. */
export type ScoredDay = {
  date: string
  things: Record<SaidThing, { said: SaidDay[SaidThing]; observed: number }>
}

/** How good what was said of a thing was: days within the bands, and how far off. */
export type Score = {
  days: number
  within80: number
  within95: number
  /** Observed less said, a day: above nought more came of it than was said. */
  error: number
  /** Of either sign. */
  distance: number
}

/** Days that have come, each with what was said of it. @param dates of the days said, from the first */
export function scoredDays(
  said: readonly SaidDay[],
  dates: readonly string[],
  observed: readonly ObservedDay[],
): ScoredDay[] {
  const known = new Map(observed.map((day) => [day.date, day]))
  return said.flatMap((one, i) => {
    const was = known.get(dates[i]!)
    if (!was) return []
    const of = (thing: SaidThing) => ({ said: one[thing], observed: was[thing] })
    return [{ date: was.date, things: { waiting: of('waiting'), inBeds: of('inBeds'), came: of('came') } }]
  })
}

/** null where no day has come. */
export function scoreOf(days: readonly ScoredDay[]): Record<SaidThing, Score> | null {
  if (days.length === 0) return null
  const of = (thing: SaidThing): Score => {
    const all = days.map(({ things }) => things[thing])
    const mean = (value: (one: (typeof all)[number]) => number) =>
      all.reduce((sum, one) => sum + value(one), 0) / all.length
    const within = (low: 'low80' | 'low95', high: 'high80' | 'high95') =>
      all.filter(({ said, observed }) => observed >= said[low] && observed <= said[high]).length
    return {
      days: all.length,
      within80: within('low80', 'high80'),
      within95: within('low95', 'high95'),
      error: mean(({ said, observed }) => observed - said.mean),
      distance: mean(({ said, observed }) => Math.abs(observed - said.mean)),
    }
  }
  return { waiting: of('waiting'), inBeds: of('inBeds'), came: of('came') }
}

export const thingWords: Record<SaidThing, string> = {
  waiting: 'Ready and waiting in an acute bed',
  inBeds: 'In an acute bed, or waiting for one',
  came: 'Came in on the day',
}

/** "Ready and waiting in an acute bed: 17 of 20 days within the 80% band" */
export const withinWords = (thing: SaidThing, { within80, days }: Score): string =>
  `${thingWords[thing]}: ${within80} of ${days} ${days === 1 ? 'day' : 'days'} within the 80% band`
