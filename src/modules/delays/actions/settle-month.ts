import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { monthText } from '../../../platform/month-text.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { type AgreedNights, agreedNights } from '../queries/agreed-nights.ts'
import type { StoredReturn } from '../queries/returns.ts'
import { type ChangedNight, type Differs, nightChanges } from '../rules/agreement-change.ts'
import { type MonthSummary, monthSummary } from '../rules/agreement-runs.ts'
import { councilsToSign } from '../rules/agreement-turn.ts'
import { editionFor } from '../rules/editions.ts'
import { type Side } from '../rules/facts.ts'
import { windowOf } from '../rules/month.ts'
import { figuresOfNights } from '../rules/returns/delayed-days.ts'
import { saysTheSame } from '../rules/returns/same.ts'

export type MonthNow = {
  summary: MonthSummary
  /** Organisations that have to sign: that of the beds, and every council with a night of its own or in question. */
  toSign: string[]
  /** What is different from a stored version; null without one. */
  since: Differs<ChangedNight> | null
}

export type MonthAsked = {
  by: Viewer
  now: Instant
  /** The organisation of the beds. */
  organisationId: string
  /** Any day of it. */
  month: LocalDate
}

/** How a month stands for everybody in it, whoever asks; a version is compared with what is known now. */
export async function monthNow(
  tx: Tx,
  { by, now, organisationId, month }: MonthAsked,
  version?: Pick<StoredReturn, 'knownAt' | 'figures'>,
): Promise<MonthNow | Refusal> {
  const { first: from, last: to } = windowOf(month)
  const edition = editionFor('nights', from)
  if (isRefusal(edition)) return edition
  const ask = (knownAt?: Instant): Promise<AgreedNights | Refusal> =>
    agreedNights(tx, by.systemId, {
      from,
      to,
      now: knownAt ?? now,
      organisationId,
      ...(knownAt ? { knownAt } : {}),
    })
  return asService(tx, by, async () => {
    const is = await ask()
    if (isRefusal(is)) return is
    const was = version ? await ask(version.knownAt) : null
    if (isRefusal(was)) return was
    const about = { series: edition.series, period: { from, to }, edition }
    const figures = figuresOfNights(is.nights, edition, { from, to }, is.settings)
    return {
      summary: monthSummary(is.nights, is.councils),
      toSign: [organisationId, ...councilsToSign(is.nights, is.councils)],
      since:
        was && version
          ? {
              ...nightChanges(was.nights, is.nights, edition.series),
              figuresDiffer: !saysTheSame(version.figures, figures, about),
            }
          : null,
    }
  })
}

/** Locks a month with one version: from here on it changes only by a revision. */
export async function lockMonth(
  tx: Tx,
  systemId: string,
  { returnId, because, at }: { returnId: string; because: 'all signed' | 'cut-off'; at: Instant },
): Promise<void> {
  await tx
    .insertInto('delays.lock')
    .values({ system_id: systemId, lock_id: newId(), return_id: returnId, because, locked_at: at.toString() })
    .execute()
}

/** Two who sign, revise or lock the same month at once do so one after the other: the second sees what the first did. */
export const oneAtATime = (tx: Tx, { by, organisationId, month }: MonthAsked) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${['settle', by.systemId, organisationId, monthText(month)].join('|')}, 0))`.execute(
    tx,
  )

/** Writes down that the viewer signs a stored return for their organisation. */
export const addSignature = (
  tx: Tx,
  by: Viewer,
  { returnId, side, at, words }: { returnId: string; side: Side; at: Instant; words: string | undefined },
) =>
  tx
    .insertInto('delays.signature')
    .values({
      system_id: by.systemId,
      signature_id: newId(),
      return_id: returnId,
      side,
      signed_for: by.organisationId!,
      signed_by: by.userId!,
      signed_at: at.toString(),
      words: words?.trim() || null,
    })
    .execute()
