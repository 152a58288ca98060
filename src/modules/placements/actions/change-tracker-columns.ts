import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { mayDo } from '../../access/index.ts'
import { readColumns } from '../rules/provider-tracker.ts'

/** Writes the place's own columns for the tracker's file into its settings; nothing typed goes back to the remembered ones. */
export async function changeTrackerColumns(
  tx: Tx,
  { by, text }: { by: Viewer; text: string },
): Promise<{ source: 'from memory' | 'this place' } | Refusal> {
  if (!mayDo(by, 'change the tracker file')) return refuse('not-allowed', 'An administrator changes this')
  const columns = text.trim() === '' ? null : readColumns(text)
  if (columns && 'wrong' in columns) return refuse('invalid', columns.wrong, { columns: columns.wrong })
  const changed = columns
    ? sql`settings || ${JSON.stringify({ trackerColumns: columns })}::jsonb`
    : sql`settings - 'trackerColumns'`
  await sql`update access.system set settings = ${changed} where system_id = ${by.systemId}`.execute(tx)
  return { source: columns ? 'this place' : 'from memory' }
}
