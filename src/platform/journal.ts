import type { Tx } from './db/tx.ts'
import { type Instant, instantOf, type LocalDate, startOf } from './time.ts'

export type JournalRow = {
  seq: number
  at: Instant
  /** Null for an import, a feed, or the program itself. */
  userId: string | null
  organisationId: string | null
  subjectKind: string
  subjectId: string
  personId: string | null
  what: string
  detail: Record<string, unknown>
}

export type JournalFilter = {
  subjectKind?: string | undefined
  subjectId?: string | undefined
  what?: string | undefined
  organisationId?: string | undefined
  userId?: string | undefined
  /** A London day. */
  day?: LocalDate | undefined
}

/** Which way to read: `after` a number oldest first, as a stream does; else newest first, `before` a number or from the end. */
export type JournalPlace = { after?: number | undefined; before?: number | undefined; limit: number }

/** Journal rows of the viewer's place that the viewer may see. */
export async function journalRows(tx: Tx, asked: JournalFilter & JournalPlace): Promise<JournalRow[]> {
  const { subjectKind, subjectId, what, organisationId, userId, day, after, before, limit } = asked
  const rows = await tx
    .selectFrom('platform.journal')
    .select([
      'seq',
      'recorded_at',
      'user_id',
      'organisation_id',
      'subject_kind',
      'subject_id',
      'person_id',
      'what',
      'detail',
    ])
    .$if(after !== undefined, (q) => q.where('seq', '>', after!))
    .$if(before !== undefined, (q) => q.where('seq', '<', before!))
    .$if(subjectKind !== undefined, (q) => q.where('subject_kind', '=', subjectKind!))
    .$if(subjectId !== undefined, (q) => q.where('subject_id', '=', subjectId!))
    .$if(what !== undefined, (q) => q.where('what', '=', what!))
    .$if(organisationId !== undefined, (q) => q.where('organisation_id', '=', organisationId!))
    .$if(userId !== undefined, (q) => q.where('user_id', '=', userId!))
    .$if(day !== undefined, (q) =>
      q
        .where('recorded_at', '>=', new Date(startOf(day!).epochMilliseconds))
        .where('recorded_at', '<', new Date(startOf(day!.add({ days: 1 })).epochMilliseconds)),
    )
    .orderBy('seq', after === undefined ? 'desc' : 'asc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    seq: Number(row.seq),
    at: instantOf(row.recorded_at),
    userId: row.user_id,
    organisationId: row.organisation_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    personId: row.person_id,
    what: row.what,
    detail: row.detail as Record<string, unknown>,
  }))
}
