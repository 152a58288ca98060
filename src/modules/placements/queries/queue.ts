import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, instantOf, Temporal } from '../../../platform/time.ts'
import { keptServices, type ServiceKind, serviceKinds } from '../../capacity/index.ts'
import { likenessOf } from '../rules/options/likeness.ts'
import type { ProviderRecord } from '../rules/options/model.ts'
import type { PastWaits } from '../rules/suggest/further-wait.ts'
import type { Queue, Waiting } from '../rules/suggest/model.ts'
import { aboutOf, type NeedRow, needRows } from './about-needs.ts'
import { providerRecords } from './provider-record.ts'

/** Everybody whom the viewer may see and who waits for a place, and everything there is: what a suggestion begins with. */
export async function waitingQueue(tx: Tx, viewer: Viewer, now: Instant): Promise<Queue> {
  const { systemId } = viewer
  const rows = await needRows(tx, systemId, 'waiting')
  const { services, districts } = await keptServices(tx, { systemId, now, wanted: serviceKinds })
  const records = await providerRecords(
    tx,
    now,
    services.map(({ serviceId }) => serviceId),
  )
  const byLikeness = new Map<string, ReadonlyMap<string, ProviderRecord>>()
  const recordsOf = (row: NeedRow) => {
    const likeness = likenessOf(row.requires)
    const known = byLikeness.get(likeness) ?? records(likeness)
    byLikeness.set(likeness, known)
    return known
  }
  return {
    waiting: rows.map((row) => waitingOf(row, { ...aboutOf(row, districts, now), records: recordsOf(row) })),
    services,
    past: await pastWaits(tx, viewer, now),
    now,
  }
}

const waitingOf = (row: NeedRow, about: Waiting['about']): Waiting => ({
  needId: row.need_id,
  direction: row.direction,
  requires: row.requires,
  about,
  since: instantOf(row.since),
  yes: row.asks.flatMap(({ needId, state, serviceId, startOn }) =>
    needId === row.need_id && state === 'yes' && startOn
      ? [{ serviceId, startsOn: Temporal.PlainDate.from(startOn) }]
      : [],
  ),
})

/** Over everybody of the place, as days and nobody's name: how long needs that began in the last year had waited. */
async function pastWaits(tx: Tx, viewer: Viewer, now: Instant): Promise<PastWaits> {
  const { rows } = await asService(tx, viewer, () =>
    sql<{ kind: ServiceKind; days: number[] }>`
      select wants[1] as kind, array_agg(started_on - (since at time zone 'Europe/London')::date) as days
      from placements.need
      where system_id = ${viewer.systemId} and started_on is not null and direction = 'step-down'
        and started_on > (${now.toString()}::timestamptz at time zone 'Europe/London')::date - 365
      group by wants[1]`.execute(tx),
  )
  return new Map(rows.map(({ kind, days }) => [kind, days]))
}
