import { draw } from './draw.ts'
import type { Run } from './run.ts'
import { ways } from './sources.ts'
import { threefry, unit } from './threefry.ts'

const arrivalWord = 0x7f4a7c15

/** When the next person of a stream comes, after `from`; infinite when nobody does. Counts the person. */
export function nextArrival(run: Run, source: number, from: number): number {
  const { sources, draws } = run.model
  const { keys, out } = run
  const k0 = keys[2 * source]!
  const k1 = keys[2 * source + 1]!
  const number = run.sourceCount[source]! + 1
  run.sourceCount[source] = number
  threefry(k0, k1, number, arrivalWord, out)
  const word = out[0]!
  switch (sources.way[source]) {
    case ways.constant:
      return from - Math.log(unit(word)) / sources.rate[source]!
    case ways.shaped:
      return alongRate(run, source, from, -Math.log(unit(word)))
    case ways.exact:
      return withinDay(run, source, unit(word))
    default:
      return from + draw(draws, sources.between[source]!, word, k0, k1, number, arrivalWord, out)
  }
}

// The rate is constant within each hour (or day): the next arrival is where its sum since `from` reaches an exponential.
function alongRate(run: Run, source: number, from: number, needed: number): number {
  const { sources, calendar, end } = run.model
  const daily = sources.daily[source]!
  const hours = sources.hours[source]!
  const parts = hours.length > 0 ? 24 : 1
  let left = needed
  let part = Math.floor(from * parts)
  let at = from
  for (; ; part++) {
    const day = Math.floor(part / parts)
    if (day >= end) return Number.POSITIVE_INFINITY
    const weight = parts === 24 ? hours[calendar.weekday[day]! * 24 + (part - day * 24)]! : 1
    const rate = daily[day]! * weight
    const until = (part + 1) / parts
    const gives = rate * (until - at)
    if (left <= gives && rate > 0) return Math.min(until, at + left / rate)
    left -= gives
    at = until
  }
}

// The day's people in order: each of those left is as likely to be next in what is left of the day.
function withinDay(run: Run, source: number, u: number): number {
  const { sources, end } = run.model
  const daily = sources.daily[source]!
  const hours = sources.hours[source]!
  let day = Math.floor(run.sourceUsed[source]! / 1_000_000)
  let used = run.sourceUsed[source]! - day * 1_000_000
  while (day < end && used >= daily[day]!) {
    day++
    used = 0
    run.sourceShare[source] = 0
  }
  if (day >= end) return Number.POSITIVE_INFINITY
  const left = daily[day]! - used
  const share = 1 - (1 - run.sourceShare[source]!) * Math.pow(u, 1 / left)
  run.sourceShare[source] = share
  run.sourceUsed[source] = day * 1_000_000 + used + 1
  return day + (hours.length > 0 ? byHour(hours, share) : share)
}

function byHour(hours: Float64Array, share: number): number {
  let left = share * 24
  for (let hour = 0; hour < 24; hour++) {
    if (left <= hours[hour]! && hours[hour]! > 0) return (hour + left / hours[hour]!) / 24
    left -= hours[hour]!
  }
  return 1 - 1e-12
}
