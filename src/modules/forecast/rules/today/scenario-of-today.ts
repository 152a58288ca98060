import type { Scenario } from '../../../../simulation/index.ts'
import type { Pathway } from '../../../discharge/index.ts'
import { hourWeights, weekdayWeights } from '../fit/arrivals.ts'
import { everybody, type PlaceFit, pathways } from '../fit/fit-place.ts'
import type { PastStay, PastUse } from '../fit/past.ts'
import { presentOf } from './present.ts'
import { onwardStations, routesFrom } from './stations.ts'

export type Hospital = { site: string; name: string; beds: number }

/** All that a scenario of today is made from. */
export type Given = {
  name: string
  fit: PlaceFit
  hospitals: readonly Hospital[]
  stepDownBeds: number
  /** Starts a week that services at home are commissioned for, by the ledger; null where none says. */
  commissioned: number | null
  /** Those who are there, and those whom a service at home helps. */
  present: readonly PastStay[]
  uses: readonly PastUse[]
  /** Days since 1970 of this moment, and the midnight nearest to it with how many days that is after today’s. */
  now: number
  firstDay: { date: string; afterToday: 0 | 1 }
  bankHolidays: readonly string[]
  /** In words, what it was made from. */
  about: string
}

/** Days that are looked ahead. */
export const daysAhead = 28

/**
 * A place as it is: its hospitals with the people in their beds and how long they have been there, who is ready and has waited
 * for what since when, beds to get stronger in, starts of help at home and in care homes, and arrivals as they are expected.
 * A plain scenario: what takes a file takes it. It begins at the midnight nearest to now.
 */
export function scenarioOfToday(given: Given): Scenario & { about: string } {
  const { fit, hospitals } = given
  const kinds = fit.kinds.length > 0 ? [...fit.kinds] : undefined
  const stay = fit.stays.acute[everybody]!.used
  return {
    name: given.name,
    about: given.about,
    days: daysAhead,
    firstDay: given.firstDay.date,
    bankHolidays: given.bankHolidays,
    ...(kinds ? { kinds } : {}),
    arrivals: arrivalsOf(given),
    stations: [
      ...hospitals.map(({ name, beds }) => ({
        name,
        places: beds,
        stay,
        ...(kinds
          ? {
              stayByKind: Object.fromEntries(kinds.map((kind) => [kind, fit.stays.acute[kind]!.used])),
              nextByKind: Object.fromEntries(
                kinds.map((kind) => [kind, routesFrom(fit.shares.acute[kind]!, pathways)]),
              ),
            }
          : { next: routesFrom(fit.shares.acute[everybody]!, pathways) }),
      })),
      ...onwardStations(given),
    ],
    today: presentOf(given),
  }
}

function arrivalsOf({ fit, hospitals, firstDay, stepDownBeds }: Given): Scenario['arrivals'] {
  const { acute, stepDown, shares } = fit.arrivals
  const names = new Map(hospitals.map(({ site, name }) => [site, name]))
  const own = shares.filter(({ site, share }) => names.has(site) && share > 0)
  const all = own.reduce((sum, { share }) => sum + share, 0)
  const byHour = [...hourWeights(acute)]
  const usual = { byWeekday: [...weekdayWeights(acute)], ...holiday(acute.onBankHoliday) }
  return [
    ...own.map(({ site, kind, share }) => ({
      name: kind === everybody ? `To ${names.get(site)}` : `To ${names.get(site)}, ${kind.toLowerCase()}`,
      to: names.get(site)!,
      ...(kind === everybody ? {} : { kind }),
      byHour,
      ...(acute.ahead
        ? {
            series: acute.ahead
              .slice(firstDay.afterToday, firstDay.afterToday + daysAhead)
              .map((mean) => rounded((mean * share) / all)),
          }
        : { perDay: rounded((acute.aDay * share) / all), ...usual }),
    })),
    ...(stepDownBeds > 0 && stepDown.aDay > 0
      ? (fit.kinds.length > 0 ? fit.kinds : [null]).map((kind) => ({
          name:
            kind === null
              ? 'Straight to a community bed'
              : `Straight to a community bed, ${kind.toLowerCase()}`,
          to: 'Community beds',
          ...(kind === null ? {} : { kind }),
          perDay: rounded(stepDown.aDay / Math.max(1, fit.kinds.length)),
        }))
      : []),
  ]
}

const holiday = (share: number | null) =>
  share === null ? {} : { onBankHoliday: rounded(Math.max(0, 1 + share)) }
const rounded = (value: number) => Number(value.toPrecision(5))

/** Whom a share of a list is for, so that no pathway is further behind than it must be. */
export function nextPathway(shares: Record<Pathway, number>, given: Record<Pathway, number>): Pathway {
  const total = pathways.reduce((sum, one) => sum + given[one], 0) + 1
  return pathways.reduce((best, one) =>
    shares[one] * total - given[one] > shares[best] * total - given[best] ? one : best,
  )
}
