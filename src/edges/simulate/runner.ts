import { runNext, wasAsked } from '../../modules/forecast/index.ts'
import type { Database } from '../../platform/db/open.ts'
import type { Logger } from '../../platform/log.ts'
import { Pool } from './pool.ts'

/** How long a question may wait unseen that another server was asked; one of our own is seen at its commit. */
const look = 1000

/** Milliseconds that one scenario may take, all its replications; then the question ends and the next has its turn. */
const mostTime = 10 * 60_000

/**
 * Runs what is asked on the pages, one question after another, in a thread of its own so that pages stay quick. Several
 * servers on one database share the questions.
 */
export function startRunner(db: Database, log: Logger, program: string): { stop: () => Promise<void> } {
  const stopped = new AbortController()
  let wake = new AbortController()
  const unhear = db.onCommit(() => {
    if (wasAsked()) wake.abort()
  })
  let pool: Pool | null = null
  const loop = async () => {
    while (!stopped.signal.aborted) {
      const ran = await runNext(
        db,
        (model, { seed, replications, progress, signal }) => {
          pool ??= new Pool(1, 'apart')
          const ran = pool.run(model, {
            seed,
            replications,
            progress,
            within: mostTime,
            signal: AbortSignal.any([signal, stopped.signal]),
          })
          // A thread that was ended because the server stops has not failed: the question is another server's to take over.
          return ran.catch((error: unknown) => {
            stopped.signal.throwIfAborted()
            throw error
          })
        },
        program,
      ).catch((error: unknown) => {
        if (!stopped.signal.aborted) log.error({ err: error }, 'a forecast could not be run')
        return false
      })
      if (!ran) await pause(look, AbortSignal.any([stopped.signal, wake.signal]))
      if (wake.signal.aborted) wake = new AbortController()
    }
  }
  const ended = loop()
  return {
    stop: async () => {
      stopped.abort()
      unhear()
      // Not when its batch is done: whoever told us to stop gives us seconds.
      await pool?.stop()
      await ended
      await pool?.stop()
    },
  }
}

const pause = (wait: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(done, wait)
    signal.addEventListener('abort', done, { once: true })
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
  })
