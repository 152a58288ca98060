import { sql, type Transaction } from 'kysely'
import type { Schema } from '../../schema.generated.ts'
import { isRefusal } from '../outcome.ts'
import type { Instant } from '../time.ts'
import type { Database } from './open.ts'
import type { Viewer } from './viewer.ts'

/** A transaction in which row-level security sees one viewer. Always the first argument of what reads or writes. */
export type Tx = Transaction<Schema>

/**
 * Runs `work` in one transaction as `viewer`, on the place's clock.
 * A demonstration place passes its own `now`; a real one passes null and lives on the database's clock.
 * A refusal rolls back: nothing is half-written.
 */
export async function asViewer<T>(
  db: Database,
  viewer: Viewer,
  now: Instant | null,
  work: (tx: Tx) => Promise<T>,
  mode: 'read' | 'write' = 'write',
): Promise<T> {
  const result = await db.kysely
    .transaction()
    .execute(async (tx) => {
      await setViewer(tx, viewer, now, mode)
      const answer = await work(tx)
      if (isRefusal(answer)) throw new RolledBack(answer)
      return answer
    })
    .catch((error) => {
      if (error instanceof RolledBack) return error.answer as T
      throw error
    })
  if (mode === 'write') db.committed(viewer.systemId || '*')
  return result
}

class RolledBack extends Error {
  readonly answer: unknown
  constructor(answer: unknown) {
    super('rolled back')
    this.answer = answer
  }
}

/** SET LOCAL with checked literals rather than set_config: only SET LOCAL reaches the shards of Citus. */
export async function setViewer(
  tx: Tx,
  viewer: Viewer,
  now: Instant | null,
  mode: 'read' | 'write' = 'write',
): Promise<void> {
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
