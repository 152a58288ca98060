import type { Database } from '../../platform/db/open.ts'
import { asViewer } from '../../platform/db/tx.ts'
import type { Viewer } from '../../platform/db/viewer.ts'
import type { Live } from '../../platform/live.ts'
import type { Instant } from '../../platform/time.ts'

export type Change = {
  seq: number
  what: string
  kind: string
  subject: string
  person: string | null
  user: string | null
}
type Open = {
  viewer: Viewer
  after: number
  send: (message: { id?: string; event: string; data: string }) => Promise<void>
  close: () => void
}

const pause = 100
const mostAtOnce = 300

/**
 * Open pages that wait for changes. When a place's journal moves, the new rows are read once for each viewer, through
 * row-level security, so nobody hears of a row they may not see; viewers of the same post share one reading.
 */
export class Stream {
  #db: Database
  #open = new Set<Open>()
  #due = new Map<string, NodeJS.Timeout>()
  #stop: () => void

  #demoNow: (systemId: string) => Promise<Instant | null>

  constructor(db: Database, live: Live, demoNow: (systemId: string) => Promise<Instant | null>) {
    this.#db = db
    this.#demoNow = demoNow
    this.#stop = live.onMove((systemId) => this.#wake(systemId))
  }

  get size() {
    return this.#open.size
  }

  /** @returns a function that forgets this page. */
  join(page: Open): () => void {
    this.#open.add(page)
    this.#wake(page.viewer.systemId)
    return () => void this.#open.delete(page)
  }

  /** Ends the open pages of a user who signed out or changed post; a browser that may, asks again as who it is now. */
  end(userId: string) {
    for (const page of this.#open) if (page.viewer.userId === userId) this.#close(page)
  }

  stop() {
    this.#stop()
    for (const timer of this.#due.values()) clearTimeout(timer)
    for (const page of this.#open) this.#close(page)
  }

  #close(page: Open) {
    this.#open.delete(page)
    page.close()
  }

  #wake(systemId: string) {
    if (systemId === '*') {
      for (const place of new Set([...this.#open].map((page) => page.viewer.systemId))) this.#wake(place)
      return
    }
    if (this.#due.has(systemId) || this.#open.size === 0) return
    const timer = setTimeout(() => {
      this.#due.delete(systemId)
      void this.#tell(systemId)
    }, pause)
    this.#due.set(systemId, timer)
  }

  async #tell(systemId: string) {
    const groups = new Map<string, Open[]>()
    for (const page of this.#open)
      if (page.viewer.systemId === systemId) {
        const key = `${page.viewer.userId} ${page.viewer.organisationId} ${page.viewer.role}`
        groups.set(key, [...(groups.get(key) ?? []), page])
      }
    for (const pages of groups.values()) await this.#tellGroup(pages).catch(() => undefined)
  }

  async #tellGroup(pages: Open[]) {
    const after = Math.min(...pages.map((page) => page.after))
    const { viewer } = pages[0]!
    const rows = await changesAfter(this.#db, viewer, await this.#demoNow(viewer.systemId), after)
    for (const page of pages) {
      const news = rows.filter((row) => row.seq > page.after)
      const last = news.at(-1)
      if (!last) continue
      page.after = last.seq
      const message =
        news.length >= mostAtOnce
          ? { id: String(last.seq), event: 'again', data: '{}' }
          : { id: String(last.seq), event: 'changes', data: JSON.stringify(news) }
      await page.send(message).catch(() => this.#open.delete(page))
    }
  }
}

/** The newest journal rows after a position that this viewer may see, oldest first. */
const changesAfter = (db: Database, viewer: Viewer, now: Instant | null, after: number): Promise<Change[]> =>
  asViewer(
    db,
    viewer,
    now,
    async (tx) => {
      const rows = await tx
        .selectFrom('platform.journal')
        .select(['seq', 'what', 'subject_kind', 'subject_id', 'person_id', 'user_id'])
        .where('system_id', '=', viewer.systemId)
        .where('seq', '>', after)
        .orderBy('seq', 'desc')
        .limit(mostAtOnce)
        .execute()
      return rows.reverse().map((row) => ({
        seq: Number(row.seq),
        what: row.what,
        kind: row.subject_kind,
        subject: row.subject_id,
        person: row.person_id,
        user: row.user_id,
      }))
    },
    'read',
  )
