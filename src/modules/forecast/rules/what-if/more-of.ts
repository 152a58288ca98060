import { type Distribution, momentsOf, type Scenario } from '../../../../simulation/index.ts'
import { moreStarts } from './starts-groups.ts'

type Station = Scenario['stations'][number]

/**
 * What can be changed of a station. `rule` is which of several rules of places or hours, counted from 0; without it all of
 * them that have some change together, so that closed hours stay closed. Of starts it is the first rule of those that are
 * changed together (`startsGroups`), without it the first of all. Days are the mean of how long it takes.
 */
export type Turn = {
  station: string
  of: 'places' | 'starts a week' | 'hours a day' | 'days'
  window?: string | undefined
  rule?: number | undefined
}

/** The scenario with so many more, or with a negative number fewer, of one thing; never fewer than none. */
export const moreOf = (scenario: Scenario, turn: Turn, more: number): Scenario => ({
  ...scenario,
  stations: scenario.stations.map((station) =>
    station.name === turn.station && more !== 0 ? turned(station, turn, more) : station,
  ),
})

function turned(station: Station, { of, window, rule }: Turn, more: number): Station {
  if (of === 'places') return { ...station, places: morePlaces(station.places!, more, rule) }
  if (of === 'starts a week') return { ...station, starts: moreStarts(station.starts!, more, rule) }
  if (of === 'days') return { ...station, stay: longer(station.stay, more) }
  return {
    ...station,
    windows: station.windows!.map((one) =>
      window === undefined || one.name === window ? { ...one, hours: moreHours(one.hours, more, rule) } : one,
    ),
  }
}

const atLeastNone = (value: number) => Math.max(value, 0)

type Places = NonNullable<Station['places']>
const morePlaces = (places: Places, more: number, rule: number | undefined): Places =>
  typeof places === 'number'
    ? atLeastNone(places + more)
    : places.map((one, i) =>
        (rule === undefined ? one.places > 0 : i === rule)
          ? { ...one, places: atLeastNone(one.places + more) }
          : one,
      )

type Hours = NonNullable<Station['windows']>[number]['hours']
const moreHours = (hours: Hours, more: number, rule: number | undefined): Hours =>
  typeof hours === 'number'
    ? atLeastNone(hours + more)
    : hours.map((one, i) =>
        (rule === undefined ? one.hours > 0 : i === rule)
          ? { ...one, hours: atLeastNone(one.hours + more) }
          : one,
      )

/** The same distribution with another mean: every time in it is as much longer or shorter in proportion. */
function longer(of: Distribution, more: number): Distribution {
  const mean = meanOf(of)
  return mean === 0 ? of : scaled(of, Math.max(mean + more, 0.01) / mean)
}

function scaled(of: Distribution, times: number): Distribution {
  const kept = new Set(['distribution', 'shape', 'phases', 'shares', 'weights'])
  return Object.fromEntries(
    Object.entries(of).map(([name, value]: [string, unknown]) => {
      if (kept.has(name) || value === undefined) return [name, value]
      return [
        name,
        Array.isArray(value) ? value.map((one: number) => one * times) : (value as number) * times,
      ]
    }),
  ) as Distribution
}

/** The mean of a distribution, in days. */
export const meanOf = (of: Distribution): number => momentsOf(of).mean
