import {
  type ByDay,
  fewestByWeekday,
  fewestHolidays,
  fewestWeeks,
  sum,
  tooLittleByWeekday,
} from '../fit/by-day.ts'
import type { PlaceFit } from '../fit/fit-place.ts'
import { usualFigures } from '../fit/usual.ts'
import type { Assessors } from './assessors.ts'
import { fewestStartDays, fewestStarted, type Starts } from './starts.ts'

/** How the starts of a week are known, and why not better. */
export function startsWhy({ by }: Pick<Starts, 'by'>, { ended, byDay }: PlaceFit['waits']['P1']): string {
  const days = sum(byDay.days)
  if (by === 'as it was') return `As it was: ${sum(byDay.counts)} began on ${daysWords(days)}.`
  const seen = `${ended} of at least ${fewestStarted} waits ended, on ${days} of at least ${fewestStartDays} whole days`
  return by === 'commissioned'
    ? `As its services are commissioned for in the ledger, because too little is seen: ${seen}.`
    : `As many as are expected to need it, because too little is seen: ${seen}.`
}

/** How the days of the week are known on which people start, and why not better. */
export function startDaysWhy({ byDayBy }: Pick<Starts, 'byDayBy'>, byDay: ByDay): string {
  if (byDayBy === 'as it was') return `As it was. ${holidaysWhy(byDay)}`
  const seen = `${seenByWeekday(byDay)}`
  return byDayBy === 'the ledger'
    ? `As its services are open by the ledger, because too little is seen: ${seen}.`
    : `Every day alike: too little is seen, ${seen}, and no service says in the ledger on which days it is open.`
}

const seenByWeekday = ({ counts, days }: ByDay): string =>
  `${sum(counts)} of at least ${fewestByWeekday} on ${sum(days)} of at least ${7 * fewestWeeks} whole days`

const holidaysWhy = ({ days }: ByDay): string =>
  days[7]! < fewestHolidays
    ? `A bank holiday is taken for a Sunday: ${days[7]} of at least ${fewestHolidays} were seen.`
    : `Of ${days[7]} bank holidays.`

/** How it is known how many assessors are at work and when. */
export function assessorsWhy(
  { by, source }: Pick<Assessors, 'by' | 'source'>,
  { byDay }: PlaceFit['assessments'],
): string {
  if (by === 'as the place says') return `Where that is from: ${source}.`
  if (by === 'as it was' && tooLittleByWeekday(byDay) === null)
    return `Reckoned from ${sum(byDay.counts)} assessments done on ${daysWords(sum(byDay.days))}: enough for a busy day, and at weekends and on bank holidays as many of them as were done then.`
  return `Too little is seen of assessments, ${seenByWeekday(byDay)}: enough for those expected, and at weekends and on bank holidays 3 for every 10, as in ${usualFigures.from}. That is an assumption.`
}

const daysWords = (days: number): string => `${days} whole ${days === 1 ? 'day' : 'days'}`
