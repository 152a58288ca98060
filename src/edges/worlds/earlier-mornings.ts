import { setTimeout as pause } from 'node:timers/promises'
import { type Place, placeClock, placesOf } from '../../modules/access/index.ts'
import { sayMissed, scoreMornings, waitingRuns } from '../../modules/forecast/index.ts'
import type { Database } from '../../platform/db/open.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { serviceOf } from '../../platform/db/viewer.ts'
import type { Logger } from '../../platform/log.ts'
import { Temporal } from '../../platform/time.ts'

/**
 * Has said, after example places were loaded into an empty database, what would have been said on the mornings of its last weeks, one after another
 * while its pages are served already; and holds each against what came of it. What a place of real people has missed is
 * said by the job `morning`.
 * @returns a function that stops it; the job goes on where it was
 */
export function startEarlierMornings(db: Database, log: Logger): () => Promise<void> {
  const stopped = new AbortController()
  const { signal } = stopped
  const one = async ({ systemId, clock }: Place) => {
    const by = serviceOf(systemId)
    const inPlace = <T>(work: Parameters<typeof asViewer<T>>[3]) => asViewer(db, by, placeClock(clock), work)
    const now = () => placeClock(clock) ?? Temporal.Now.instant()
    while (!signal.aborted && (await inPlace((tx) => sayMissed(tx, by, now()))) !== null) {
      // One at a time: whoever asks what if in the meantime waits for one run and not for all.
      while (!signal.aborted && (await inPlace((tx) => waitingRuns(tx, systemId))) > 0)
        await pause(300, undefined, { signal })
    }
    if (!signal.aborted) await inPlace((tx) => scoreMornings(tx, by, now()))
  }
  const ended = (async () => {
    for (const place of await placesOf(db)) await one(place)
  })().catch((error: unknown) => {
    if (!signal.aborted) log.warn({ err: error }, 'earlier mornings could not be said')
  })
  return async () => {
    stopped.abort()
    await ended
  }
}
