import { type Calendar, calendarOf } from './calendar.ts'
import { checkScenario, type Problem } from './check-scenario.ts'
import type { Distribution } from './distribution.ts'
import { type Draws, drawsOf } from './draw.ts'
import { type Group, groupsOf } from './groups.ts'
import { layoutOf } from './layout.ts'
import { type Limits, limitsOf } from './limits.ts'
import { type Lists, listsOf } from './lists.ts'
import { tooManyNumbers, tooManyPeople } from './most.ts'
import { type Routes, routesOf } from './routes.ts'
import type { Scenario } from './scenario.ts'
import { type Sources, sourcesOf } from './sources.ts'
import { wordOf } from './threefry.ts'

/** A scenario as numbers: stations, kinds, lists and sources by their place in the scenario. Made once, never changed. */
export type Model = {
  scenario: Scenario
  calendar: Calendar
  /** Days before measuring, days in all, days in one period of the series, and how many periods. */
  warmUp: number
  end: number
  every: number
  periods: number
  stations: number
  kinds: number
  kindNames: readonly string[]
  /** By station: whether it serves in the bed, how many may wait at the door, whether the longest list is next, first fit. */
  inBed: Uint8Array
  doorMost: Float64Array
  longestList: Uint8Array
  firstFit: Uint8Array
  /** By station and kind. */
  stayOf: Int32Array
  /** The word of each station's own stream, and whether somebody may come to it twice. */
  purpose: Int32Array
  revisited: Uint8Array
  draws: Draws
  /** The distributions by their number in `draws`. */
  distributions: readonly Distribution[]
  limits: Limits
  lists: Lists
  routes: Routes
  sources: Sources
  today: readonly Group[]
}

/** A scenario that cannot be run; `problems` says why, one by one. */
export class ScenarioError extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ at, problem }) => `${at}: ${problem}`).join('; '))
    this.problems = problems
  }
}

/** @throws ScenarioError with all that is wrong with it */
export function modelOf(scenario: Scenario): Model {
  const problems = checkScenario(scenario)
  if (problems.length > 0) throw new ScenarioError(problems)
  const calendar = calendarOf(scenario)
  const kindNames = scenario.kinds?.length ? scenario.kinds : ['people']
  const { stations } = scenario
  const distributions: Distribution[] = []
  const number = (of: Distribution) => distributions.push(of) - 1
  const stayOf = Int32Array.from(
    stations.flatMap(({ stay, stayByKind }) => {
      const usual = number(stay)
      return kindNames.map((kind) => (stayByKind?.[kind] ? number(stayByKind[kind]) : usual))
    }),
  )
  const lists = listsOf(scenario, number)
  const routes = routesOf(scenario, kindNames, lists)
  const sources = sourcesOf(scenario, kindNames, lists, calendar, number)
  const warmUp = scenario.warmUp ?? 0
  const tooMany = tooManyPeople(scenario, sources, warmUp + scenario.days)
  if (tooMany.length > 0) throw new ScenarioError(tooMany)
  const every = scenario.every ?? usualEvery(scenario.days)
  const model = {
    scenario,
    calendar,
    warmUp,
    end: warmUp + scenario.days,
    every,
    periods: scenario.days / every,
    stations: stations.length,
    kinds: kindNames.length,
    kindNames,
    inBed: Uint8Array.from(stations, ({ inBed }) => Number(inBed ?? false)),
    doorMost: Float64Array.from(stations, ({ door }) =>
      door === 'lost' ? 0 : typeof door === 'object' ? door.most : Number.POSITIVE_INFINITY,
    ),
    longestList: Uint8Array.from(stations, ({ givesTo }) => Number(givesTo === 'longest list')),
    firstFit: Uint8Array.from(stations, ({ fit }) => Number(fit === 'first fit')),
    stayOf,
    purpose: Int32Array.from(stations, ({ name }) => wordOf(name)),
    revisited: Uint8Array.from(stations, (_, s) => Number(leadsTo(routes, lists, s, s, kindNames.length))),
    draws: drawsOf(distributions),
    distributions,
    limits: limitsOf(scenario, calendar),
    lists,
    routes,
    sources,
  }
  const whole = { ...model, today: groupsOf(model) }
  const tooLarge = tooManyNumbers(layoutOf(whole).size)
  if (tooLarge) throw new ScenarioError([tooLarge])
  return whole
}

// The smallest whole divisor of the days that leaves 400 periods or fewer.
function usualEvery(days: number): number {
  for (let every = Math.max(1, Math.ceil(days / 400)); ; every++) if (days % every === 0) return every
}

function leadsTo(routes: Routes, lists: Lists, from: number, to: number, kinds: number): boolean {
  const seen = new Set<number>()
  const left = [from]
  for (let s = left.pop(); s !== undefined; s = left.pop()) {
    for (let r = routes.from[s * kinds]!; r < routes.from[(s + 1) * kinds]!; r++)
      for (const next of [lists.station[routes.list[r]!]!, giveUpStation(lists, routes.list[r]!)]) {
        if (next === to) return true
        if (next >= 0 && !seen.has(next)) left.push(next)
        seen.add(next)
      }
  }
  return false
}

const giveUpStation = (lists: Lists, list: number) =>
  lists.giveUpTo[list]! < 0 ? -1 : lists.station[lists.giveUpTo[list]!]!
