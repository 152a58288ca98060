import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { type Instant, type LocalDate, startOf, Temporal } from '../../../../platform/time.ts'
import { asService } from '../../queries/as-service.ts'
import { type Counted, countReturn } from '../../queries/count-return.ts'
import { type Names, namesHere } from '../../queries/organisation-names.ts'
import { type BedsOf, organisationsWithBeds } from '../../queries/organisations-with-beds.ts'
import { publishedOf } from '../../queries/published.ts'
import { changesSince, type ReturnChanges } from '../../queries/return-changes.ts'
import { returnsOf, type StoredReturn } from '../../queries/returns.ts'
import { countDays } from '../../rules/count-days.ts'
import { countRules, editionFor } from '../../rules/editions.ts'
import { series as allSeries, type Series } from '../../rules/model.ts'
import { nightsOf } from '../../rules/nights.ts'
import { type Difference, differenceOf } from '../../rules/returns/difference.ts'
import { dueAt } from '../../rules/returns/due.ts'
import { type Period, readIsoDate, readPeriod } from '../../rules/returns/period.ts'
import type { Published } from '../../rules/returns/published.ts'

export type Which = { series: Series; organisation: BedsOf; period: Period; file: 'csv' | 'ods' | null }

export type Loaded = Which & {
  names: Names
  now: Instant
  dueAt: Instant
  /** Every version that was known at the moment asked for, oldest first. */
  versions: StoredReturn[]
  /** Counted from the facts, as known now or on the evening asked for. */
  live: Counted
  /** The evening asked for; null is now. */
  at: LocalDate | null
  changes: ReturnChanges | null
  /** Our own count beside it; null for a return that does not count nights of the month. */
  own: { nights: number; difference: Difference } | null
  published: Published[]
}

/** Which return an address names. @returns not-found or invalid in words */
export async function whichReturn({ tx, viewer, params }: Asked): Promise<Which | Refusal> {
  const series = allSeries.find((one) => one === params.series)
  if (!series) return refuse('not-found', 'There is no such return: choose one from the list of returns')
  const [, text = '', file] = /^(.*?)(?:\.(csv|ods))?$/.exec(params.period ?? '') ?? []
  const period = readPeriod(series, text)
  if (isRefusal(period)) return refuse('not-found', period.because)
  const organisationId = params.organisationId ?? ''
  const [organisation] = await organisationsWithBeds(tx, viewer.systemId, { organisationId })
  if (!organisation) return refuse('not-found', 'There is no such organisation with beds here')
  return { series, organisation, period, file: file === 'csv' || file === 'ods' ? file : null }
}

/** Everything the page and the files of a return print. Counts are of everybody; names are asked for as the viewer. */
export async function loadReturn(asked: Asked, which: Which): Promise<Loaded | Refusal> {
  const { tx, viewer, now, query } = asked
  const { series, organisation, period } = which
  const { organisationId } = organisation
  const typedAt = query.get('at')?.trim() || null
  const at = typedAt === null ? null : readIsoDate(typedAt)
  if (typedAt !== null && !at) return refuse('invalid', 'Write the evening as a date like 2026-10-31')
  const knownAt = at ? earlier(startOf(at.add({ days: 1 })), now) : undefined
  const versions = (await returnsOf(tx, viewer.systemId, { series, organisationId, period })).filter(
    (one) => !knownAt || Temporal.Instant.compare(one.madeAt, knownAt) <= 0,
  )
  const latest = versions.at(-1)
  const counted = await asService(tx, viewer, async () => {
    const live = await countReturn(tx, {
      systemId: viewer.systemId,
      series,
      organisationId,
      period,
      now,
      knownAt,
    })
    if (isRefusal(live)) return live
    return { live, changes: latest ? await changesSince(tx, viewer.systemId, latest, live) : null }
  })
  if (isRefusal(counted)) return counted
  const { live, changes } = counted
  return {
    ...which,
    names: await namesHere(tx),
    now,
    dueAt: dueAt(series, period, live.settings.cutOff),
    versions,
    live,
    at,
    changes,
    own: ownCount(live, period),
    published: await publishedOf(tx, viewer.systemId, series, period.from),
  }
}

const earlier = (a: Instant, b: Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b)

/** Our own count of the same people and dates, and each night by which the two differ. */
function ownCount(live: Counted, period: Period): Loaded['own'] {
  const { series } = live.rules
  if (series !== 'dtoc' && series !== 'mhs26') return null
  const edition = editionFor('nights', period.from)
  if (isRefusal(edition)) return null
  const rules = countRules(edition, live.settings.count, live.settings.corrections, period.to)
  const until = live.knownAt
  const days = countDays(live.courses, period, rules, live.ownerKindOf, until)
  const courseOf = new Map(live.courses.map((course) => [course.stayId, course]))
  const difference = differenceOf(days, live.nights, (day, by) =>
    nightsOf(
      courseOf.get(day.stayId)!,
      { from: day.date, to: day.date },
      by === 'ours' ? rules : live.rules,
      live.ownerKindOf,
      until,
    ).at(0),
  )
  return { nights: days.length, difference }
}
