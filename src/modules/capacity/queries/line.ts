import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'

export type LockedLine = {
  serviceId: string
  organisationId: string
  kind: string
  /** The figure that stands, and how many of its units are left; null where nobody has said one. */
  standing: { figureId: string; free: number; left: number; taken: number; saidBy: string | null } | null
}

/**
 * Locks a line until the transaction ends, so that whoever says a figure and whoever takes a unit come one after the other.
 * @returns undefined where there is no such line in use.
 */
export async function lockLine(tx: Tx, systemId: string, lineId: string): Promise<LockedLine | undefined> {
  // The lock is taken in one statement and the question asked in the next: a statement sees what was there when it began.
  await sql`select capacity.lock_line(${lineId}::uuid)`.execute(tx)
  const row = await tx
    .selectFrom('capacity.line as l')
    .innerJoin('capacity.service as s', (on) =>
      on.onRef('s.system_id', '=', 'l.system_id').onRef('s.service_id', '=', 'l.service_id'),
    )
    .leftJoin('capacity.standing as f', (on) =>
      on.onRef('f.system_id', '=', 'l.system_id').onRef('f.line_id', '=', 'l.line_id'),
    )
    .select(['l.service_id', 's.organisation_id', 's.kind', 'f.figure_id', 'f.free', 'f.said_by'])
    .select((e) =>
      e
        .selectFrom('capacity.taken as t')
        .select((n) => n.fn.countAll().as('taken'))
        .whereRef('t.system_id', '=', 'l.system_id')
        .whereRef('t.figure_id', '=', 'f.figure_id')
        .as('taken'),
    )
    .where('l.system_id', '=', systemId)
    .where('l.line_id', '=', lineId)
    .where('l.ended_at', 'is', null)
    .where('s.ended_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const taken = Number(row.taken)
  return {
    serviceId: row.service_id,
    organisationId: row.organisation_id,
    kind: row.kind,
    standing:
      row.figure_id === null || row.free === null
        ? null
        : {
            figureId: row.figure_id,
            free: row.free,
            left: Math.max(0, row.free - taken),
            taken,
            saidBy: row.said_by,
          },
  }
}
