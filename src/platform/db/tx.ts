import { sql, type Transaction } from 'kysely'
import type { Instant } from '../time.ts'
import type { Database } from './open.ts'
import type { Schema } from '../../schema.generated.ts'
import type { Viewer } from './viewer.ts'

/** A transaction in which row-level security sees one viewer. Always the first argument of what reads or writes. */
export type Tx = Transaction<Schema>

/**
 * Runs `work` in one transaction as `viewer`, on the place's clock.
 * A demonstration place passes its own `now`; a real one passes null and lives on the database's clock.
 */
export async function asViewer<T>(
  db: Database,
  viewer: Viewer,
  now: Instant | null,
  work: (tx: Tx) => Promise<T>,
  mode: 'read' | 'write' = 'write',
): Promise<T> {
  const result = await db.kysely.transaction().execute(async (tx) => {
    await setViewer(tx, viewer, now, mode)
    return work(tx)
  })
  if (mode === 'write') db.committed(viewer.systemId || '*')
  return result
}

/** SET LOCAL with checked literals rather than set_config: only SET LOCAL reaches the shards of Citus. */
export async function setViewer(tx: Tx, viewer: Viewer, now: Instant | null, mode: 'read' | 'write' = 'write'): Promise<void> {
  const settings = {
    system: viewer.systemId,
    user: viewer.userId ?? '',
    organisation: viewer.organisationId ?? '',
    role: viewer.role,
    now: now ? now.toString() : '',
  }
  // Quoted, because user is a reserved word.
  const lines = Object.entries(settings).map(([name, value]) => `set local app."${name}" = ${literal(value)}`)
  if (mode === 'read') lines.push('set local transaction_read_only = on')
  await sql.raw(lines.join('; ')).execute(tx)
}

const literal = (value: string) => {
  if (!/^[A-Za-z0-9 :.+-]*$/.test(value)) throw new Error('a viewer holds ids and a role, nothing else')
  return `'${value}'`
}
