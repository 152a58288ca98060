import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'

export type Load = {
  loadId: string
  fileName: string
  source: string
  figures: number
  loadedAt: Instant
  /** null for the program itself. */
  loadedBy: string | null
  takenBack: { at: Instant; why: string; by: string | null } | null
}

/** The files that were loaded, newest first. */
export async function loads(tx: Tx, systemId: string, limit = 100): Promise<Load[]> {
  const { rows } = await sql<{
    load_id: string
    file_name: string
    source: string
    figures: number
    loaded_at: Date
    loaded_by: string | null
    why: string | null
    back_at: Date | null
    back_by: string | null
  }>`
    select l.load_id, l.file_name, l.source, l.figures, l.loaded_at, a.name as loaded_by,
      b.why, b.taken_back_at as back_at, c.name as back_by
    from measures.load l
    left join access.account a on a.system_id = l.system_id and a.user_id = l.loaded_by
    left join measures.load_taken_back b on b.system_id = l.system_id and b.load_id = l.load_id
    left join access.account c on c.system_id = b.system_id and c.user_id = b.taken_back_by
    where l.system_id = ${systemId} order by l.loaded_at desc, l.load_id desc limit ${limit}`.execute(tx)
  return rows.map((row) => ({
    loadId: row.load_id,
    fileName: row.file_name,
    source: row.source,
    figures: row.figures,
    loadedAt: instantOf(row.loaded_at),
    loadedBy: row.loaded_by,
    takenBack: row.back_at && row.why ? { at: instantOf(row.back_at), why: row.why, by: row.back_by } : null,
  }))
}
