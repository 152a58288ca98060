import type { Tx } from '../../../platform/db/tx.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { Temporal } from '../../../platform/time.ts'
import { organisations } from '../../access/index.ts'
import { type Course, countDays, countRules, courses, editionsOf, settingsOf } from '../../delays/index.ts'
import { courseItems, nightItems } from '../rules/course-items.ts'
import type { Item } from '../rules/item.ts'
import { reablementItems } from '../rules/reablement-items.ts'
import type { Period } from '../rules/series.ts'
import { careItems, startItems } from '../rules/service-items.ts'
import { type CountedStay, stayItems } from '../rules/stay-items.ts'
import type { TallyCode } from '../rules/tallies.ts'
import { countedCare, countedStarts } from './counted-care.ts'
import { countedCourses } from './counted-courses.ts'
import { countedStays } from './counted-stays.ts'
import { countedUnmet } from './counted-unmet.ts'

/**
 * Everything that is counted in a period, each thing with its day and whose it is. Asked as the service, so that a count
 * never depends on who asks. One question a family: stays, their courses, starts, care.
 * @param knownAt as it was known then; null is as it is known now.
 * @param wanted of these tallies at least; of all when left out. What was missing takes long, and few ask for it.
 */
export async function itemsIn(
  tx: Tx,
  systemId: string,
  period: Period,
  now: Instant,
  knownAt: Instant | null,
  wanted?: ReadonlySet<string>,
): Promise<Item[]> {
  const stays = await countedStays(tx, systemId, period, knownAt)
  const byId = new Map(stays.map((stay) => [stay.stayId, stay]))
  const until = period.to.add({ days: 1 })
  const touched = stays.filter(({ admittedAt }) => before(admittedAt, until)).map(({ stayId }) => stayId)
  const { from, to } = period
  const found = await courses(tx, systemId, {
    from,
    to,
    now,
    stayIds: touched,
    ...(knownAt && { knownAt }),
  })
  return [
    ...stayItems(stays, period, now),
    ...(await delayed(tx, systemId, found.courses, byId, period, now, knownAt)),
    ...courseItems(found.courses, byId, period, now),
    ...startItems(await countedStarts(tx, systemId, period, knownAt), period),
    ...reablementItems(await countedCourses(tx, systemId, period, now, knownAt), period),
    ...careItems(await countedCare(tx, systemId, period, now, knownAt), period),
    ...(wanted?.has('unmet-bed-days') === false
      ? []
      : await countedUnmet(tx, systemId, found.courses, period, now, knownAt)),
  ]
}

const before = (at: Instant, day: LocalDate) =>
  at.epochMilliseconds < day.toZonedDateTime('Europe/London').epochMilliseconds

/** Nights by our own count, and delayed days by each edition of the SitRep that holds in the period. */
async function delayed(
  tx: Tx,
  systemId: string,
  all: readonly Course[],
  stays: ReadonlyMap<string, CountedStay>,
  period: Period,
  now: Instant,
  knownAt: Instant | null,
): Promise<Item[]> {
  const settings = await settingsOf(tx, systemId, knownAt ?? undefined)
  const kinds = new Map((await organisations(tx)).map((one) => [one.organisationId, one.kind]))
  const kindOf = (organisationId: string) => kinds.get(organisationId) ?? null
  const bornOn = new Map([...stays].map(([stayId, { bornOn: born }]) => [stayId, born]))
  const counted = (['nights', 'dtoc'] as const).flatMap((series) =>
    editionsOf(series).flatMap((edition) => {
      const window = overlap(period, edition)
      if (!window) return []
      const rules = countRules(edition, settings.count, settings.corrections, window.to)
      const days = countDays(all, window, rules, kindOf, now)
      return series === 'nights'
        ? nightItems(
            days,
            () => ['delayed-nights'],
            ({ awaits }) => awaits,
            bornOn,
          )
        : nightItems(days, ofCareType, ({ reason }) => reason, bornOn)
    }),
  )
  return counted
}

const ofCareType = ({ careType }: { careType: 'acute' | 'non-acute' }): TallyCode[] => [
  'dtoc-days',
  careType === 'acute' ? 'dtoc-days-acute' : 'dtoc-days-other',
]

/** The days of a period on which an edition holds. */
function overlap(
  { from, to }: Period,
  { validFrom, validTo }: { validFrom: LocalDate; validTo: LocalDate | null },
): Period | null {
  const begins = Temporal.PlainDate.compare(from, validFrom) > 0 ? from : validFrom
  const ends = validTo && Temporal.PlainDate.compare(validTo, to) < 0 ? validTo : to
  return Temporal.PlainDate.compare(begins, ends) <= 0 ? { from: begins, to: ends } : null
}
