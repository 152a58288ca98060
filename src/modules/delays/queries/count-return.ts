import type { Tx } from '../../../platform/db/tx.ts'
import { knownAt as factsKnownAt } from '../../../platform/facts.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { nightStates } from '../rules/agreement.ts'
import { countDays } from '../rules/count-days.ts'
import type { RecordedCourse } from '../rules/course.ts'
import { countRules, type Edition, editionFor } from '../rules/editions.ts'
import type { AgreedNight, CountedDay, CountRules, Series } from '../rules/model.ts'
import { lastThursday } from '../rules/month.ts'
import type { PlaceSettings } from '../rules/place-settings.ts'
import { acuteItems } from '../rules/returns/acute.ts'
import { communityItems } from '../rules/returns/community.ts'
import { delayedDays } from '../rules/returns/delayed-days.ts'
import type { Figures } from '../rules/returns/model.ts'
import type { Period } from '../rules/returns/period.ts'
import { readyDateFigures } from '../rules/returns/ready-dates.ts'
import { delayFactsOf } from '../store.ts'
import { courses } from './courses.ts'
import { ownerKinds } from './owner-kinds.ts'
import { settingsOf } from './settings.ts'
import { recordedOf, staysIn } from './stays-in-period.ts'

export type CountAsked = {
  systemId: string
  series: Series
  /** The organisation whose beds are counted; null counts the place. */
  organisationId: string | null
  period: Period
  now: Instant
  /** As it was known at an earlier moment: facts, positions and settings recorded later do not count. */
  knownAt?: Instant | undefined
}

export type Counted = {
  edition: Edition
  rules: CountRules
  settings: PlaceSettings
  figures: Figures
  /** The counted nights; empty for a SitRep, which counts people. */
  nights: AgreedNight[]
  courses: RecordedCourse[]
  ownerKindOf: (organisationId: string) => string | null
  knownAt: Instant
}

/**
 * What a return of a period says, counted from the facts of everybody whom the transaction's viewer may see: as the
 * service, of everybody. Nothing is stored.
 * @returns invalid for a period that no edition of the series covers.
 */
export async function countReturn(tx: Tx, asked: CountAsked): Promise<Counted | Refusal> {
  const { systemId, series, organisationId, period, knownAt } = asked
  const edition = editionFor(series, period.from)
  if (isRefusal(edition)) return edition
  const now = knownAt ?? asked.now
  const settings = await settingsOf(tx, systemId, knownAt)
  const rules = countRules(edition, settings.count, settings.corrections, period.to)
  const ownerKindOf = await ownerKinds(tx, systemId)
  const window = { ...period, now, knownAt, ...(organisationId ? { organisationId } : {}) }
  // Discharges and beds are those of everybody, ready or not.
  const everybody = ['drd', 'acute-sitrep', 'community-sitrep'].includes(series)
  const stayIds = everybody ? await staysIn(tx, systemId, period, organisationId) : undefined
  const found = await courses(tx, systemId, { ...window, ...(stayIds ? { stayIds } : {}) })
  const counted = { edition, rules, settings, courses: found.courses, ownerKindOf, knownAt: now }
  if (series === 'acute-sitrep')
    return {
      ...counted,
      nights: [],
      figures: acuteItems({ courses: found.courses, day: period.from, rules, reasonList: edition.reasons }),
    }
  if (series === 'community-sitrep')
    return {
      ...counted,
      nights: [],
      figures: communityItems({
        courses: found.courses,
        week: period,
        rules,
        reasonList: edition.reasons,
        ...(await recordedOf(tx, systemId, stayIds ?? [], now)),
      }),
    }
  const days = countDays(found.courses, period, rules, ownerKindOf, now)
  const nights = await agreed(tx, asked, days, rules)
  if (series === 'drd') return { ...counted, nights, figures: readyDateFigures(found.courses, period) }
  return { ...counted, nights, figures: daysFigures(nights, edition, period, settings) }
}

async function agreed(
  tx: Tx,
  { systemId, knownAt }: CountAsked,
  days: readonly CountedDay[],
  rules: CountRules,
): Promise<AgreedNight[]> {
  const facts = await delayFactsOf(
    tx,
    systemId,
    days.map(({ stayId }) => stayId),
  )
  const all = [...facts.values()].flat()
  return nightStates(days, knownAt ? factsKnownAt(all, knownAt) : all, rules)
}

const daysFigures = (
  nights: AgreedNight[],
  edition: Edition,
  { from, to }: Period,
  settings: PlaceSettings,
) =>
  delayedDays({
    nights,
    daysInPeriod: from.until(to, { largestUnit: 'days' }).days + 1,
    snapshotOn: edition.measure === 'snapshot' ? lastThursday(from) : null,
    populations: edition.series === 'dtoc' ? settings.populations : [],
    reasons: edition.reasons ? 'codes' : 'what was awaited',
  })
