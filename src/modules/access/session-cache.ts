import type { Database } from '../../platform/db/open.ts'
import { type Instant, Temporal } from '../../platform/time.ts'
import { findSession, type Session } from './queries/find-session.ts'
import { hashOf } from './token.ts'

const keepMilliseconds = 5000
const most = 10_000

type Kept = { until: number; session: Promise<Session | null> }

/**
 * Remembers sessions for five seconds, so that a page and its live stream do not each ask the database. What happens
 * on this server drops them at once; on another, within the five seconds.
 */
export class SessionCache {
  #db: Database
  #now: () => Instant
  #kept = new Map<string, Kept>()
  // A read begun before a drop must not be kept after it.
  #drops = 0

  constructor(db: Database, now: () => Instant = () => Temporal.Now.instant()) {
    this.#db = db
    this.#now = now
  }

  async find(token: string): Promise<Session | null> {
    const now = this.#now()
    const key = hashOf(token).toString('base64')
    const kept = this.#kept.get(key)
    if (kept && kept.until > now.epochMilliseconds) return kept.session
    const drops = this.#drops
    const session = findSession({ db: this.#db, token, now })
    this.#kept.delete(key)
    if (this.#kept.size >= most) this.#kept.clear()
    this.#kept.set(key, { until: now.epochMilliseconds + keepMilliseconds, session })
    try {
      // What is not there is not remembered: a stranger's guesses would only push sessions out.
      if ((await session) === null || drops !== this.#drops) this.#kept.delete(key)
      return await session
    } catch (error) {
      this.#kept.delete(key)
      throw error
    }
  }

  /** Forgets every session of a user: call it after a sign-out, a change of post, an end of account has committed. */
  drop(userId: string): void {
    this.#drops++
    for (const [key, { session }] of this.#kept)
      void session.then(
        (found) => {
          if (found?.userId === userId && this.#kept.get(key)?.session === session) this.#kept.delete(key)
        },
        () => undefined,
      )
  }
}
