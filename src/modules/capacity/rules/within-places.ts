import { kindOf, type ServiceKind, unitsWords, unitWords } from './kinds.ts'

/** What a service says of itself: how many there are in all, in the unit of its kind; null where it does not say. */
export type InAll = { name: string; kind: ServiceKind; places: number | null }

/** A bed or a room is in one line only. Hours, starts and runs are counted by the week, and lines of them overlap. */
const countsOnce = (kind: ServiceKind): boolean =>
  (['bed', 'room', 'place'] as const).some((unit) => unit === kindOf(kind).unit)

/** How many may be free of one line. @param elsewhere what is free of the service's other lines */
export const mostFree = ({ kind, places }: InAll, elsewhere: number): number | null =>
  places === null ? null : Math.max(0, countsOnce(kind) ? places - elsewhere : places)

/** Why that many cannot be free: more than there are. Null where they can be. */
export function moreThanThere(
  service: InAll,
  free: number,
  elsewhere: number,
): { because: string; remedy: string } | null {
  const most = mostFree(service, elsewhere)
  if (most === null || free <= most || service.places === null) return null
  const { name, kind, places } = service
  const others = countsOnce(kind) && elsewhere > 0 ? `, and ${elsewhere} are free in its other lines` : ''
  return {
    because: `${name} has ${unitsWords(places, kind)} in all${others}, so ${free} cannot be free`,
    remedy: `Enter ${most === 0 ? '0' : `${most} or fewer`}. If it has more ${unitWords(2, kind)} by now, ask the hub to change how many there are in all`,
  }
}

/** Why a service cannot have so few in all: more are said to be free. Null where it can. @param lines what is free of each */
export function fewerThanFree(service: InAll, lines: readonly number[]): string | null {
  const { kind, places } = service
  if (places === null) return null
  const free = countsOnce(kind) ? lines.reduce((sum, one) => sum + one, 0) : Math.max(0, ...lines)
  return free <= places
    ? null
    : `is fewer than the ${unitsWords(free, kind)} that are said to be free: give ${free} or more, or say first that fewer are free`
}
