import { fullDate, monthWords } from '../../../../platform/date-words.ts'
import { pathwayWords } from '../../../discharge/index.ts'
import type { Basis } from '../by-pathway/model.ts'
import type { Banded, MonthBalance, PathwayMonth } from './months.ts'

/**
 * "12.4 ± 1.3": a figure a day, and half of the band in which 80 of 100 outcomes should fall; "0.4 (0.0 to 1.1)" where the band
 * reaches further on one side, because nobody can leave fewer than none.
 */
export function bandedWords({ mean, low80, high80 }: Banded): string {
  const [below, above] = [mean - low80, high80 - mean]
  return Math.abs(above - below) > 0.1 * above
    ? `${rate(mean)} (${rate(low80)} to ${rate(high80)})`
    : `${rate(mean)} ± ${rate((high80 - low80) / 2)}`
}

/** "84 (60 to 108)": people who wait, and where 80 of 100 outcomes should fall. */
export const waitingWords = ({ mean, low80, high80 }: Banded): string =>
  `${whole(mean)} (${whole(low80)} to ${whole(high80)})`

/** "12.4 ± 1.3", or why there is nothing to meet. */
export const meetWords = ({ meet }: PathwayMonth, { allowed }: MonthBalance): string =>
  meet ? bandedWords(meet) : allowed && allowed.over > 0 ? 'missed already' : 'nothing promised'

export const whole = (people: number): string => Math.round(people).toLocaleString('en-GB')

export const rate = (value: number): string => value.toFixed(value !== 0 && Math.abs(value) < 0.95 ? 2 : 1)

/** "December 2026"; "the rest of November 2026" where it has begun. */
export const restWords = ({ month, from }: Pick<MonthBalance, 'month' | 'from'>): string =>
  from.equals(month) ? monthWords(month) : `The rest of ${monthWords(month)}`

export const pathwayNameWords = (pathway: PathwayMonth['pathway']): string =>
  pathway === 'all' ? 'All pathways' : `${pathway}: ${pathwayWords[pathway].toLowerCase()}`

/** The month that comes first, in one sentence. */
export function balanceSentence(month: MonthBalance): string {
  const all = month.pathways.find(({ pathway }) => pathway === 'all')!
  const when = restWords(month)
  const now = month.waitingIs === 'counted'
  const start = now
    ? `now (${whole(all.waiting.mean)} counted)`
    : `at its start, ${waitingWords(all.waiting)}`
  const keep = `${when}: ${bandedWords(all.keep)} people must leave a day to keep as many waiting as ${start}`
  if (month.allowed && month.allowed.over > 0)
    return `${keep}. What is promised of delayed days for it is missed already, by ${whole(month.allowed.over)} days counted: each day that is saved still brings it nearer.`
  if (!all.meet)
    return `${keep}. Nothing is promised of delayed days for it, so there is nothing more to meet.`
  const more = all.meet.mean - all.keep.mean
  if (Math.abs(more) < 0.05) return `${keep}; that meets what is promised of delayed days too.`
  if (more < 0) return `${keep}; what is promised of delayed days would be met by ${bandedWords(all.meet)}.`
  const meet = `${keep}, and ${bandedWords(all.meet)} to meet what is promised of delayed days`
  // Of people who are counted and days that are promised nothing is left to chance.
  return now ? `${meet}: ${rate(more)} a day more, however many become ready.` : `${meet}.`
}

/** Where a pathway's demand comes from, in one sentence. */
export function basisWords(basis: Basis): string {
  if (basis.from === 'ready')
    return `Its own daily count: who became ready on it, on ${basis.days} days since ${fullDate(basis.since)}.`
  const share = `${(100 * basis.share).toFixed(1)}%`
  return basis.from === 'measured shares'
    ? `Admissions by shares: ${share} of ${basis.of.toLocaleString('en-GB')} people admitted became ready on it; admissions are forecast from ${basis.days} days.`
    : `Admissions by shares: ${share} of those admitted, which was set, not measured, and is no official figure (source: ${basis.source}${basis.on ? `, ${fullDate(Temporal.PlainDate.from(basis.on))}` : ''}); admissions are forecast from ${basis.days} days.`
}
