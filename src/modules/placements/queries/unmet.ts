import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { type Instant, type LocalDate, startOf } from '../../../platform/time.ts'
import { capacitySettingsOf } from '../../capacity/index.ts'
import { type Course, countDays, countRules, courses, editionFor, settingsOf } from '../../delays/index.ts'
import { type AssessmentThen, assessments, type UnmetNight } from '../rules/unmet-model.ts'
import { missingOn } from '../rules/unmet-night.ts'
import { needsAsKnown } from './unmet-needs.ts'
import { servicesAsSaid } from './unmet-services.ts'

export type NightsAsked = { from: LocalDate; to: LocalDate; now: Instant }

/**
 * What was missing on every night of the window, both dates included, of everybody who was ready by our own count: as it was
 * said and known at each midnight. Counted of everybody, whoever asks; it holds ids, and names are asked for as the viewer.
 */
export const unmetNights = (tx: Tx, viewer: Viewer, asked: NightsAsked): Promise<UnmetNight[]> =>
  asService(tx, viewer, () => nightsOf(tx, viewer.systemId, asked))

async function nightsOf(tx: Tx, systemId: string, asked: NightsAsked): Promise<UnmetNight[]> {
  const found = await courses(tx, systemId, asked)
  return unmetOfCourses(tx, systemId, found.courses, asked)
}

/**
 * The same of courses that were read already, for whoever counts other things of them too. Ask as the service.
 * @param knownAt readiness, waits and settings as they were known then; the rest of a night is as it was known at its midnight
 */
export async function unmetOfCourses(
  tx: Tx,
  systemId: string,
  all: readonly Course[],
  { from, to, now, knownAt }: NightsAsked & { knownAt?: Instant | undefined },
): Promise<UnmetNight[]> {
  const edition = editionFor('nights', to)
  if (isRefusal(edition)) return []
  const settings = await settingsOf(tx, systemId, knownAt)
  const rules = countRules(edition, settings.count, settings.corrections, to)
  const days = countDays(all, { from, to }, rules, () => null, now)
  if (days.length === 0) return []
  const stayIds = [...new Set(days.map(({ stayId }) => stayId))]
  const { holds, bankHolidays } = await capacitySettingsOf(tx, systemId)
  const services = await servicesAsSaid(tx, systemId, { from, to, now })
  const needs = await needsAsKnown(tx, systemId, { stayIds, services })
  const waits = new Map(all.map((course) => [course.stayId, course.waits]))
  const nights: UnmetNight[] = []
  // The days come in order of date, so each midnight is worked out once.
  for (const [, ofDate] of Map.groupBy(days, ({ date }) => date.toString())) {
    const { date } = ofDate[0]!
    const midnight = startOf(date.add({ days: 1 }))
    const then = services.at(midnight)
    for (const { stayId, personId } of ofDate) {
      const missing = missingOn({
        date,
        midnight,
        holds,
        bankHolidays,
        needs: needs(stayId, midnight, then),
        assessments: assessmentsAt(waits.get(stayId) ?? [], midnight),
      })
      if (missing) nights.push({ stayId, personId, date, ...missing })
    }
  }
  return nights
}

function assessmentsAt(waits: Course['waits'], at: Instant): AssessmentThen[] {
  const is = (from: Instant, to: Instant | null) =>
    from.epochMilliseconds <= at.epochMilliseconds && (!to || to.epochMilliseconds > at.epochMilliseconds)
  return waits
    .filter(({ awaits, since, endedAt }) => assessments.includes(awaits) && is(since, endedAt))
    .map(({ awaits, owners }) => ({
      awaits,
      organisationId: owners.find(({ from, to }) => is(from, to))?.owner?.organisationId ?? null,
    }))
}
