import { momentsOf } from './distribution.ts'
import type { Arrivals, Scenario } from './scenario.ts'
import type { Sources } from './sources.ts'

// Limits of ours, so that one file cannot keep the machine from everybody else's: docs/how-to/run-a-scenario.md says them.

/** People who come on one day by one stream, at most. */
export const mostADay = 100_000
/** People in one replication, today's among them. */
const mostPeople = 2_000_000
/** Moves in one replication: somebody comes, ends a stay, takes less or gives up. */
export const mostMoves = 20_000_000

/** Numbers that one replication gives: by line of the series, for each station, list and stream. */
const mostNumbers = 2_000_000

/** A run that was ended without an answer, and in words why: the scenario is well formed but asks too much. */
export class RunProblem extends Error {}

export const tooManyMoves = (day: number): RunProblem =>
  new RunProblem(
    `By day ${Math.floor(day) + 1} people had moved ${said(mostMoves)} times in one run, the most that is worked out. Look for people who go round in a circle, for stays of almost no time and for streams of too many; or take fewer days.`,
  )

/** Where more people come than one replication takes: what is wrong, and of which list. */
export function tooManyPeople(
  { arrivals, today }: Scenario,
  sources: Sources,
  end: number,
): { at: string; problem: string }[] {
  const most = `one run takes ${said(mostPeople)}: take fewer days, or fewer people`
  const come = arrivals.map((source, i) => expectedOf(source, sources, i, end))
  const alone = arrivals.flatMap(({ name }, i) =>
    come[i]! > mostPeople
      ? [{ at: `arrivals ${name}`, problem: `about ${said(come[i]!)} people would come; ${most}` }]
      : [],
  )
  if (alone.length > 0) return alone
  const here = (today ?? []).reduce((sum, { count }) => sum + (count ?? 1), 0)
  if (here > mostPeople) return [{ at: 'today', problem: `${said(here)} people are there; ${most}` }]
  const all = here + come.reduce((sum, one) => sum + one, 0)
  return all > mostPeople
    ? [
        {
          at: 'arrivals',
          problem: `about ${said(all)} people would come by all streams, today’s among them; ${most}`,
        },
      ]
    : []
}

/** Where the answer of one replication is more than is kept. */
export const tooManyNumbers = (numbers: number): { at: string; problem: string } | null =>
  numbers > mostNumbers
    ? {
        at: 'every',
        problem: `one run would give ${said(numbers)} numbers, and may give ${said(mostNumbers)}: put more days in a line of the series, such as "every": 7`,
      }
    : null

function expectedOf({ perDay, between }: Arrivals, sources: Sources, i: number, end: number): number {
  if (between) return end / momentsOf(between).mean
  const daily = sources.daily[i]!
  return daily.length > 0 ? daily.subarray(0, end).reduce((sum, day) => sum + day, 0) : (perDay ?? 0) * end
}

export const said = (number: number): string => Number(number.toPrecision(6)).toLocaleString('en-GB')
