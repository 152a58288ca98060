import { sql } from 'kysely'
import type { Tx } from '../../platform/db/tx.ts'
import type { Schema } from '../../schema.generated.ts'

const batch = 1000

/** Inserts many rows of the same columns in a few statements; columns that are left out take their defaults. */
export async function insertRows(
  tx: Tx,
  table: keyof Schema,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  const first = rows[0]
  if (!first) return
  const columns = sql.join(Object.keys(first).map((column) => sql.ref(column)))
  for (let from = 0; from < rows.length; from += batch)
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows.slice(from, from + batch))}::jsonb)`.execute(
      tx,
    )
}
