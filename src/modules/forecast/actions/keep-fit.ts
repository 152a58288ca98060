import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { asViewer, type Tx } from '../../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../../platform/db/viewer.ts'
import type { Job } from '../../../platform/jobs.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import { placeClock, placesOf } from '../../access/index.ts'
import { fitNow } from '../queries/kept-fit.ts'
import { fitRules } from '../rules/fit/fit-place.ts'

/** Fits a place again and keeps it. @returns 1 where that is not what was kept, 0 where it is */
export async function keepFit(tx: Tx, service: Viewer, now: Instant): Promise<number> {
  const fit = await fitNow(tx, service, now)
  const kept = await tx
    .selectFrom('forecast.fit')
    .select(['rules', 'content'])
    .where('system_id', '=', service.systemId)
    .executeTakeFirst()
  const content = JSON.stringify(fit)
  if (kept?.rules === fitRules && isDeepStrictEqual(kept.content, JSON.parse(content))) return 0
  await tx
    .insertInto('forecast.fit')
    .values({ system_id: service.systemId, rules: fitRules, fitted_at: now.toString(), content })
    .onConflict((on) =>
      on.column('system_id').doUpdateSet({ rules: fitRules, fitted_at: now.toString(), content }),
    )
    .execute()
  return 1
}

/** `homeward rebuild`: at the place’s own time. */
export async function rebuildFit(tx: Tx, by: Viewer): Promise<number> {
  const { rows } = await sql<{ now: Date }>`select platform.clock() as now`.execute(tx)
  return keepFit(tx, serviceOf(by.systemId), instantOf(rows[0]!.now))
}

/** Every night, before the morning’s forecast is made. */
export const fitJob: Job = {
  name: 'fit',
  about: 'fits stays, waits and shares of every place from its facts, for runs that start from today',
  at: '40 4 * * *',
  run: async (db) => {
    for (const place of await placesOf(db)) {
      const by = serviceOf(place.systemId)
      await asViewer(db, by, placeClock(place.clock), (tx) => rebuildFit(tx, by))
    }
  },
}
