import type { Database } from '../../platform/db/open.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { door } from '../../platform/db/viewer.ts'
import type { Instant } from '../../platform/time.ts'
import { instantOf, Temporal } from '../../platform/time.ts'

type Place = { name: string; example: boolean; demoAt: Instant | null; setAt: Instant | null }

/** The clocks of the places in this database, kept in memory and read again at most every five seconds. */
export class Places {
  #db: Database
  #places = new Map<string, Place>()
  #readAt = 0

  constructor(db: Database) {
    this.#db = db
  }

  /** The place's own time where it lives on a demonstration clock; null where it lives on the real one. */
  async demoNow(systemId: string): Promise<Instant | null> {
    const place = (await this.#all()).get(systemId)
    if (!place?.demoAt || !place.setAt) return null
    return place.demoAt.add(Temporal.Now.instant().since(place.setAt))
  }

  async all(): Promise<[string, Place][]> {
    return [...(await this.#all())]
  }

  forget() {
    this.#readAt = 0
  }

  async #all() {
    if (Date.now() - this.#readAt < 5000) return this.#places
    const rows = await asViewer(
      this.#db,
      door,
      null,
      (tx) => tx.selectFrom('access.system').selectAll().execute(),
      'read',
    )
    this.#places = new Map(
      rows.map((row) => [
        row.system_id,
        {
          name: row.name,
          example: row.example,
          demoAt: row.demo_at && instantOf(row.demo_at),
          setAt: row.demo_set_at && instantOf(row.demo_set_at),
        },
      ]),
    )
    this.#readAt = Date.now()
    return this.#places
  }
}
