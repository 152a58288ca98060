import type { Scenario, Station } from './scenario.ts'

/** By which rules a station let people in, whether the scenario names them or leaves them out. */
export type RulesHeld = {
  door: 'open' | 'lost' | { most: number }
  givesTo: 'longest wait' | 'longest list'
  /** Null where people need no hours: then everybody fits alike. */
  fit: 'strict' | 'first fit' | null
}

export const rulesHeld = ({
  door = 'open',
  givesTo = 'longest wait',
  fit = 'strict',
  windows,
}: Station): RulesHeld => ({
  door,
  // Among those who fit it is the longest wait, whatever list they stand in.
  givesTo: fit === 'first fit' ? 'longest wait' : givesTo,
  fit: windows ? fit : null,
})

/** Whether its places are by hours or days some of which may have none: those count as full. */
export const mayClose = ({ places }: Station): boolean =>
  typeof places === 'object' &&
  (places.some((rule) => rule.places === 0) ||
    places.every(({ days, from, to, since, until }) =>
      [days, from, to, since, until].some((one) => one !== undefined),
    ))

/** Whether it begins with nobody there and measures from the first day: the days until it has filled are too good. */
export const startsEmpty = ({ today, warmUp = 0 }: Scenario): boolean => today === undefined && warmUp === 0
