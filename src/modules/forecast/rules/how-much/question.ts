import { z } from 'zod'
import { type Model, modelOf, type Scenario } from '../../../../simulation/index.ts'
import { timesOf } from '../costs/times.ts'
import type { Mix } from '../tried-mixes.ts'
import { type Lever, leversOf } from '../what-if/levers.ts'
import { moreOf } from '../what-if/more-of.ts'

/** What is asked: a target with its chance, and which levers may move, at what price and how far. As it is kept. */
export const howMuchQuestion = z.object({
  /** Where the beds are that people keep when they have finished their stay. */
  station: z.string(),
  /** People waiting in them at a time, on average: that is delayed days a day. */
  waiting: z.number().min(0),
  /** In so many of 1 runs. */
  chance: z.number().min(0.5).max(0.99),
  levers: z
    .array(
      z.object({
        id: z.string(),
        /** By how many at a time; of a time that is taken, by how much shorter. */
        step: z.number().positive(),
        /** How many more at most. */
        most: z.number().positive(),
        /** Pounds for one unit, and where that is from. */
        pounds: z.number().positive(),
        source: z.string(),
      }),
    )
    .min(1)
    .max(6),
})
export type HowMuchQuestion = z.output<typeof howMuchQuestion>

/** A question's levers as they stand in its scenario, with what one step costs in the measured days. */
export type Moved = HowMuchQuestion['levers'][number] & { lever: Lever; steps: number; cost: number }

export function movedOf(scenario: Scenario, { levers }: HowMuchQuestion): Moved[] {
  const known = new Map(leversOf(scenario).map((lever) => [lever.id, lever]))
  return levers.flatMap((one) => {
    const lever = known.get(one.id)
    if (!lever) return []
    const steps = Math.floor(one.most / one.step + 1e-9)
    return [{ ...one, lever, steps, cost: one.step * one.pounds * timesOf(scenario, lever) }]
  })
}

/** So many steps of a lever, in its own unit: days it takes become fewer. */
export const moreBy = ({ lever, step }: Pick<Moved, 'lever' | 'step'>, steps: number): number =>
  Number(((lever.of === 'days' ? -1 : 1) * step * steps).toFixed(6))

/** The scenario's model with so many steps of each lever. */
export const mixedModel = (scenario: Scenario, moved: readonly Moved[], mix: Mix): Model =>
  modelOf(moved.reduce((one, own, i) => moreOf(one, own.lever, moreBy(own, mix[i]!)), scenario))

/** Stations whose beds are kept by those who have finished their stay: somebody waits in them for what comes next. */
const keptStations = (scenario: Scenario): string[] =>
  scenario.stations
    .filter(
      ({ inBed, next = [], nextByKind = {} }) =>
        !inBed &&
        [next, ...Object.values(nextByKind)].some((routes) =>
          routes.some(({ waits }) => waits !== 'outside'),
        ),
    )
    .map(({ name }) => name)

/** Whose beds a target can be of: all of them together first, where there are several. */
export function bedsOf(scenario: Scenario): string[] {
  const kept = keptStations(scenario)
  return kept.length > 1 ? [allBeds, ...kept] : kept
}

const allBeds = 'all beds'

/** " at Acute", within a sentence; nothing where it is of all beds. */
export const atWords = (station: string): string => (station === allBeds ? '' : ` at ${station}`)

export function stationsOf(scenario: Scenario, { station }: Pick<HowMuchQuestion, 'station'>): number[] {
  const named = station === allBeds ? keptStations(scenario) : [station]
  return named.map((name) => scenario.stations.findIndex((one) => one.name === name))
}
