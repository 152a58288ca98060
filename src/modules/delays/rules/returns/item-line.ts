import type { LocalDate } from '../../../../platform/time.ts'
import type { Course } from '../model.ts'
import { type Band, bandOf } from '../ready-date.ts'

/** What a figure of a return that counts people is of. */
export const items = [
  'not-meeting',
  'meets',
  'not-recorded',
  'beds',
  'left',
  'left-by-17',
  'left-after-17',
  'remaining',
  'stay-7',
  'stay-14',
  'stay-21',
  'month',
  'with-date',
  'no-date',
  'on-date',
  'delayed',
] as const
export type Item = (typeof items)[number]

/**
 * One stay in a return that counts people, with every figure it is in. The figures are made of these lines and of nothing
 * else, so that a number opens to exactly its people.
 */
export type ItemLine = {
  stayId: string
  personId: string
  providerId: string
  authorityId: string | null
  items: readonly Item[]
  /** Days it adds where the figure is of days; null where a date is missing, so that they cannot be said. */
  days: number | null
  /** The days it is counted on; of who left, the day of leaving. */
  dates: LocalDate[]
  /** Of who stays on: a code of the edition's list; null is "none recorded, or none that the list has". */
  reason: string | null
  /** Of who left; `destination` is a column of the edition's list where it has one, else the national code. */
  pathway: string | null
  destination: string | null
}

/** A figure: an item, and where it is split by something, which part. A part of null is "not recorded". */
export type Figure = {
  item?: Item | undefined
  reason?: string | null | undefined
  authority?: string | null | undefined
  pathway?: string | null | undefined
  destination?: string | null | undefined
  /** Of the discharge ready date; null: no date was recorded. */
  band?: Band | null | undefined
}

export const isOfFigure = (line: ItemLine, of: Figure): boolean =>
  (of.item === undefined || line.items.includes(of.item)) &&
  same(of.reason, line.reason) &&
  same(of.authority, line.authorityId) &&
  same(of.pathway, line.pathway) &&
  same(of.destination, line.destination) &&
  same(of.band, line.days === null ? null : bandOf(line.days))

const same = (asked: string | null | undefined, is: string | null) => asked === undefined || asked === is

/** Lines and days of a figure. */
export function countOf(lines: readonly ItemLine[], of: Figure): { lines: number; days: number } {
  const own = lines.filter((line) => isOfFigure(line, of))
  return { lines: own.length, days: own.reduce((sum, { days }) => sum + (days ?? 0), 0) }
}

/** What every line says of its stay. */
export const lineOf = ({ stayId, personId, providerId, authorityId }: Course) => ({
  stayId,
  personId,
  providerId,
  authorityId,
  reason: null,
  pathway: null,
  destination: null,
})
