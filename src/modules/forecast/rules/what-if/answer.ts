import {
  type Answer,
  answerOf,
  type Beside,
  compare,
  type Figure,
  layoutOf,
  type Model,
} from '../../../../simulation/index.ts'
import { type SaidDay, saidOf } from '../score/said.ts'
import { todayName } from '../today/stations.ts'
import { type DayLine, dayLines, type Ran } from './days.ts'
import { bedsFirst, listWords } from './list-words.ts'
import { delayedTogether, hospitalsOf, together } from './together.ts'
import type { Told } from './told.ts'

/**
 * What a run says, as it is kept: who waits in the beds of one station day by day, and figures of the whole time, as it is,
 * with the changes, and the difference between the two with its half-width. Without changes there is only the first.
 */
export type WhatIf = {
  replications: number
  seed: number
  days: number
  firstDay: string | null
  /** It starts from nobody and measures from the first day; said of no other. */
  startsEmpty?: true
  /** Whose beds are kept most by those who have finished their stay; of a place as it was, all its hospitals together. */
  station: string
  /** Who is ready and waits in a bed, as the mean of each day: the days lost in it. */
  series: DayLine[]
  /** What else is told day by day (`toldOf`); answers kept before 0.5.0 have none. */
  told?: Told[]
  /** Of a place as it was: what can be held against what the facts say later. */
  said?: SaidDay[]
  /** Null where there is no figure: a wait for what nobody began, as it is or with the changes. */
  rows: { name: string; asIs: Figure | null; with: Figure | null; difference: Figure | null }[]
}

export function whatIfOf(seed: number, asIs: Ran, changed: Ran | null): WhatIf {
  const telling = { seed, series: 'none' } as const
  const both = changed && compare(asIs, changed, telling)
  const before = both?.first ?? answerOf(asIs.model, asIs.results, telling)
  const s = mostKept(before)
  const hospitals = hospitalsOf(asIs.model)
  const all = hospitals.length > 1
  const { ready } = layoutOf(asIs.model)
  return {
    replications: before.replications,
    seed,
    days: before.days,
    firstDay: asIs.model.scenario.firstDay ?? null,
    ...(before.startsEmpty ? { startsEmpty: true as const } : {}),
    station: all ? together : before.stations[s]!.name,
    series: dayLines(
      asIs,
      changed,
      (all ? hospitals : [s]).map((one) => ready + one),
    ),
    ...(asIs.model.scenario.name === todayName ? { said: saidOf(asIs.model, asIs.results) } : {}),
    rows: [
      ...(all ? [{ name: `Delayed days at ${together}`, ...delayedTogether(asIs, changed, hospitals) }] : []),
      ...rowsOf(before, both, asIs.model),
    ],
  }
}

const mostKept = ({ stations }: Answer): number =>
  stations.reduce((best, one, s) => (one.delayedDays.mean > stations[best]!.delayedDays.mean ? s : best), 0)

/** Less than a hundredth of a person, or of a day, is nothing to tell of. */
const nothing = (...figures: (Figure | null | undefined)[]) =>
  figures.every((figure) => !figure || Math.abs(figure.mean) + (figure.halfWidth ?? 0) < 0.01)

function rowsOf(before: Answer, both: Beside | null, { scenario, lists: { all } }: Model): WhatIf['rows'] {
  const { second: after, difference } = both ?? {}
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
  const words = listWords(scenario)
  const lists = bedsFirst(all).flatMap((l) => {
    const said = words(all[l]!)
    if (!said) return []
    const list = before.lists[l]!
    const own = after?.lists[l]
    // Who waits and never begins has no wait to tell, which is told.
    const isMissing = (of: Figure | null) => of === null && !nothing(list.waiting)
    const row = (name: string, of: 'waiting' | 'wait' | 'lostADay') =>
      nothing(list[of], own?.[of]) && !isMissing(list[of])
        ? []
        : [{ name, asIs: list[of], with: own?.[of] ?? null, difference: difference?.lists[l]?.[of] ?? null }]
    return [
      ...row(`Waiting for ${said.what} at a time, ${said.where}`, 'waiting'),
      ...row(`Days waited for ${said.what}, ${said.where}`, 'wait'),
      ...row(`Turned away a day by ${list.for}`, 'lostADay'),
    ]
  })
  return [...stations, ...lists]
}
