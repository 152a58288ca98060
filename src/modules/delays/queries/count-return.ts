import type { Tx } from '../../../platform/db/tx.ts'
import { knownAt as factsKnownAt } from '../../../platform/facts.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { nightStates } from '../rules/agreement.ts'
import { countDays } from '../rules/count-days.ts'
import type { RecordedCourse } from '../rules/course.ts'
import { countRules, type Edition, editionFor } from '../rules/editions.ts'
import type { AgreedNight, CountedDay, CountRules, Series } from '../rules/model.ts'
import type { PlaceSettings } from '../rules/place-settings.ts'
import { acuteItems, acuteLines } from '../rules/returns/acute.ts'
import { communityItems, communityLines } from '../rules/returns/community.ts'
import { figuresOfNights } from '../rules/returns/delayed-days.ts'
import { destinationOf } from '../rules/returns/destinations.ts'
import type { ItemLine } from '../rules/returns/item-line.ts'
import type { Figures } from '../rules/returns/model.ts'
import type { Period } from '../rules/returns/period.ts'
import { readyDateFigures, readyDateLines } from '../rules/returns/ready-dates.ts'
import { delayFactsOf } from '../store.ts'
import { type CoursesFound, courses } from './courses.ts'
import { ownerKinds } from './owner-kinds.ts'
import { settingsOf } from './settings.ts'
import { staysIn } from './stays-in-period.ts'

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
  /** Who is in the figures of a return that counts people; empty for one that counts nights. */
  lines: ItemLine[]
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
  const from = reachesBack(edition) ? period.from.with({ day: 1 }) : period.from
  const window = { from, to: period.to, now, knownAt, ...(organisationId ? { organisationId } : {}) }
  // Discharges and beds are those of everybody, ready or not.
  const everybody = ['drd', 'acute-sitrep', 'community-sitrep'].includes(series)
  const stayIds = everybody ? await staysIn(tx, systemId, window, organisationId, knownAt) : undefined
  const found = await courses(tx, systemId, { ...window, ...(stayIds ? { stayIds } : {}) })
  const counted = { edition, rules, settings, courses: found.courses, ownerKindOf, knownAt: now }
  if (series.endsWith('sitrep')) return { ...counted, nights: [], ...figuresOfPeople(found, period, counted) }
  const days = countDays(found.courses, period, rules, ownerKindOf, now)
  const nights = await agreed(tx, asked, days, rules)
  if (series === 'drd') return { ...counted, nights, ...figuresOfPeople(found, period, counted) }
  return { ...counted, nights, lines: [], figures: figuresOfNights(nights, edition, period, settings) }
}

/** An edition that gives the month so far asks for everybody since the first of the month. */
const reachesBack = ({ items }: Edition) => items.includes('month so far')

function figuresOfPeople(
  { courses, facts }: CoursesFound,
  period: Period,
  { edition, rules, settings }: Pick<Counted, 'edition' | 'rules' | 'settings'>,
): Pick<Counted, 'lines' | 'figures'> {
  const said = (stayId: string) => facts.discharge.get(stayId) ?? []
  const where = (stayId: string) => destinationOf(facts.stay.get(stayId) ?? [], said(stayId))
  if (edition.series === 'drd') {
    const lines = readyDateLines(courses, period)
    return { lines, figures: readyDateFigures(lines) }
  }
  if (edition.series === 'acute-sitrep') {
    const asked = { courses, day: period.from, rules, edition, destinationOf: where }
    const lines = acuteLines(asked)
    return { lines, figures: acuteItems(lines, asked, settings.bedDayPrice) }
  }
  const isAsked = (stayId: string) => said(stayId).some(({ kind }) => kind === 'criteria')
  const lines = communityLines({ courses, week: period, rules, isAsked, destinationOf: where })
  return { lines, figures: communityItems(lines, edition.reasons) }
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
