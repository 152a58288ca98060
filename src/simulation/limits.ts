import { bitOn, bitsOf, type Calendar, dayOf, timeOf } from './calendar.ts'
import { cumulative } from './draw.ts'
import type { Day, Scenario, Window } from './scenario.ts'

/** What limits each station, and when that changes. Minutes are of a day; hours of care are whole minutes, so that sums are exact. */
export type Limits = {
  /** Places at the start of day 0, before any rule; a station without a number takes everybody. */
  places: Int32Array
  /** 1 where starts are rationed; 1 where unused ones are kept. */
  gated: Uint8Array
  keeps: Uint8Array
  placesRules: readonly Rule[]
  startsRules: readonly Rule[]
  windowRules: readonly Rule[]
  /** Times of day at which a rule may change something, in order, 0 first; empty when nothing ever changes. */
  times: Float64Array
  /** Station s has the windows windowFrom[s] up to windowFrom[s + 1]. */
  windowFrom: Int32Array
  windowNames: readonly string[]
  /** Minutes a day of each window before any rule. */
  windowMinutes: Int32Array
  /** Station s has the needs needFrom[s] up to needFrom[s + 1]: cumulative shares, and minutes of each of its windows. */
  needFrom: Int32Array
  needUpTo: Float64Array
  needMinutes: readonly Int32Array[]
  /** The need that follows each, and how many days after the beginning; -1 and infinite where none does. */
  needThen: Int32Array
  needAfter: Float64Array
  /** Whether any need ever comes down. */
  stepsDown: boolean
}

export type Rule = {
  /** The station, or for hours the window. */
  of: number
  amount: number
  weekly: boolean
  days: number
  from: number
  to: number
  since: number
  until: number
}

const everybody = 2 ** 30

type Written = {
  days?: readonly Day[] | undefined
  from?: string | undefined
  to?: string | undefined
  at?: string | undefined
  since?: string | number | undefined
  until?: string | number | undefined
}

export function limitsOf(scenario: Scenario, calendar: Calendar): Limits {
  const { stations } = scenario
  const last = calendar.weekday.length
  const rule = (of: number, amount: number, written: Written, weekly = false): Rule => ({
    of,
    amount,
    weekly,
    days: bitsOf(written.days),
    from: timeOf(written.at ?? written.from ?? '00:00'),
    to: written.to === undefined ? 1 : timeOf(written.to),
    since: dayOf(scenario, written.since, 0),
    until: dayOf(scenario, written.until, last),
  })
  const windows = stations.flatMap(({ windows }) => windows ?? [])
  const placesRules = stations.flatMap(({ places }, s) =>
    typeof places === 'object' ? places.map((one) => rule(s, one.places, one)) : [],
  )
  const startsRules = stations.flatMap(({ starts }, s) =>
    (starts ?? []).map((one) => rule(s, one.aWeek ?? one.starts ?? 0, one, one.aWeek !== undefined)),
  )
  const windowRules = windows.flatMap(({ hours }, w) =>
    typeof hours === 'object' ? hours.map((one) => rule(w, Math.round(one.hours * 60), one)) : [],
  )
  const needs = stations.map(({ needs }) => needs ?? [])
  const steps = needSteps(stations)
  return {
    places: Int32Array.from(stations, ({ places }) =>
      typeof places === 'number' ? places : places === undefined ? everybody : 0,
    ),
    gated: Uint8Array.from(stations, ({ starts }) => Number(starts !== undefined)),
    keeps: Uint8Array.from(stations, ({ keepsStarts }) => Number(keepsStarts ?? false)),
    placesRules,
    startsRules,
    windowRules,
    times: timesOf([...placesRules, ...startsRules, ...windowRules]),
    windowFrom: offsets(stations.map((station) => station.windows?.length ?? 0)),
    windowNames: windows.map(({ name }) => name),
    windowMinutes: Int32Array.from(windows, ({ hours }) =>
      typeof hours === 'number' ? Math.round(hours * 60) : 0,
    ),
    needFrom: offsets(needs.map((own) => own.length)),
    needUpTo: Float64Array.from(needs.flatMap((own) => cumulative(own.map(({ share }) => share)))),
    needMinutes: steps.map(({ minutes }) => minutes),
    needThen: Int32Array.from(steps, ({ next }) => next),
    needAfter: Float64Array.from(steps, ({ after }) => after),
    stepsDown: steps.some(({ next }) => next >= 0),
  }
}

type Step = { minutes: Int32Array; next: number; after: number }

// The needs people begin with, in the order of the stations, and behind all of them what each comes down to.
function needSteps(stations: Scenario['stations']): Step[] {
  const last = { next: -1, after: Number.POSITIVE_INFINITY }
  const begin = stations.flatMap(({ needs, windows }) =>
    (needs ?? []).map(({ hours, later }) => ({ hours, later: later ?? [], windows: windows ?? [] })),
  )
  const steps: Step[] = begin.map(({ hours, windows }) => ({ minutes: minutesOf(hours, windows), ...last }))
  for (const [i, { later, windows }] of begin.entries()) {
    let at = steps[i]!
    for (const { after, hours } of later) {
      at.next = steps.length
      at.after = after
      at = { minutes: minutesOf(hours, windows), ...last }
      steps.push(at)
    }
  }
  return steps
}

const minutesOf = (hours: Record<string, number>, windows: readonly Window[]): Int32Array =>
  Int32Array.from(windows, ({ name }) => Math.round((hours[name] ?? 0) * 60))

function timesOf(rules: readonly Rule[]): Float64Array {
  if (rules.length === 0) return new Float64Array()
  const times = new Set([0, ...rules.flatMap(({ from, to }) => [from, to])])
  return Float64Array.from([...times].filter((time) => time < 1).sort((a, b) => a - b))
}

function offsets(counts: readonly number[]): Int32Array {
  let sum = 0
  return Int32Array.from([0, ...counts.map((count) => (sum += count))])
}

/** Whether a rule holds on a day at all. */
export const onDay = (rule: Rule, calendar: Calendar, day: number): boolean =>
  day >= rule.since && day <= rule.until && (rule.days & bitOn(calendar, day)) !== 0

/** How many days of a usual week a rule names. */
export const daysAWeek = (rule: Rule): number => {
  let count = 0
  for (let bit = 0; bit < 7; bit++) count += (rule.days >> bit) & 1
  return Math.max(1, count)
}
