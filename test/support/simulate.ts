import { pathToFileURL } from 'node:url'
import { bundle } from '../../bin/launch/bundle.mjs'
import { Heap } from '../../src/simulation/heap.ts'
import type * as Engine from '../../src/simulation/index.ts'
import type { Figure, Model, Scenario } from '../../src/simulation/index.ts'

// As one file, like the program's own: the test runner's way of importing makes calls between files several times slower.
const file = pathToFileURL(await bundle('src/simulation/index.ts'))
const engine = (await import(file.href)) as typeof Engine
export const { answerOf, compare, modelOf, Run, replicate } = engine
export type Run = Engine.Run

export const exponential = (mean: number) => ({ distribution: 'exponential' as const, mean })
export const fixed = (value: number) => ({ distribution: 'deterministic' as const, value })
export const lognormal = (mean: number, sd: number) => ({ distribution: 'lognormal' as const, mean, sd })

export type Ran = { model: Model; results: Float64Array[]; answer: ReturnType<typeof answerOf> }

/** Replications of a scenario in this thread. */
export function simulate(scenario: Scenario, reps: number, seed = 1, controlled = true): Ran {
  const model = modelOf(scenario)
  const run = new Run(model)
  const results = Array.from({ length: reps }, (_, number) => replicate(run, seed, number))
  return { model, results, answer: answerOf(model, results, { seed, controlled }) }
}

/**
 * A run that is looked at after every event, when all who can move have moved and before the next is taken. The look hangs on
 * the plain event list, so that the engine has no hook for it and no cost.
 */
export function watched(model: Model, look: (run: Engine.Run) => void): Engine.Run {
  class Watched extends Heap {
    override first(): number {
      look(run)
      return super.first()
    }
  }
  const run: Engine.Run = new Run(model, new Watched(1))
  return run
}

/** One station that people come to by chance: M/G/c. */
export const oneStation = (
  { perDay, days, warmUp = 0 }: { perDay: number; days: number; warmUp?: number },
  station: Omit<Scenario['stations'][number], 'name'>,
): Scenario => ({
  name: 'one station',
  days,
  warmUp,
  arrivals: [{ name: 'in', to: 'station', perDay }],
  stations: [{ name: 'station', ...station }],
})

/**
 * Whether a simulated mean agrees with a reference by the rule of section 4 of the modelling notes: no further off than 1.5
 * times the two half-widths together.
 */
export function agrees({ mean, halfWidth }: Figure, reference: number, half = 0): boolean {
  return Math.abs(mean - reference) <= 1.5 * Math.hypot(halfWidth ?? 0, half)
}

/** Puts a figure beside its reference; with HOMEWARD_SHOW_FIGURES they are printed. */
export function beside(name: string, figure: Figure, reference: number, half = 0): string | null {
  const line = `${name}: ${figure.mean.toPrecision(6)} ± ${(figure.halfWidth ?? 0).toPrecision(2)}, reference ${reference}${half ? ` ± ${half}` : ''}`
  if (process.env.HOMEWARD_SHOW_FIGURES) process.stdout.write(`${line}\n`)
  return agrees(figure, reference, half) ? null : line
}
