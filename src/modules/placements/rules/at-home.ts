import { type LocalDate, Temporal } from '../../../platform/time.ts'
import type { ServiceKind } from '../../capacity/index.ts'
import { ageOf } from '../../people/index.ts'

/** Short-term care of which it is asked how it ended, and whether they are at home 91 days after it began: docs/rules/outcomes.md. */
export const followedKinds = [
  'reablement',
  'intermediate care bed',
  'community bed',
] as const satisfies readonly ServiceKind[]
export const isFollowed = (kind: string): boolean => followedKinds.some((one) => one === kind)

export const followedDays = 91
/** After so many days more nobody asks; who was not asked by then counts as not known. Ours. */
export const askedForDays = 28
const fromAge = 65

export const whereabouts = [
  { code: 'home', plain: 'At home, where they live' },
  { code: 'care home', plain: 'In a care home' },
  { code: 'hospital', plain: 'In hospital, or a bed for rehabilitation' },
  { code: 'died', plain: 'They have died' },
  { code: 'not known', plain: 'Nobody could say' },
] as const
export type Whereabouts = (typeof whereabouts)[number]['code']
export const isWhereabouts = (text: string): text is Whereabouts =>
  whereabouts.some(({ code }) => code === text)
export const whereaboutsWords = (code: Whereabouts): string =>
  whereabouts.find((one) => one.code === code)!.plain

/** The day of which it is asked. */
export const followedOn = (startedOn: LocalDate): LocalDate => startedOn.add({ days: followedDays })

/** Asked of people aged 65 and over when it began, as the national measure does; where the age is not known, too. */
export function isOldEnough(bornOn: LocalDate | null, startedOn: LocalDate): boolean {
  const age = ageOf({ dateOfBirth: bornOn }, startedOn)
  return age === null || age >= fromAge
}

/** What the record itself says of that day: then nobody need be asked. */
export type FromRecord = { diedOn: LocalDate | null; inBedThen: boolean }

export function saidByRecord({ diedOn, inBedThen }: FromRecord, startedOn: LocalDate): Whereabouts | null {
  if (diedOn && Temporal.PlainDate.compare(diedOn, followedOn(startedOn)) <= 0) return 'died'
  return inBedThen ? 'hospital' : null
}

/** Whether it is to be asked on a day: from the 91st on, for four weeks, unless it was said or the record says it. */
export const isDue = (startedOn: LocalDate, today: LocalDate): boolean => {
  const on = followedOn(startedOn)
  return (
    Temporal.PlainDate.compare(on, today) <= 0 &&
    Temporal.PlainDate.compare(today, on.add({ days: askedForDays })) <= 0
  )
}
