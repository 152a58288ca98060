import {
  type Answer,
  answerOf,
  type Band,
  type Comparison,
  compare,
  type Figure,
  type Model,
  readyBands,
  readyDifference,
  type Scenario,
} from '../../../../simulation/index.ts'
import { type SaidDay, saidOf } from '../score/said.ts'
import { todayName } from '../today/stations.ts'
import { hospitalsTogether, together } from './together.ts'

/** One scenario's model, with what each of its replications came to. */
export type Ran = { model: Model; results: readonly Float64Array[] }

/** A mean with its half-width, and where 80 of 100 runs lie. */
type Middle = Pick<Band, 'mean' | 'halfWidth' | 'low' | 'high'>

/**
 * What a run says, as it is kept: who waits in the beds of one station day by day, and figures of the whole time, as it is,
 * with the changes, and the difference between the two with its half-width. Without changes there is only the first.
 */
export type WhatIf = {
  replications: number
  seed: number
  days: number
  firstDay: string | null
  /** Whose beds are kept most by those who have finished their stay; of a place as it was, all its hospitals together. */
  station: string
  series: { day: number; asIs: Middle; with: Middle | null; difference: Figure | null }[]
  /** Of a place as it was: what can be held against what the facts say later. */
  said?: SaidDay[]
  rows: { name: string; asIs: Figure; with: Figure | null; difference: Figure | null }[]
}

export function whatIfOf(seed: number, asIs: Ran, changed: Ran | null): WhatIf {
  const answer = ({ model, results }: Ran) => answerOf(model, results, { seed, series: 'none' })
  const before = answer(asIs)
  const after = changed && answer(changed)
  const s = mostKept(before)
  const all = hospitalsTogether(asIs, changed)
  const now = readyBands(asIs.model, asIs.results, s)
  const then = changed && readyBands(changed.model, changed.results, s)
  const difference = changed && readyDifference(asIs, changed, s)
  return {
    replications: before.replications,
    seed,
    days: before.days,
    firstDay: asIs.model.scenario.firstDay ?? null,
    station: all ? together : before.stations[s]!.name,
    series: now.map((one, i) => ({
      day: asIs.model.warmUp + i * asIs.model.every,
      ...(all?.series[i] ?? {
        asIs: middle(one),
        with: then && middle(then[i]!),
        difference: difference && { mean: difference[i]!.mean, halfWidth: difference[i]!.halfWidth },
      }),
    })),
    ...(asIs.model.scenario.name === todayName ? { said: saidOf(asIs.model, asIs.results) } : {}),
    rows: [
      ...(all ? [{ name: `Delayed days at ${together}`, ...all.delayedDays }] : []),
      ...rowsOf(before, after, changed && compare(asIs, changed), asIs.model.scenario),
    ],
  }
}

const middle = ({ mean, halfWidth, low, high }: Band): Middle => ({ mean, halfWidth, low, high })

const mostKept = ({ stations }: Answer): number =>
  stations.reduce((best, one, s) => (one.delayedDays.mean > stations[best]!.delayedDays.mean ? s : best), 0)

/** Less than a hundredth of a person, or of a day, is nothing to tell of. */
const nothing = (...figures: (Figure | undefined)[]) =>
  figures.every((figure) => figure === undefined || Math.abs(figure.mean) + (figure.halfWidth ?? 0) < 0.01)

const inBed = ({ lists }: Answer, l: number) => (lists[l]!.where === 'in bed' ? 1 : 0)

function rowsOf(
  before: Answer,
  after: Answer | null,
  difference: Comparison | null,
  { stations: all }: Scenario,
): WhatIf['rows'] {
  // Who is served in the bed they are in waits there for what comes next.
  const inTheirBed = new Set(all.filter((one) => one.inBed).map(({ name }) => name))
  // Nobody waits for what takes everybody at once.
  const unlimited = new Set(
    all
      .filter(({ inBed: served, places, starts }) => served && places === undefined && !starts)
      .map(({ name }) => name),
  )
  const stations = before.stations.flatMap((station, s) => {
    const own = after?.stations[s]
    return nothing(station.delayedDays, own?.delayedDays)
      ? []
      : [
          {
            name: `Delayed days at ${station.name}`,
            asIs: station.delayedDays,
            with: own?.delayedDays ?? null,
            difference: difference?.stations[s]?.delayedDays ?? null,
          },
        ]
  })
  // Who waits in a bed first: those are the days lost.
  const order = before.lists
    .map((_, l) => l)
    .filter((l) => !unlimited.has(before.lists[l]!.for))
    .sort((a, b) => inBed(before, b) - inBed(before, a))
  const lists = order.flatMap((l) => {
    const list = before.lists[l]!
    const own = after?.lists[l]
    const said = list.reason === list.for ? list.for : list.reason
    const row = (name: string, of: 'waiting' | 'wait' | 'lostADay') =>
      nothing(list[of], own?.[of])
        ? []
        : [{ name, asIs: list[of], with: own?.[of] ?? null, difference: difference?.lists[l]?.[of] ?? null }]
    const where =
      list.where === 'outside' ? list.from : inTheirBed.has(list.from) ? 'in a bed' : `in ${list.from}`
    return [
      ...row(`Waiting for ${said} at a time, ${where}`, 'waiting'),
      ...row(`Days waited for ${said}, ${where}`, 'wait'),
      ...row(`Turned away a day by ${list.for}`, 'lostADay'),
    ]
  })
  return [...stations, ...lists]
}
