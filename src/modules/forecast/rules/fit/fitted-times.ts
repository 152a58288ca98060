import { everybody, type PlaceFit } from './fit-place.ts'
import type { FittedTime } from './fit-time.ts'

/** One thing that takes time, by the key that stands in an address. */
export type NamedTime = { key: string; name: string; time: FittedTime }

const waitNames = {
  P0: 'Days from ready to leaving, no new help (P0)',
  P1: 'Days from ready to leaving, help at home (P1)',
  P2: 'Days from ready to leaving, community bed (P2)',
  P3: 'Days from ready to leaving, care home (P3)',
} as const

/** Everybody, then those who are told apart; a database keeps no order of keys. */
export const groupsOf = ({ kinds }: PlaceFit): string[] => [everybody, ...kinds]

/** Everything of a place that takes time, in the order in which somebody goes through it. */
export const fittedTimes = (fit: PlaceFit): NamedTime[] => [
  ...groupsOf(fit).map((kind, i) => ({
    key: i === 0 ? 'stay' : `stay-${i}`,
    name: kind === everybody ? 'Days in an acute bed until ready' : `The same, ${kind.toLowerCase()}`,
    time: fit.stays.acute[kind]!,
  })),
  ...(['P0', 'P1', 'P2', 'P3'] as const).map((pathway) => ({
    key: `wait-${pathway.toLowerCase()}`,
    name: waitNames[pathway],
    time: fit.waits[pathway],
  })),
  { key: 'community', name: 'Days in a community bed until ready', time: fit.stays.stepDown },
  { key: 'help', name: 'Days of help at home', time: fit.uses.P1 },
]
