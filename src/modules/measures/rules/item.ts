import type { LocalDate } from '../../../platform/time.ts'
import type { Cut } from './series.ts'
import type { TallyCode } from './tallies.ts'

/** One thing that was counted on one day, with whose it is: what a point opens to. */
export type Item = {
  tally: TallyCode
  on: LocalDate
  /** 1 for a night or an event; days where days are added up. */
  amount: number
  /** How many people or events it stands for, where that is not one: starts that a service gave as a number. */
  things?: number
  personId: string | null
  stayId: string | null
  keys: Partial<Record<Cut, string>>
}

/** What has not been recorded is a slice of its own, so that the parts add up to the whole. */
export const notRecorded = 'not recorded'

const bands = [
  { from: 85, name: '85 and over' },
  { from: 75, name: '75 to 84' },
  { from: 65, name: '65 to 74' },
  { from: 18, name: '18 to 64' },
  { from: 0, name: 'under 18' },
] as const

/** Oldest last. */
export const ageBands: readonly string[] = bands.map(({ name }) => name).reverse()

/** The age band on a day; 'not recorded' where the date of birth is not known. */
export function ageBand(bornOn: LocalDate | null, on: LocalDate): string {
  if (!bornOn) return notRecorded
  const age = ageOn(bornOn, on)
  return bands.find(({ from }) => age >= from)?.name ?? notRecorded
}

/** Whole years on a day. */
export function ageOn(bornOn: LocalDate, on: LocalDate): number {
  const had = on.month > bornOn.month || (on.month === bornOn.month && on.day >= bornOn.day)
  return on.year - bornOn.year - (had ? 0 : 1)
}
