import type { Band, Limits, Need, ServiceKind } from '../../src/modules/capacity/index.ts'
import type { Builder } from '../builder.ts'
import type { Service } from '../world.ts'

/** What is free, said how many minutes ago, by which way. Without it nobody has ever said. */
export type Said = {
  free: number
  minutesAgo: number
  source?: 'page' | 'link' | 'telephone' | 'file' | 'feed'
  by?: string
}
export type OfferLine = {
  zone?: string
  band?: Band
  carers?: number
  weekdays?: number[]
  words?: string
  said?: Said
}
export type Offer = Omit<Service, 'serviceId' | 'organisationId' | 'limits'> & {
  /** The organisation's short key. */
  organisation: string
  meets?: Need[]
  limits?: Omit<Limits, 'meets'>
  lines: OfferLine[]
}
export type Offered = { serviceId: string; organisationId: string; kind: ServiceKind; lineIds: string[] }

/** Adds a service to the world with its lines and what was said of them. The key is "organisation name". */
export function offer(
  b: Builder,
  { organisation, meets = [], limits = {}, lines, ...about }: Offer,
): Offered {
  const serviceId = serviceIdOf(b, organisation, about.name)
  const organisationId = b.ids.of(`organisation ${organisation}`)
  b.world.services.push({ ...about, serviceId, organisationId, limits: { ...limits, meets } })
  const lineIds = lines.map(({ said, ...line }, i) => {
    const lineId = lineIdOf(b, organisation, about.name, i)
    b.world.lines.push({ lineId, serviceId, ...line })
    if (said)
      b.world.figures.push({
        figureId: b.ids.next(),
        lineId,
        free: said.free,
        saidAt: b.when.minutesAgo(said.minutesAgo),
        source: said.source ?? 'page',
        saidBy: said.by ? b.ids.of(`account ${said.by}`) : null,
        saidFor: said.source === 'telephone' ? b.ids.of('organisation hub') : organisationId,
      })
    return lineId
  })
  return { serviceId, organisationId, kind: about.kind, lineIds }
}

export const serviceIdOf = (b: Builder, organisation: string, name: string): string =>
  b.ids.of(`service ${organisation} ${name}`)
export const lineIdOf = (b: Builder, organisation: string, name: string, i = 0): string =>
  b.ids.of(`line ${organisation} ${name} ${i}`)

/** New starts of the weeks that have ended and of this one so far, oldest first, each put down to its Monday. */
export function startsByWeek(b: Builder, serviceId: string, weeks: readonly number[]): void {
  const monday = b.when.today.subtract({ days: b.when.today.dayOfWeek - 1 })
  weeks.forEach((starts, i) =>
    b.world.starts.push({
      startId: b.ids.next(),
      serviceId,
      on: monday.subtract({ weeks: weeks.length - 1 - i }).toString(),
      starts,
    }),
  )
}
