import type { LocalDate } from '../../../platform/time.ts'
import type { Special } from './holiday-effect.ts'

/**
 * Something that a count is explained by besides its level: one number for each day behind, then for each that is asked of.
 * The share it is given is drawn in towards none. `group` says which are drawn in alike: days of the week beside days of
 * their kind, kinds of day, and the two courses of which one is believed more, a wave of a year or a straight line.
 */
export type Column = { group: Group; numbers: number[] }
export type Group = 'day' | 'kind' | 'year' | 'line'

/** What a day is, as far as a count may hang on it: `weekday` 0 is Monday, `at` its place in days from the first. */
export type Row = { weekday: number; special: Special; at: number }

/** Where only the length of a season is known: each place of it by itself, and a line over the whole of the past. */
export const seasonColumns = (season: number, behind: number, ahead: number): Column[] => [
  ...Array.from(
    { length: season },
    (_, place): Column => ({
      group: 'day',
      numbers: Array.from({ length: behind + ahead }, (_row, i) => Number(i % season === place)),
    }),
  ),
  { group: 'line', numbers: Array.from({ length: behind + ahead }, (_, i) => (i - behind / 2) / behind) },
]

export const rowsFrom = (first: LocalDate, specials: readonly Special[]): Row[] =>
  specials.map((special, at) => ({ weekday: (first.dayOfWeek - 1 + at) % 7, special, at }))

/**
 * Days of the week, weekends, bank holidays and the working days after them, and the course of the year. Until some have been
 * seen, a bank holiday is taken to stand half way between its weekday and a Sunday: offices and clinics keep Sunday hours, and
 * people fall ill as on any day.
 * @param behind how many of the rows are days behind; the line has its middle there
 */
export function dayColumns(rows: readonly Row[], behind: number): Column[] {
  const column = (group: Group, numberOf: (row: Row) => number): Column => ({
    group,
    numbers: rows.map(numberOf),
  })
  return [
    ...Array.from({ length: 7 }, (_, weekday) =>
      column('day', (row) => halfSunday(row, (on) => Number(on === weekday))),
    ),
    column('day', ({ special }) => Number(special === 'day after')),
    column('kind', (row) => halfSunday(row, (on) => Number(on >= saturday))),
    column('kind', ({ special }) => Number(special === 'bank holiday')),
    column('year', ({ at }) => Math.cos((2 * Math.PI * at) / year)),
    column('year', ({ at }) => Math.sin((2 * Math.PI * at) / year)),
    column('line', ({ at }) => (at - behind / 2) / year),
  ]
}

const saturday = 5
const sunday = 6
const year = 365.25

const halfSunday = ({ weekday, special }: Row, of: (weekday: number) => number): number =>
  special === 'bank holiday' ? (of(weekday) + of(sunday)) / 2 : of(weekday)
