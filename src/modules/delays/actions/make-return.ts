import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf, type Instant, Temporal } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { countReturn } from '../queries/count-return.ts'
import { organisationsWithBeds } from '../queries/organisations-with-beds.ts'
import { changesSince } from '../queries/return-changes.ts'
import { returnsOf, type StoredReturn } from '../queries/returns.ts'
import { isChanged } from '../rules/agreement-change.ts'
import type { Series } from '../rules/model.ts'
import { lengthOf, type Period, periodOf, periodWords } from '../rules/returns/period.ts'
import { isLocked } from '../rules/returns/status.ts'

export type MakeReturn = {
  by: Viewer
  now: Instant
  series: Series
  /** The organisation whose beds are counted. */
  organisationId: string
  period: Period
  /** Why there is another version; needed once the period is locked. */
  why?: string | undefined
}

export type MadeReturn = { returnId: string; version: number }

/**
 * Counts a period as it is known now and stores it as the next version; earlier ones stay as they are. The same whoever
 * makes it: everybody in the beds is counted, and only counts are stored. Before the lock it may be made again as often
 * as needed; after it only with a reason, as a revision of what has changed.
 * @returns not-allowed, not-found, conflict, or invalid: a period that no edition covers, has not begun, or is none of the series.
 */
export async function makeReturn(tx: Tx, asked: MakeReturn): Promise<MadeReturn | Refusal> {
  const { by, now, series, organisationId, period } = asked
  const refused = await whyNotMade(tx, asked)
  if (refused) return refused
  await oneAtATime(tx, asked)
  const versions = await returnsOf(tx, by.systemId, { series, organisationId, period })
  const why = asked.why?.trim() || null
  if (why && why.length > 2000)
    return refuse('invalid', 'The reason is too long', { why: 'Use 2,000 characters or fewer' })
  const locked = isLocked(versions) || (versions.length > 0 && (await nightsLocked(tx, asked)))
  if (locked && by.role !== 'service' && by.organisationId !== organisationId)
    return refuse(
      'not-allowed',
      'The organisation of the beds sends the return, so it makes the revision: ask it to',
    )
  if (locked && !why)
    return refuse(
      'conflict',
      `${capital(periodWords(series, period))} is locked: it changes only by a revision, with a reason`,
      { why: 'Say why the locked return has to change' },
    )
  const counted = await asService(tx, by, () =>
    countAgain(tx, asked, locked ? (versions.at(-1) ?? null) : null),
  )
  if (isRefusal(counted)) return counted
  const returnId = newId()
  const version = (versions.at(-1)?.version ?? 0) + 1
  await tx
    .insertInto('delays.return')
    .values({
      system_id: by.systemId,
      return_id: returnId,
      series,
      organisation_id: organisationId,
      period_start: period.from.toString(),
      period_end: period.to.toString(),
      version,
      edition: counted.edition.id,
      settings: JSON.stringify(counted.settings),
      known_at: now.toString(),
      figures: JSON.stringify(counted.figures),
      why: version === 1 ? why : (why ?? 'Counted again before it was locked'),
    })
    .execute()
  return { returnId, version }
}

/** @returns conflict where nothing differs from the version that would be revised: a revision is of something. */
async function countAgain(tx: Tx, asked: MakeReturn, revised: StoredReturn | null) {
  const { by, now, series, organisationId, period } = asked
  const counted = await countReturn(tx, { systemId: by.systemId, series, organisationId, period, now })
  if (isRefusal(counted) || !revised) return counted
  return isChanged(await changesSince(tx, by.systemId, revised, counted))
    ? counted
    : refuse('conflict', `Nothing has changed since version ${revised.version}: there is nothing to revise`)
}

async function whyNotMade(tx: Tx, asked: MakeReturn): Promise<Refusal | null> {
  const { by, now, series, organisationId, period } = asked
  if (by.role !== 'service' && !mayDo(by, 'make returns'))
    return refuse('not-allowed', 'Your role cannot make returns')
  const own = periodOf(series, period.from)
  if (!own.from.equals(period.from) || !own.to.equals(period.to))
    return refuse('invalid', `That is no period of this return: it would be ${periodWords(series, own)}`)
  if (Temporal.PlainDate.compare(period.from, dateOf(now)) > 0)
    return refuse(
      'invalid',
      `${capital(periodWords(series, period))} has not begun: nothing can be counted yet`,
    )
  const beds = await organisationsWithBeds(tx, by.systemId, { organisationId })
  return beds.length > 0
    ? null
    : refuse('not-found', 'There is no such organisation with beds here: choose one from the list of returns')
}

/** A month's returns are derived from its nights: once these are locked, another version of any of them is a revision. */
async function nightsLocked(tx: Tx, { by, series, organisationId, period }: MakeReturn): Promise<boolean> {
  if (lengthOf[series] !== 'month' || series === 'nights') return false
  return isLocked(await returnsOf(tx, by.systemId, { series: 'nights', organisationId, period }))
}

/** Two people who press at once do so one after the other: of one return there are two versions then, or one signature. */
export const oneAtATime = (
  tx: Tx,
  { by, series, organisationId, period }: Pick<MakeReturn, 'by' | 'series' | 'organisationId' | 'period'>,
) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${['return', by.systemId, series, organisationId, period.from.toString()].join('|')}, 0))`.execute(
    tx,
  )

const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1)
