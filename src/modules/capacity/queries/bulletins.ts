import type { Selectable } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { Schema } from '../../../schema.generated.ts'
import type { BulletinKind } from '../rules/circulation-due.ts'
import { type CrisisMonth, readCrisisMonth } from '../rules/crisis-month.ts'
import { readContent, type SummaryContent } from '../rules/summary-content.ts'

export type Bulletin = {
  bulletinId: string
  circulationId: string
  kind: BulletinKind
  for: LocalDate
  /** Null where it was kept in a shape that this version does not know. */
  content: SummaryContent | null
  /** The same of a report of crisis response. */
  crisis: CrisisMonth | null
  madeAt: Instant
  /** Sent by hand. */
  byHand: boolean
}

/** Summaries as they were sent, newest first; of one list, or one of them, where asked so. */
export async function bulletins(
  tx: Tx,
  asked: {
    systemId: string
    circulationId?: string
    bulletinId?: string
    kind?: Bulletin['kind']
    before?: Instant
    limit: number
  },
): Promise<Bulletin[]> {
  const { systemId, circulationId, bulletinId, kind, before, limit } = asked
  const rows = await tx
    .selectFrom('capacity.bulletin')
    .selectAll()
    .where('system_id', '=', systemId)
    .$if(circulationId !== undefined, (q) => q.where('circulation_id', '=', circulationId!))
    .$if(bulletinId !== undefined, (q) => q.where('bulletin_id', '=', bulletinId!))
    .$if(kind !== undefined, (q) => q.where('kind', '=', kind!))
    .$if(before !== undefined, (q) => q.where('made_at', '<', new Date(before!.epochMilliseconds)))
    .orderBy('made_at', 'desc')
    .orderBy('bulletin_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(bulletinOf)
}

/** The last of each list. */
export async function lastOfEach(tx: Tx, { systemId }: { systemId: string }): Promise<Bulletin[]> {
  const rows = await tx
    .selectFrom('capacity.bulletin')
    .distinctOn('circulation_id')
    .selectAll()
    .where('system_id', '=', systemId)
    .orderBy('circulation_id')
    .orderBy('made_at', 'desc')
    .orderBy('bulletin_id', 'desc')
    .execute()
  return rows.map(bulletinOf)
}

/** Which lists have been made for which dates by the job, from a date on: "list date". */
export async function madeByJob(
  tx: Tx,
  { systemId, from }: { systemId: string; from: LocalDate },
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('capacity.bulletin')
    .select(['circulation_id', 'for_date'])
    .where('system_id', '=', systemId)
    .where('made_by', 'is', null)
    .where('for_date', '>=', from.toString())
    .execute()
  return new Set(rows.map((row) => `${row.circulation_id} ${row.for_date}`))
}

function bulletinOf(row: Selectable<Schema['capacity.bulletin']>): Bulletin {
  return {
    bulletinId: row.bulletin_id,
    circulationId: row.circulation_id,
    kind: row.kind as Bulletin['kind'],
    for: Temporal.PlainDate.from(row.for_date),
    content: readContent(row.content),
    crisis: readCrisisMonth(row.content),
    madeAt: instantOf(row.made_at),
    byHand: row.made_by !== null,
  }
}
