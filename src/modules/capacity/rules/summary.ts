import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../platform/time.ts'
import { ageOfFigure, believed, type Holds } from './age.ts'
import { byAreaName } from './area-order.ts'
import { ageOfService, freeOf } from './free-of.ts'
import { kindOf, serviceKinds } from './kinds.ts'
import type { Service } from './model.ts'
import type { SummaryLine } from './summary-content.ts'

/** Starts of one service on one day. */
export type DayOfStarts = { serviceId: string; on: LocalDate; starts: number }
/** Beds of the ward that a service is, and how many of them are closed. */
export type WardBeds = { serviceId: string; beds: number; closed: number }

export type SummaryInput = {
  now: Instant
  services: readonly Service[]
  starts: readonly DayOfStarts[]
  beds: readonly WardBeds[]
  holds?: Holds
}

/** Seven whole days, so that none is called short at noon; today is said beside them. */
export const sevenDaysBefore = (now: Instant): LocalDate[] =>
  Array.from({ length: 7 }, (_, i) => dateOf(now).subtract({ days: 7 - i }))

/** Services by area and kind, in the order of the list of kinds: only what is counted in the same unit is added up. */
export function linesOf(input: SummaryInput): SummaryLine[] {
  const groups = Map.groupBy(input.services, ({ area, kind }) => JSON.stringify([area, kind]))
  return [...groups.values()].map((group) => lineOf(group, input)).sort(byAreaAndKind)
}

const byAreaAndKind = (a: SummaryLine, b: SummaryLine): number =>
  byAreaName(a.area, b.area) || serviceKinds.indexOf(a.kind) - serviceKinds.indexOf(b.kind)

function lineOf(group: readonly Service[], input: SummaryInput): SummaryLine {
  const { now, holds = {} } = input
  const { area, kind } = group[0]!
  const starts = startsOf(group, input)
  const one = group.map((service) => standingOf(service, input))
  const known = one.flatMap(({ places, used }) =>
    places === null || used === null ? [] : [{ places, used }],
  )
  const free = group.map((service) => freeOf(service, now, holds))
  const ages = group.map((service) => ageOfService(service, now, holds))
  return {
    area,
    kind,
    services: group.length,
    places: sumOf(one.map(({ places }) => places)),
    closed: one.reduce((sum, { closed }) => sum + closed, 0),
    used:
      known.length === 0
        ? null
        : {
            used: known.reduce((sum, { used }) => sum + used, 0),
            of: known.reduce((sum, { places }) => sum + places, 0),
          },
    free: sumOf(free),
    outOfDate: ages.filter((age) => age === 'out of date').length,
    noFigure: ages.filter((age) => age === null).length,
    oldestAt: oldestOf(group, now, holds),
    target: sumOf(group.map(({ target }) => target)),
    ...starts,
  }
}

/** The sum of what is known; null where nothing is. */
const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce((sum, value) => (value === null ? sum : (sum ?? 0) + value), null)

// Beds of ours are counted; a start is used when it was made; of anything else what is not free is in use.
function standingOf(service: Service, { now, holds = {}, beds, starts }: SummaryInput) {
  const ward = beds.find(({ serviceId }) => serviceId === service.serviceId)
  if (ward && service.counted !== null) {
    const open = Math.max(0, ward.beds - ward.closed)
    return { places: open, closed: ward.closed, used: Math.max(0, open - service.counted) }
  }
  const { places } = service
  if (['start', 'delivery'].includes(kindOf(service.kind).unit)) {
    const days = new Set(sevenDaysBefore(now).map(String))
    const made = starts.filter(({ serviceId, on }) => serviceId === service.serviceId && days.has(String(on)))
    return { places, closed: 0, used: places && made.reduce((sum, one) => sum + one.starts, 0) }
  }
  const said = service.lines.some(
    ({ figure }) => figure && ageOfFigure(figure, service.kind, now, holds) !== 'out of date',
  )
  const free = service.lines.reduce((sum, line) => sum + believed(line.figure, service.kind, now, holds), 0)
  return { places, closed: 0, used: places === null || !said ? null : Math.max(0, places - free) }
}

function oldestOf(group: readonly Service[], now: Instant, holds: Holds): string | null {
  const said = group.flatMap(({ kind, lines }) =>
    lines.flatMap(({ figure }) =>
      figure && figure.source !== 'counted' && ageOfFigure(figure, kind, now, holds) !== 'out of date'
        ? [figure.saidAt.toString()]
        : [],
    ),
  )
  return said.toSorted()[0] ?? null
}

function startsOf(group: readonly Service[], { now, starts }: SummaryInput) {
  const ids = new Set(group.map(({ serviceId }) => serviceId))
  const days = Array.from({ length: 8 }, () => 0)
  for (const { serviceId, on, starts: number } of starts) {
    const ago = daysBetween(on, dateOf(now))
    if (ids.has(serviceId) && ago >= 0 && ago <= 7) days[7 - ago]! += number
  }
  return { starts: days.slice(0, 7), today: days[7]! }
}

/** Starts of the seven days against a week's target: below it, by how many; null where there is no target. */
export function againstTarget({ starts, target }: Pick<SummaryLine, 'starts' | 'target'>) {
  const made = starts.reduce((sum, number) => sum + number, 0)
  return { made, short: target === null ? null : target - made }
}

/** Whether anybody starts there, or should. */
export const hasStarts = (line: SummaryLine): boolean =>
  line.target !== null || line.today > 0 || line.starts.some((number) => number > 0)
