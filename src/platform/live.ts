import pg from 'pg'
import type { Database } from './db/open.ts'
import type { Logger } from './log.ts'

/**
 * Knows how far each place's journal has come, and wakes whoever waits for it to move. Writes of this process are
 * known at commit; those of other servers by LISTEN. While listening is broken, every head counts as unknown.
 */
export class Live {
  #db: Database
  #heads = new Map<string, number>()
  // Counts what moved, so that a head read before a commit is never kept after it.
  #moves = 0
  #listeners = new Set<(systemId: string) => void>()
  #client: pg.Client | null = null
  #deaf = false
  #stopped = false
  #stopCommits: () => void

  constructor(db: Database) {
    this.#db = db
    this.#stopCommits = db.onCommit((systemId) => this.#moved(systemId))
  }

  /** Sequence number of the newest committed journal row of a place. */
  async head(systemId: string): Promise<number> {
    const known = this.#heads.get(systemId)
    if (known !== undefined && !this.#deaf) return known
    const moves = this.#moves
    const row = await this.#db.kysely
      .selectFrom('platform.journal_head')
      .select('seq')
      .where('system_id', '=', systemId)
      .executeTakeFirst()
    const seq = Number(row?.seq ?? 0)
    if (moves === this.#moves) this.#heads.set(systemId, seq)
    return seq
  }

  onMove(listener: (systemId: string) => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Hears the other servers of the same database. The embedded database has no others. */
  async listen(databaseUrl: string, log: Logger): Promise<void> {
    if (this.#stopped) return
    const client = new pg.Client({
      connectionString: databaseUrl,
      application_name: 'homeward live',
      keepAlive: true,
    })
    const again = () => {
      if (this.#client !== client || this.#stopped) return
      this.#client = null
      this.#deaf = true
      log.warn('live updates lost the database; trying again')
      setTimeout(() => void this.listen(databaseUrl, log), 1000).unref()
    }
    client.on('error', again)
    client.on('end', again)
    client.on('notification', (note) => this.#moved(note.payload || '*'))
    this.#client = client
    try {
      await client.connect()
      await client.query('listen homeward_journal')
      this.#deaf = false
      this.#moved('*')
    } catch {
      again()
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true
    this.#stopCommits()
    this.#listeners.clear()
    await this.#client?.end().catch(() => undefined)
  }

  #moved(systemId: string) {
    this.#moves++
    if (systemId === '*') this.#heads.clear()
    else this.#heads.delete(systemId)
    for (const listener of this.#listeners) listener(systemId)
  }
}
