import { layoutOf, type Model } from '../../../../simulation/index.ts'
import { type DayLine, dayLines, eachFigure, type Ran } from './days.ts'
import { bedsFirst, listWords } from './list-words.ts'
import { hospitalsOf, together } from './together.ts'

/** What the first of the days is called: it is the count of delayed days itself, which is therefore not told again. */
export const readyWords = 'Ready and waiting in a bed'

export const toldKinds = ['occupied', 'waiting', 'turned away'] as const

/** What is told day by day besides who is ready and waits in a bed. */
export type Told = {
  /** Its name in an address; the same for the same scenario. */
  key: string
  kind: (typeof toldKinds)[number]
  name: string
  series: DayLine[]
}

type Thing = Omit<Told, 'series'> & { columns: number[] }

/**
 * Beds and places occupied and who waits in each list, as means of each day, and who is turned away a day; one after the other,
 * so that a server can do something else between them. What never comes to a hundredth of a person is left out. Of a place that
 * was made as it was its hospitals are told together, too.
 */
export function* toldOf(asIs: Ran, changed: Ran | null): Generator<Told> {
  const { model } = asIs
  for (const { columns, ...thing } of [...occupied(model), ...waiting(model), ...turnedAway(model)]) {
    const a = thing.kind === 'turned away' ? 1 / model.every : 1
    const series = eachFigure(dayLines(asIs, changed, columns), (value) => kept(value * a))
    if (series.some(isSeen)) yield { ...thing, series }
  }
}

// Four digits after the point: kept answers stay small, and nobody reads more of a person.
const kept = (value: number) => Math.round(value * 1e4) / 1e4

const isSeen = (line: DayLine) => Math.max(line.asIs.mean, line.with?.mean ?? 0) >= 0.01

function occupied(model: Model): Thing[] {
  const hospitals = hospitalsOf(model)
  const { occupied: from } = layoutOf(model)
  const own = model.scenario.stations.flatMap(({ name, inBed, places }, s) =>
    inBed || places === undefined
      ? []
      : [
          {
            key: `occupied-${s}`,
            kind: 'occupied' as const,
            name: `Occupied at ${name}`,
            columns: [from + s],
          },
        ],
  )
  if (hospitals.length < 2) return own
  const columns = hospitals.map((s) => from + s)
  return [{ key: 'occupied', kind: 'occupied', name: `Occupied, ${together}`, columns }, ...own]
}

/** Who waits in a list, and of what takes everybody at once who waits in their bed while it is arranged. */
function waiting(model: Model): Thing[] {
  const { scenario, lists } = model
  const layout = layoutOf(model)
  const words = listWords(scenario)
  return bedsFirst(lists.all).flatMap((l): Thing[] => {
    const { to, reason } = lists.all[l]!
    const said = words(lists.all[l]!)
    if (said)
      return [
        {
          key: `waiting-${l}`,
          kind: 'waiting',
          name: `Waiting for ${said.what}, ${said.where}`,
          columns: [layout.waiting + l],
        },
      ]
    // Several lists may lead to one arrangement: it is told once.
    if (lists.all.findIndex((one) => one.to === to) !== l) return []
    const s = scenario.stations.findIndex(({ name }) => name === to)
    return [
      {
        key: `arranging-${s}`,
        kind: 'waiting',
        name: `Waiting for ${reason}, in a bed`,
        columns: [layout.occupied + s],
      },
    ]
  })
}

/** By where they would have gone, from wherever they came. */
function turnedAway(model: Model): Thing[] {
  const { lost } = layoutOf(model)
  return model.scenario.stations.flatMap(({ name }, s) => {
    const columns = model.lists.all.flatMap(({ to }, l) => (to === name ? [lost + l] : []))
    return columns.length === 0
      ? []
      : [
          {
            key: `turned-away-${s}`,
            kind: 'turned away' as const,
            name: `Turned away a day by ${name}`,
            columns,
          },
        ]
  })
}
