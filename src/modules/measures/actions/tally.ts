import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf } from '../../../platform/db/viewer.ts'
import type { Job } from '../../../platform/jobs.ts'
import { placeClock, placesOf } from '../../access/index.ts'
import { refreshTallies } from '../rebuild.ts'

/** Keeps the daily tallies of every place, each by its own clock; what they lack is counted when somebody asks. */
export const tallyJob: Job = {
  name: 'tally',
  about: 'counts the days that have ended or changed, so that measures open at once',
  at: '*/15 * * * *',
  run: async (db) => {
    for (const place of await placesOf(db))
      await asViewer(db, serviceOf(place.systemId), placeClock(place.clock), (tx) =>
        refreshTallies(tx, place.systemId),
      )
  },
}
