import type { Figure, Scenario } from '../../../simulation/index.ts'
import { costedOf, costsIn } from './costs/cost-of.ts'
import type { HowMuch } from './how-much/answer.ts'
import { mixWords } from './how-much/words.ts'
import type { ForecastSettings } from './settings.ts'
import type { WhatIf } from './what-if/answer.ts'
import { type Change, changeWords } from './what-if/changes.ts'
import { readyWords, type Told } from './what-if/told.ts'

type Cell = string | number | null
export type ExportSheet = { name: string; columns: string[]; rows: Cell[][] }

export const whatIfDayColumns = [
  'what',
  'day',
  'as it is',
  'half-width',
  'low 80',
  'high 80',
  'with changes',
  'with half-width',
  'with low 80',
  'with high 80',
  'difference',
  'difference half-width',
] as const

/** Each thing that is told day by day, by its name. */
const whatIfSeries = ({ station, series, told = [] }: WhatIf): Pick<Told, 'name' | 'series'>[] => [
  { name: `${readyWords}, ${station}`, series },
  ...told,
]

/** Day by day of one thing after the other, each mean with its half-width and where 80 of 100 runs lie. */
export const whatIfDays = (answer: WhatIf): Cell[][] => whatIfSeries(answer).flatMap(daysIn)

const daysIn = ({ name, series }: Pick<Told, 'name' | 'series'>): Cell[][] =>
  series.map((line) => [
    name,
    line.day,
    ...two(line.asIs),
    line.asIs.low,
    line.asIs.high,
    ...two(line.with),
    line.with?.low ?? null,
    line.with?.high ?? null,
    ...two(line.difference),
  ])

/** Everything a what-if says: its figures, its days and what it costs, each with its half-width. */
export const whatIfSheets = (
  answer: WhatIf,
  changes: readonly Change[],
  scenario: Scenario,
  settings: ForecastSettings,
): ExportSheet[] => [
  {
    name: 'Figures',
    columns: ['what', 'as it is', 'half-width', 'with changes', 'half-width', 'difference', 'half-width'],
    rows: answer.rows.map((row) => [row.name, ...two(row.asIs), ...two(row.with), ...two(row.difference)]),
  },
  // Numbered: a sheet's name is cut short, and no two may be the same.
  ...whatIfSeries(answer).map((thing, i) => ({
    name: i === 0 ? 'Days' : `Days ${i + 1} ${thing.name}`,
    columns: [...whatIfDayColumns],
    rows: daysIn(thing),
  })),
  {
    name: 'Costs',
    columns: ['change', 'pounds for one', 'unit', 'source', 'date', 'pounds in all'],
    rows: costedOf(scenario, changes, costsIn(settings, scenario)).each.map(
      ({ change, cost, unit, pounds }) => [
        changeWords(change),
        cost?.pounds ?? null,
        unit,
        cost?.source ?? 'not set',
        cost?.on ?? null,
        pounds,
      ],
    ),
  },
]

/** Every mix worth naming of a search. */
export const howMuchSheets = (answer: HowMuch): ExportSheet[] => [
  {
    name: 'Mixes',
    columns: [
      'mix',
      'pounds',
      'delayed days',
      'half-width',
      `not exceeded in ${Math.round(100 * answer.chance)} of 100 runs`,
      'at least (95%)',
      'at most (95%)',
      'runs within',
      'runs',
    ],
    rows: answer.tradeOff.map((row) => [
      mixWords(answer, row.mix),
      row.cost,
      ...two(row.delayedDays),
      row.notExceeded,
      row.notExceededBetween?.low ?? null,
      row.notExceededBetween?.high ?? null,
      row.within,
      answer.replications,
    ]),
  },
]

/** What makes the same answer again. */
export const aboutSheet = (lines: readonly (readonly [string, Cell])[]): ExportSheet => ({
  name: 'About',
  columns: ['what', 'is'],
  rows: lines.map(([what, is]) => [what, is]),
})

const two = (figure: Figure | null): Cell[] => [figure?.mean ?? null, figure?.halfWidth ?? null]
