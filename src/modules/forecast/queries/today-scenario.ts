import { bankHolidays } from '../../../platform/bank-holidays.ts'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { Scenario } from '../../../simulation/index.ts'
import { type Service, services } from '../../capacity/index.ts'
import type { PlaceFit } from '../rules/fit/fit-place.ts'
import { opensByDay, pathwayOfService } from '../rules/today/capacity.ts'
import type { Given } from '../rules/today/given.ts'
import { type Made, madeFrom } from '../rules/today/made.ts'
import { daysAhead } from '../rules/today/scenario-of-today.ts'
import { fitNow, fitOf } from './kept-fit.ts'
import { momentOf } from './past-stays.ts'
import { placeBeds } from './place-beds.ts'
import { pastUses, presentStays } from './place-past.ts'
import { settings } from './settings.ts'

export type TodayMade = { scenario: Scenario & { about: string }; made: Made; fit: PlaceFit }

/**
 * A scenario of the place as it is at this moment. Whoever asks may not see every person; what comes back is counts, and is
 * made as the service sees it, so that the answer does not depend on who asks.
 * @param knownAt only from what had been recorded by then, with beds and services as they are now; left out, as it is known now
 * @returns null where the place has no acute beds: there is nothing that would be a hospital
 */
export const todayScenario = (
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  knownAt: Instant | null = null,
): Promise<TodayMade | null> =>
  asService(tx, viewer, async (service) => {
    const { systemId } = service
    const { hospitals, stepDownBeds } = await placeBeds(tx, systemId)
    if (hospitals.length === 0) return null
    const fit = knownAt ? await fitNow(tx, service, now, knownAt) : await fitOf(tx, service, now)
    const nearest = nearestMidnight(now)
    const ledger = await services(tx, { systemId, now })
    const { assessors } = await settings.of(tx, systemId, knownAt ?? undefined)
    const given: Given = {
      fit,
      hospitals,
      stepDownBeds,
      commissioned: commissionedStarts(ledger),
      opens: {
        P1: opensByDay(ledger, 'P1'),
        P2: opensByDay(ledger, 'P2'),
        P3: opensByDay(ledger, 'P3'),
      },
      assessors,
      present: await presentStays(tx, systemId, now, knownAt),
      uses: await pastUses(tx, systemId, { from: momentOf(now), now, knownAt }),
      now: momentOf(now),
      firstDay: { date: nearest.toString(), afterToday: nearest.equals(dateOf(now)) ? 0 : 1 },
      bankHolidays: holidaysFrom(nearest),
      about: `Made from everybody who was in a bed at ${now.toZonedDateTimeISO('Europe/London').toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')}, and from how long people have stayed and waited`,
    }
    return { fit, ...madeFrom(given, { at: now.toString(), from: dayOf(fit.from), to: dayOf(fit.to) }) }
  })

const nearestMidnight = (now: Instant): LocalDate => {
  const today = dateOf(now)
  return now.toZonedDateTimeISO('Europe/London').hour < 12 ? today : today.add({ days: 1 })
}

const dayOf = (moment: number): string =>
  dateOf(Temporal.Instant.fromEpochMilliseconds(Math.round(moment * 86_400_000))).toString()

const holidaysFrom = (first: LocalDate): string[] =>
  [first.year, first.add({ days: daysAhead }).year]
    .filter((year, i, years) => years.indexOf(year) === i)
    .flatMap((year) => bankHolidays(year).map(({ date }) => date.toString()))

/** New starts a week that services of help at home are commissioned for, together; null where none says. */
function commissionedStarts(ledger: readonly Pick<Service, 'kind' | 'target'>[]): number | null {
  const targets = ledger.flatMap(({ kind, target }) =>
    pathwayOfService(kind) === 'P1' && target !== null ? [target] : [],
  )
  return targets.length === 0 ? null : targets.reduce((sum, one) => sum + one, 0)
}
