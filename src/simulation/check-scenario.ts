import { dateNumber, dayOf, timeOf } from './calendar.ts'
import { checkHours } from './check-hours.ts'
import { blockingCircle } from './circle.ts'
import { type Distribution, momentsOf, problemOf } from './distribution.ts'
import { mostADay, said } from './most.ts'
import {
  type Arrivals,
  type GivesUp,
  type Route,
  routeLists,
  type Scenario,
  type Station,
} from './scenario.ts'
import { timelessCircle } from './timeless.ts'

/** Where something is wrong, such as 'stations Acute, next 2', and what, in words. */
export type Problem = { at: string; problem: string }

/** Notes what is wrong, if anything is. */
export type Wrong = (at: string, problem: string | null | false | undefined) => void

/** Days before the first one, at most, that somebody came or began to wait: 100 years. */
const longestSince = 36_525

/** Whatever in a scenario would give no answer or a wrong one; empty when it can be run. The edge has checked its shape. */
export function checkScenario(scenario: Scenario): Problem[] {
  const problems: Problem[] = []
  const wrong: Wrong = (at, problem) => {
    if (problem) problems.push({ at, problem })
  }
  const stations = new Set(scenario.stations.map(({ name }) => name))
  const kinds = new Set(scenario.kinds ?? [])
  const known = (at: string, name: string | undefined) =>
    wrong(at, name !== undefined && !stations.has(name) && `there is no station ${name}`)
  const kindKnown = (at: string, kind: string | undefined) =>
    wrong(at, kind !== undefined && !kinds.has(kind) && `there is no kind ${kind}`)
  const time = (at: string, of: Distribution) => {
    const problem = problemOf(of)
    wrong(at, problem && `the ${of.distribution} ${problem}`)
  }
  const patience = (at: string, givesUp: GivesUp | undefined) => {
    if (!givesUp) return
    time(`${at}, gives up`, givesUp.after)
    known(`${at}, gives up`, givesUp.to)
  }

  const days = (scenario.warmUp ?? 0) + scenario.days
  wrong('days', !(scenario.days >= 1 && Number.isInteger(days)) && 'must be whole, and at least 1')
  wrong('days', days > 200_000 && 'must be 200,000 or fewer, with the warm-up')
  if (problems.length > 0) return problems
  for (const date of [scenario.firstDay, ...(scenario.bankHolidays ?? [])])
    wrong(
      'dates',
      date !== undefined && Number.isNaN(dateNumber(date)) && `${date} is no date: write it as 2026-11-30`,
    )
  for (const [what, list] of [
    ['stations', scenario.stations],
    ['arrivals', scenario.arrivals],
  ] as const)
    for (const [i, { name }] of list.entries())
      wrong(what, list.findIndex((one) => one.name === name) !== i && `two are called ${name}`)
  for (const [i, kind] of (scenario.kinds ?? []).entries())
    wrong('kinds', scenario.kinds!.indexOf(kind) !== i && `${kind} is named twice: take one away`)
  wrong('stations', scenario.stations.length === 0 && 'there is none')
  wrong(
    'every',
    scenario.every !== undefined && scenario.days % scenario.every !== 0 && 'must divide the days',
  )

  for (const source of scenario.arrivals) checkArrivals(source)
  for (const station of scenario.stations) checkStation(station)
  for (const [i, present] of (scenario.today ?? []).entries()) {
    const at = `today ${i + 1}`
    wrong(at, !present.at && !present.waitsFor && 'is neither at a station nor waits for one')
    for (const name of [present.at, present.waitsFor]) known(at, name)
    wrong(
      at,
      !(present.since >= 0 && present.since <= longestSince) &&
        `since is ${said(present.since)}, and must be days ago from 0 to ${said(longestSince)}: 3.5 for three days and a half`,
    )
    kindKnown(at, present.kind)
    wrong(
      at,
      inBed(present.at) && 'is at a station that serves people in their bed: say which bed, and waitsFor',
    )
    const waits = present.at && present.waitsFor
    wrong(
      at,
      waits &&
        !routesOf(present.at, present.kind).some(({ to }) => to === present.waitsFor) &&
        `no route leads from ${present.at} to ${present.waitsFor}`,
    )
  }
  if (problems.length === 0) wrong('stations', blockingCircle(scenario) ?? timelessCircle(scenario))
  return problems

  function checkArrivals(source: Arrivals) {
    const at = `arrivals ${source.name}`
    known(at, source.to)
    kindKnown(at, source.kind)
    wrong(at, kinds.size > 0 && source.kind === undefined && 'needs a kind')
    wrong(at, inBed(source.to) && 'lead to a station that serves people in a bed they have')
    const ways = [source.perDay, source.series, source.between].filter((way) => way !== undefined)
    wrong(at, ways.length !== 1 && 'needs exactly one of perDay, series and between')
    for (const [name, list, lengths] of [
      ['byWeekday', source.byWeekday, [7]],
      ['byHour', source.byHour, [24, 168]],
      ['byMonth', source.byMonth, [12]],
    ] as const) {
      if (!list) continue
      wrong(
        at,
        !(lengths as readonly number[]).includes(list.length) &&
          `${name} needs ${lengths.join(' or ')} weights`,
      )
      wrong(at, !list.some((weight) => weight > 0) && `${name} needs a weight above 0`)
      wrong(at, source.between && `${name} does not go with between`)
    }
    wrong(
      at,
      source.series && source.series.length < days && `series needs all ${days} days, with the warm-up`,
    )
    const crowded = source.series?.findIndex((people) => people > mostADay) ?? -1
    wrong(
      at,
      crowded >= 0 &&
        `series has ${said(source.series![crowded]!)} people on day ${crowded + 1}, and may have ${said(mostADay)}`,
    )
    wrong(
      at,
      source.exactly && !source.series?.every(Number.isInteger) && 'exactly needs a series of whole numbers',
    )
    // What says how many come on a day would do nothing where that is said already.
    for (const name of ['byWeekday', 'byMonth', 'onBankHoliday'] as const)
      wrong(at, source.exactly && source[name] !== undefined && `${name} does not go with exactly`)
    wrong(
      at,
      source.between && source.onBankHoliday !== undefined && 'onBankHoliday does not go with between',
    )
    wrong(at, source.exactly && source.byHour?.length === 168 && 'exactly goes with 24 hours, not 168')
    if (source.between) {
      time(at, source.between)
      wrong(
        at,
        problemOf(source.between) === null &&
          momentsOf(source.between).mean === 0 &&
          'would all come at once: between needs a mean above 0',
      )
    }
    patience(at, source.givesUp)
  }

  function checkStation(station: Station) {
    const at = `stations ${station.name}`
    time(`${at}, stay`, station.stay)
    for (const [kind, stay] of Object.entries(station.stayByKind ?? {})) {
      kindKnown(`${at}, stayByKind`, kind)
      time(`${at}, stay of ${kind}`, stay)
    }
    const lists = routeLists(station)
    for (const kind of Object.keys(station.nextByKind ?? {})) kindKnown(`${at}, nextByKind`, kind)
    for (const routes of lists) {
      const total = routes.reduce((sum, { share }) => sum + share, 0)
      wrong(
        at,
        total > 1 + 1e-9 && `the shares of its routes come to ${Number(total.toPrecision(6))}, more than 1`,
      )
      for (const route of routes) {
        known(`${at}, next`, route.to)
        kindKnown(`${at}, next ${route.to}`, route.kind)
        patience(`${at}, next ${route.to}`, route.givesUp)
        wrong(
          `${at}, next ${route.to}`,
          route.waits === 'outside' && inBed(route.to) && 'cannot wait outside for what happens in the bed',
        )
      }
    }
    const rules = [
      ...(typeof station.places === 'object' ? station.places : []),
      ...(station.starts ?? []),
      ...(station.windows ?? []).flatMap(({ hours }) => (typeof hours === 'object' ? hours : [])),
    ]
    for (const rule of rules) {
      const times = ['from', 'to', 'at'].map((key) => (rule as Record<string, string | undefined>)[key])
      for (const text of times)
        wrong(at, text !== undefined && Number.isNaN(timeOf(text)) && `${text} is no time`)
      for (const day of [rule.since, rule.until])
        wrong(
          at,
          day !== undefined &&
            Number.isNaN(dayOf(scenario, day, 0)) &&
            (typeof day === 'string' && Number.isNaN(dateNumber(day))
              ? `${day} is no date: write it as 2026-11-30, or as the number of a day from 0`
              : `${day} is no day: a date needs firstDay`),
        )
    }
    for (const rule of station.starts ?? [])
      wrong(
        at,
        (rule.starts === undefined) === (rule.aWeek === undefined) &&
          'needs either starts or aWeek in each rule',
      )
    checkHours(station, wrong)
  }

  function inBed(name: string | undefined): boolean {
    return scenario.stations.some((station) => station.name === name && station.inBed === true)
  }

  function routesOf(
    name: string | undefined,
    kind: string | undefined,
    seen = new Set<string | undefined>(),
  ): readonly Route[] {
    if (seen.has(name)) return []
    seen.add(name)
    const station = scenario.stations.find((one) => one.name === name)
    const direct = station?.nextByKind?.[kind ?? ''] ?? station?.next ?? []
    // Somebody in a bed may also wait for what follows a service in that bed.
    return direct.flatMap((route) => (inBed(route.to) ? [route, ...routesOf(route.to, kind, seen)] : [route]))
  }
}
