import type { Tx } from '../../../platform/db/tx.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import {
  type District,
  districtPoints,
  type Figure,
  type Line,
  type Service,
  services,
} from '../../capacity/index.ts'
import { emptyBedsThen } from './unmet-beds.ts'
import { figuresThen } from './unmet-figures.ts'
import { heldThen } from './unmet-held.ts'

/** A service with what was said of it by a midnight. */
export type ServicesThen = (service: Service) => Service

export type AsSaid = {
  /** Services in use today: one that has ended since is not looked at. */
  services: readonly Service[]
  districts: ReadonlyMap<string, District>
  now: Instant
  /** Asked for one midnight after another. */
  at: (midnight: Instant) => ServicesThen
}

/** What is free of every service, ready to be asked of any midnight of the window: every figure that was ever said is kept. */
export async function servicesAsSaid(
  tx: Tx,
  systemId: string,
  window: { from: LocalDate; to: LocalDate; now: Instant },
): Promise<AsSaid> {
  const { now } = window
  const all = await services(tx, { systemId, now })
  const figure = await figuresThen(tx, systemId, window)
  const held = await heldThen(tx, systemId, window)
  const wardIds = all.flatMap(({ wardId }) => (wardId ? [wardId] : []))
  const beds = await emptyBedsThen(tx, systemId, wardIds, window)
  const at = (midnight: Instant): ServicesThen => {
    const made = new Map<string, Service>()
    return (service) => {
      const known = made.get(service.serviceId)
      if (known) return known
      const then = {
        ...service,
        lines: service.lines.map((line) => ({ ...line, figure: said(service, line, midnight) })),
      }
      made.set(service.serviceId, then)
      return then
    }
  }
  const said = ({ wardId }: Service, { lineId }: Line, midnight: Instant): Figure | null => {
    const typed = figure(lineId, midnight)
    if (typed) return { ...typed, left: Math.max(0, typed.free - held(lineId, typed.saidAt, midnight)) }
    if (!wardId) return null
    const free = beds(wardId, midnight)
    return { figureId: null, free, left: free, saidAt: midnight, source: 'counted', saidBy: null }
  }
  return { services: all, districts: await districtPoints(tx, systemId), now, at }
}
