import { daysBetween, type Instant, type LocalDate } from '../../../../platform/time.ts'
import type { Service } from '../../../capacity/index.ts'
import { crisisCareFrom } from '../crisis-care.ts'
import type { Requires } from '../requires.ts'
import { hardLimits, milesTo } from './hard-limits.ts'
import {
  type About,
  type HardCode,
  hardCodes,
  type NotFit,
  type Option,
  type OptionsFor,
  type Reason,
} from './model.ts'
import { pointsOf } from './points.ts'
import { closedAfterDays, type StartOf, startFinder } from './starts.ts'
import { type Taken, takesOf } from './takes.ts'
import { nearestOf, unfitWords } from './unfit.ts'
import { visitWords } from './words.ts'

/**
 * The services of the kinds that would do, as docs/rules/options.md ranks them: hard limits first, then what can be believed,
 * the first day, and points. The same whatever the order of `services`; every take is within what is left.
 */
export const rankOptions = (
  need: Requires,
  services: readonly Service[],
  about: About,
  now: Instant,
): OptionsFor => rankSifted(need, siftServices(need, services, about, now), about, now)

/** What fits, before it is ranked, and what does not: records of answers are asked for what fits alone. */
export type Sifted = { fitting: readonly Fitting[]; unfit: readonly NotFit[] }
type Fitting = Pick<Option, 'fits' | 'service' | 'takes' | 'figure' | 'startsOn' | 'miles'> & {
  /** What is not known and would rule it out. */
  unknown: readonly Reason[]
}

export function siftServices(
  need: Requires,
  services: readonly Service[],
  about: About,
  now: Instant,
): Sifted {
  const startOf = startFinder(need.from, now, about.bankHolidays)
  const sifted = services
    .filter((service) => need.wants.includes(service.kind))
    .map((service) => sift(need, service, about, now, startOf))
  return {
    fitting: sifted.filter((one) => one.fits),
    unfit: sifted.filter((one) => !one.fits).sort(byName),
  }
}

export const rankSifted = (
  need: Requires,
  { fitting, unfit }: Sifted,
  about: About,
  now: Instant,
): OptionsFor => ({
  options: fitting.map((one) => judge(need, one, about, now)).sort(better),
  unfit,
  unfitWords: unfitWords(unfit),
  nearest: nearestOf(unfit, about),
})

function sift(
  need: Requires,
  service: Service,
  about: About,
  now: Instant,
  startOf: StartOf,
): Fitting | NotFit {
  const limits = hardLimits(need, service, about, now)
  const startsOn = startOf(service)
  const taken = takesOf(need, service, { ...about, now })
  const why = limits.filter(({ side }) => side === 'against')
  if (!startsOn) why.push(against('closed', `Closed for the next ${closedAfterDays} days`))
  why.push(...tooLong(need, service, startsOn, about))
  if (!('takes' in taken)) why.push(...roomless(taken, need, limits))
  if (why.length > 0 || !startsOn || !('takes' in taken))
    return { fits: false, service, why: why.sort(heavier) }
  return { fits: true, service, ...taken, startsOn, miles: milesTo(service, about), unknown: limits }
}

function judge(need: Requires, { unknown, ...fitting }: Fitting, about: About, now: Instant): Option {
  const points = pointsOf({ need, about, now, ...fitting })
  return {
    ...fitting,
    score: points.reduce((sum, one) => sum + one.points, 0),
    reasons: [...points.map(({ side, code, words }) => ({ side, code, words })), ...unknown],
    words: wordsOf(
      fitting.service,
      fitting.takes.map(({ lineId }) => lineId),
    ),
  }
}

/** Believed before out of date, the first day, points, miles; then name and id, so that equals always stand alike. */
export const better = (a: Option, b: Option): number =>
  Number(a.figure === 'out of date') - Number(b.figure === 'out of date') ||
  daysBetween(b.startsOn, a.startsOn) ||
  b.score - a.score ||
  (a.miles ?? Number.MAX_VALUE) - (b.miles ?? Number.MAX_VALUE) ||
  byName(a, b)

const byName = (a: { service: Service }, b: { service: Service }): number =>
  compare(a.service.name, b.service.name) || compare(a.service.serviceId, b.service.serviceId)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Crisis care that would come to more hours than the rule gives. */
function tooLong(need: Requires, { kind }: Service, startsOn: LocalDate | null, about: About): Reason[] {
  if (kind !== 'crisis care' || !startsOn) return []
  const { allowance, hours, tooMuch } = crisisCareFrom(need, startsOn, about.bankHolidays)
  const { rule } = allowance
  return tooMuch
    ? [against('allowance', `Would come to ${hours} hours; ${rule.hours} in ${rule.days} days may be given`)]
    : []
}

const against = (code: HardCode, words: string): Reason => ({ side: 'against', code, words })
const heavier = (a: Reason, b: Reason) =>
  hardCodes.indexOf(a.code as HardCode) - hardCodes.indexOf(b.code as HardCode)

function roomless(
  taken: Exclude<Taken, { takes: unknown }>,
  need: Requires,
  limits: readonly Reason[],
): Reason[] {
  switch (taken.missing) {
    case 'zone':
      return limits.some(({ code, side }) => code === 'zone' && side === 'against')
        ? []
        : [against('no figure', 'Nobody has said what is free')]
    case 'no figure':
      return [against('no figure', 'Nobody has said what is free')]
    case 'skills':
      return [against('skills', taken.words)]
    case 'full':
      return [against('full', 'Full')]
    case 'visits':
      return [
        against(
          'visits',
          `${need.visits.length - taken.visits.length} of ${need.visits.length} visits: none left in the ${taken.visits
            .map(visitWords)
            .join(' or the ')}`,
        ),
      ]
  }
}

const wordsOf = (service: Service, lineIds: readonly string[]): string[] => [
  ...new Set(
    service.lines
      .filter(({ lineId }) => lineIds.includes(lineId))
      .map(({ words }) => words)
      .filter((words) => words !== null),
  ),
]
