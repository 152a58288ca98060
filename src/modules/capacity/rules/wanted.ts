import type { Instant } from '../../../platform/time.ts'
import { believed, type Holds } from './age.ts'
import type { Band } from './bands.ts'
import type { ServiceKind } from './kinds.ts'
import type { Service } from './model.ts'
import { isOld, type LedgerRow } from './rows.ts'

/** How many people still look for something. Zone, band and carers are null where they are not asked for. */
export type Wanted = {
  kind: ServiceKind
  zone: string | null
  band: Band | null
  carers: number | null
  people: number
}

/** Whether a row is of what is wanted. */
function isWanted(wanted: Wanted, { service, line }: LedgerRow): boolean {
  const zones = line?.zone ? [line.zone] : service.zones
  return (
    service.kind === wanted.kind &&
    (wanted.zone === null || zones.length === 0 || zones.includes(wanted.zone)) &&
    (wanted.band === null || !line?.band || line.band === wanted.band) &&
    (wanted.carers === null || !line?.carers || line.carers >= wanted.carers)
  )
}

/** How many people wait for what a row offers. */
export const peopleWanting = (wanted: readonly Wanted[], row: LedgerRow): number =>
  wanted.filter((one) => isWanted(one, row)).reduce((sum, { people }) => sum + people, 0)

export type Shortage = Wanted & { free: number; outOfDate: number }

/** What more people look for than is free, the most missed first. What is out of date is not free. */
export function shortages(
  services: readonly Service[],
  wanted: readonly Wanted[],
  now: Instant,
  holds: Holds,
): Shortage[] {
  const rows = services.flatMap((service) => service.lines.map((line) => ({ service, line })))
  return wanted
    .map((one) => {
      const mine = rows.filter((row) => isWanted(one, row))
      const free = mine.reduce(
        (sum, { service, line }) => sum + believed(line.figure, service.kind, now, holds),
        0,
      )
      return { ...one, free, outOfDate: mine.filter((row) => isOld(row, now, holds)).length }
    })
    .filter(({ people, free }) => people > free)
    .sort((a, b) => b.people - b.free - (a.people - a.free) || b.people - a.people)
}
