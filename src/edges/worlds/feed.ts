import { chance } from '../../../examples/chance.ts'
import type { Database } from '../../platform/db/open.ts'
import { asViewer } from '../../platform/db/tx.ts'
import { door } from '../../platform/db/viewer.ts'
import type { Logger } from '../../platform/log.ts'
import { Temporal } from '../../platform/time.ts'
import { feedStep } from './feed-step.ts'

const betweenSteps = 6000

/**
 * Makes something plausible happen every few seconds in each example place that lives on the real clock, by the same
 * actions that people use, in the name of somebody who works there.
 * @returns a function that stops it, after the step that is under way.
 */
export function startFeed(db: Database, log: Logger, { every = betweenSteps } = {}): () => Promise<void> {
  const luck = chance(Temporal.Now.instant().epochMilliseconds, 'feed')
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let step: Promise<void> = Promise.resolve()
  const run = async () => {
    try {
      for (const systemId of await liveExamples(db)) {
        if (stopped) return
        const happened = await feedStep(db, systemId, luck, Temporal.Now.instant())
        log.debug({
          feed: systemId,
          did: happened.did,
          refused: 'refused' in happened ? happened.refused : undefined,
        })
      }
    } catch (error) {
      // The next step may well work: a demonstration never takes the server down.
      log.warn({ feed: (error as Error).message })
    }
    next()
  }
  const next = () => {
    if (stopped) return
    timer = setTimeout(() => {
      step = run()
    }, every)
    timer.unref()
  }
  next()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await step
  }
}

const liveExamples = async (db: Database): Promise<string[]> => {
  const rows = await asViewer(
    db,
    door,
    null,
    (tx) =>
      tx
        .selectFrom('access.system')
        .select('system_id')
        .where('example', '=', true)
        .where('demo_at', 'is', null)
        .execute(),
    'read',
  )
  return rows.map((row) => row.system_id)
}
