import type { Database } from '../../platform/db/open.ts'
import { type Instant, Temporal } from '../../platform/time.ts'
import { findSession, type Session } from './queries/find-session.ts'
import { hashOf } from './token.ts'

const keepMilliseconds = 5000
const most = 10_000

type Kept = { until: number; asked: Promise<Session | null>; session?: Session }

/**
 * Remembers sessions for five seconds, so that a page and its live stream do not each ask the database. What happens
 * on this server drops them at once; on another, within the five seconds.
 */
export class SessionCache {
  #db: Database
  #now: () => Instant
  #kept = new Map<string, Kept>()

  constructor(db: Database, now: () => Instant = () => Temporal.Now.instant()) {
    this.#db = db
    this.#now = now
  }

  async find(token: string): Promise<Session | null> {
    const now = this.#now()
    const key = hashOf(token).toString('base64')
    const kept = this.#kept.get(key)
    if (kept && kept.until > now.epochMilliseconds) return kept.asked
    if (this.#kept.size >= most) this.#kept.clear()
    const entry: Kept = {
      until: now.epochMilliseconds + keepMilliseconds,
      asked: findSession({ db: this.#db, token, now }),
    }
    this.#kept.set(key, entry)
    // What is not there is not remembered: a stranger's guesses would only push sessions out.
    const forget = () => this.#kept.get(key) === entry && this.#kept.delete(key)
    try {
      const session = await entry.asked
      if (session) entry.session = session
      else forget()
      return session
    } catch (error) {
      forget()
      throw error
    }
  }

  clear(): void {
    this.#kept.clear()
  }

  /** Forgets every session of a user: call it after a sign-out, a change of post, an end of account has committed. */
  drop(userId: string): void {
    // An answer still on its way may have been read before the change, so it is not kept either.
    for (const [key, { session }] of this.#kept)
      if (!session || session.userId === userId) this.#kept.delete(key)
  }
}
