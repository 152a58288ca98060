import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Instant } from '../../../platform/time.ts'
import { keptServices, promisedBusiness } from '../../capacity/index.ts'
import { likenessOf } from '../rules/options/likeness.ts'
import type { OptionsFor } from '../rules/options/model.ts'
import { rankSifted, siftServices } from '../rules/options/rank.ts'
import type { Requires } from '../rules/requires.ts'
import { aboutOf, needRows } from './about-needs.ts'
import { providerRecords } from './provider-record.ts'

export type NeedOptions = OptionsFor & { needId: string; requires: Requires }

/**
 * What could take one person, ranked and explained: docs/rules/options.md.
 * @returns undefined where there is no such need, or the viewer may not see the person.
 */
export async function optionsFor(
  tx: Tx,
  { viewer, now, needId }: { viewer: Viewer; now: Instant; needId: string },
): Promise<NeedOptions | undefined> {
  const [row] = await needRows(tx, viewer.systemId, [needId])
  if (!row) return undefined
  const { requires } = row
  const { services, districts } = await keptServices(tx, {
    systemId: viewer.systemId,
    now,
    wanted: requires.wants,
  })
  const about = aboutOf(row, districts, now)
  const sifted = siftServices(requires, services, about, now)
  const fitting = sifted.fitting.map(({ service }) => service.serviceId)
  const records = (await providerRecords(tx, now, fitting))(likenessOf(requires))
  const promises = await promisedBusiness(tx, { systemId: viewer.systemId, now, serviceIds: fitting })
  const owed = Map.groupBy(promises, ({ serviceId }) => serviceId)
  return { needId, requires, ...rankSifted(requires, sifted, { ...about, records, owed }, now) }
}
