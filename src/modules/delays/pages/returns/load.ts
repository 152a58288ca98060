import { asService } from '../../../../platform/db/as-service.ts'
import type { Asked } from '../../../../platform/http/page.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import { dateOf, type Instant, Temporal } from '../../../../platform/time.ts'
import { type Counted, countReturn } from '../../queries/count-return.ts'
import { type Names, namesHere } from '../../queries/organisation-names.ts'
import { type BedsOf, organisationsWithBeds } from '../../queries/organisations-with-beds.ts'
import { publishedOf } from '../../queries/published.ts'
import { changesSince, type ReturnChanges } from '../../queries/return-changes.ts'
import { returnsOf, type StoredReturn } from '../../queries/returns.ts'
import { type AsKnown, readAsKnown } from '../../rules/as-known.ts'
import { countDays } from '../../rules/count-days.ts'
import { countRules, editionFor } from '../../rules/editions.ts'
import { series as allSeries, type Series } from '../../rules/model.ts'
import { nightsOf } from '../../rules/nights.ts'
import { type Difference, differenceOf } from '../../rules/returns/difference.ts'
import { dueAt } from '../../rules/returns/due.ts'
import { lengthOf, type Period, readPeriod } from '../../rules/returns/period.ts'
import type { Published } from '../../rules/returns/published.ts'
import { isLocked } from '../../rules/returns/status.ts'

export type Which = { series: Series; organisation: BedsOf; period: Period; file: 'csv' | 'ods' | null }

export type Loaded = Which & {
  names: Names
  now: Instant
  dueAt: Instant
  /** Every version that was known at the moment asked for, oldest first. */
  versions: StoredReturn[]
  /** Counted from the facts, as known now or at the moment asked for. */
  live: Counted
  /** The moment asked for, usually an evening; null is now. */
  at: AsKnown | null
  changes: ReturnChanges | null
  /** Every version of the nights of the month that this return is derived from; null where it is derived from none. */
  nights: StoredReturn[] | null
  /** Another version is a revision: a version is locked, or the nights of the month are. */
  locked: boolean
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
  const at = typedAt === null ? null : readAsKnown(typedAt)
  if (typedAt !== null && !at) return refuse('invalid', 'Write the evening as a date like 2026-10-31')
  if (at && Temporal.PlainDate.compare(dateOf(at.at.subtract({ nanoseconds: 1 })), dateOf(now)) > 0)
    return refuse('invalid', 'Write an evening that has come: today or earlier')
  const knownAt = at ? earlier(at.at, now) : undefined
  const known = async (of: Series) =>
    (await returnsOf(tx, viewer.systemId, { series: of, organisationId, period })).flatMap((one) =>
      asKnown(one, knownAt),
    )
  const versions = await known(series)
  const nights = lengthOf[series] === 'month' && series !== 'nights' ? await known('nights') : null
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
    nights,
    locked: isLocked(versions) || (versions.length > 0 && nights !== null && isLocked(nights)),
    live,
    at,
    changes,
    own: ownCount(live, period),
    published: await publishedOf(tx, viewer.systemId, series, period.from),
  }
}

/** A version as it stood at a moment: not yet made, not yet signed, not yet locked. */
function asKnown(version: StoredReturn, knownAt: Instant | undefined): StoredReturn[] {
  if (!knownAt) return [version]
  const hasCome = ({ at }: { at: Instant }) => Temporal.Instant.compare(at, knownAt) <= 0
  if (!hasCome({ at: version.madeAt })) return []
  const { signatures, lock } = version
  return [{ ...version, signatures: signatures.filter(hasCome), lock: lock && hasCome(lock) ? lock : null }]
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
