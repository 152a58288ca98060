import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../platform/time.ts'
import type { notAsDescribed } from './facts.ts'

/** What may not be as it was described. */
export type NotAsDescribed = (typeof notAsDescribed)[number]

/** The six, as a receiver reads them. Our own list, from what homes say goes wrong (docs/rules/as-described.md). */
export const truthItems = [
  { code: 'medicines', plain: 'Medicines', hint: 'Missing, wrong, or nobody said what for' },
  { code: 'paperwork', plain: 'Paperwork', hint: 'Missing, late, or of somebody else' },
  { code: 'mobility', plain: 'How they move', hint: 'More help than we were told' },
  { code: 'time', plain: 'The time they came', hint: 'Much later or earlier than said' },
  { code: 'skin', plain: 'Skin', hint: 'A sore or wound nobody spoke of' },
  { code: 'equipment', plain: 'Equipment', hint: 'Not sent, not there, or not working' },
] as const satisfies readonly { code: NotAsDescribed; plain: string; hint: string }[]

export const truthWords = (code: NotAsDescribed): string =>
  truthItems.find((item) => item.code === code)!.plain

/** "medicines and skin", "paperwork, how they move and equipment" */
export const wrongWords = (wrong: readonly NotAsDescribed[]): string =>
  new Intl.ListFormat('en-GB').format(
    truthItems.filter(({ code }) => wrong.includes(code)).map(({ plain }) => lower(plain)),
  )

/** Asked for until the end of the day after they came; said later it is taken, and marked as late. */
export const isLateCheck = (startedOn: LocalDate, saidAt: Instant): boolean =>
  daysBetween(startedOn, dateOf(saidAt)) > 1

const lower = (words: string) => `${words[0]!.toLowerCase()}${words.slice(1)}`
