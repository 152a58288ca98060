import type { Scenario } from '../../../../simulation/index.ts'
import { hourWeights, weekdayWeights } from '../fit/arrivals.ts'
import { everybody, kindsOf } from '../fit/fit-place.ts'
import type { Given } from './given.ts'
import { presentOf } from './present.ts'
import { onwardStations, routesFromHospital, toBeAssessed, todayName } from './stations.ts'

/** Days that are looked ahead. */
export const daysAhead = 28

/**
 * A place as it is: its hospitals with the people in their beds and how long they have been there, who is ready and has waited
 * for what since when, beds to get stronger in, starts of help at home and in care homes, and arrivals as they are expected.
 * A plain scenario: what takes a file takes it. It begins at the midnight nearest to now.
 */
export function scenarioOfToday(given: Given): Scenario & { about: string } {
  const { fit, hospitals } = given
  const stay = fit.stays.acute[everybody]!.used
  return {
    name: todayName,
    about: given.about,
    days: daysAhead,
    firstDay: given.firstDay.date,
    bankHolidays: given.bankHolidays,
    kinds: [...kindsOf(fit), ...Object.values(toBeAssessed)],
    arrivals: arrivalsOf(given),
    stations: [
      ...hospitals.map(({ name, beds }) => ({
        name,
        places: beds,
        stay,
        next: routesFromHospital(fit.shares.acute[everybody]!),
        ...(fit.kinds.length === 0
          ? {}
          : {
              stayByKind: Object.fromEntries(fit.kinds.map((kind) => [kind, fit.stays.acute[kind]!.used])),
              nextByKind: Object.fromEntries(
                fit.kinds.map((kind) => [kind, routesFromHospital(fit.shares.acute[kind]!)]),
              ),
            }),
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
      name:
        kind === everybody
          ? `Coming to ${names.get(site)}`
          : `Coming to ${names.get(site)}, ${kind.toLowerCase()}`,
      to: names.get(site)!,
      kind,
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
      ? kindsOf(fit).map((kind) => ({
          name:
            kind === everybody
              ? 'Straight to a community bed'
              : `Straight to a community bed, ${kind.toLowerCase()}`,
          to: 'Community beds',
          kind,
          perDay: rounded(stepDown.aDay / Math.max(1, fit.kinds.length)),
        }))
      : []),
  ]
}

const holiday = (share: number | null) =>
  share === null ? {} : { onBankHoliday: rounded(Math.max(0, 1 + share)) }
const rounded = (value: number) => Number(value.toPrecision(5))
