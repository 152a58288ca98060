import { daysOffAround, type OneOff } from '../../../platform/bank-holidays.ts'
import type { LocalDate } from '../../../platform/time.ts'

/** How somebody comes to crisis care at home: a discharge-to-assess pathway has longer. */
export const crisisPaths = ['any', 'discharge to assess'] as const
export type CrisisPath = (typeof crisisPaths)[number]

export type CrisisRule = {
  rule: 'core' | 'discharge to assess' | 'bank holiday'
  plain: string
  hours: number
  days: number
  /** The source's own words. */
  quote: string
}

/** Where the rules come from, and how sure we are of them. */
export const crisisSource = {
  edition: 'Lancashire 2017/18',
  source: 'Lancashire County Council, Adult Social Care Winter Plan 2017/18, section 2',
  confidence:
    'Read in the plan. That a stretch of days off counts from its first day, and that the 72 hours stay 72 over a bank holiday, is our reading: the plan gives only the days',
} as const

export const crisisRules: readonly CrisisRule[] = [
  {
    rule: 'core',
    plain: 'Up to 72 hours of care within 3 days',
    hours: 72,
    days: 3,
    quote: 'the core service of up to 72 hours over 3 days',
  },
  {
    rule: 'discharge to assess',
    plain: 'Up to 72 hours of care within 5 days, on a discharge-to-assess pathway',
    hours: 72,
    days: 5,
    quote:
      'Where the crisis service is being used as part of a recognised and agreed Discharge to Assess pathway under the Home First principles, it is extended to up to 72 hours over 5 days',
  },
  {
    rule: 'bank holiday',
    plain: 'Up to 5 days over a bank holiday',
    hours: 72,
    days: 5,
    quote:
      'The crisis service can also be commissioned for up to 5 days over Bank Holiday periods to facilitate discharges and prevent admission to Hospital',
  },
]

export type CrisisAllowance = {
  rule: CrisisRule
  /** The first and the last day on which care may be given. */
  from: LocalDate
  to: LocalDate
  /** The bank holiday that makes it longer; null where none does. */
  over: string | null
}

/**
 * How long crisis care that starts on a day may go on. A bank holiday makes it longer where the core days reach into the days
 * off that hold one: care that would end on the Sunday of Easter goes on to the Tuesday.
 * @param more one-off bank holidays of the place
 */
export function crisisAllowance(
  from: LocalDate,
  path: CrisisPath,
  more: readonly OneOff[] = [],
): CrisisAllowance {
  const [core, assess, holiday] = crisisRules as [CrisisRule, CrisisRule, CrisisRule]
  const lasting = (rule: CrisisRule, over: string | null): CrisisAllowance => ({
    rule,
    from,
    to: from.add({ days: rule.days - 1 }),
    over,
  })
  if (path === 'discharge to assess') return lasting(assess, null)
  for (let day = 0; day < core.days; day++) {
    const off = daysOffAround(from.add({ days: day }), more)
    if (off?.bankHoliday) return lasting(holiday, off.bankHoliday)
  }
  return lasting(core, null)
}

/** Why so many hours up to a day are more than the rule allows; null where they are not. */
export function whyNotCrisis(
  allowance: CrisisAllowance,
  wanted: { hours: number; to: LocalDate },
): string | null {
  const { rule, from, to } = allowance
  const days = from.until(wanted.to, { largestUnit: 'days' }).days + 1
  const late = days > rule.days ? `it would go on for ${days} days` : null
  const much = wanted.hours > rule.hours ? `it would come to ${wanted.hours} hours` : null
  const why = [much, late].filter(Boolean).join(', and ')
  return why ? `${rule.plain}, so until ${to.toString()}: ${why}` : null
}
