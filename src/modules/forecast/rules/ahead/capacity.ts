import type { OneOff } from '../../../../platform/bank-holidays.ts'
import { dateOf, daysBetween, type Instant, type LocalDate } from '../../../../platform/time.ts'
import { freeOf, type Holds, isOpenOn, type Service, type ServiceKind } from '../../../capacity/index.ts'
import type { Pathway } from '../../../discharge/index.ts'
import { normal975 } from '../bands.ts'

/** Which kinds of service a pathway is met by: our own reading of the pathways, no national list gives one. */
const kindsOf: Readonly<Record<Pathway, readonly ServiceKind[]>> = {
  P0: [],
  P1: ['reablement', 'home care', 'virtual bed'],
  P2: ['community bed', 'intermediate care bed'],
  P3: ['residential home', 'nursing home', 'interim bed'],
}

/** What a service of a pathway brings. `starts` are by day, `places` free now. */
export type Offer = {
  serviceId: string
  name: string
  kind: ServiceKind
  wardId: string | null
  /** Free now and to be believed; null where nobody has ever said, or what was said is out of date. */
  free: number | null
  /** Free runs of home care: somebody needs several, and nothing says how many, so that they are no places. */
  notPeople: number | null
  /** New starts a day on the days it is open; null where it has no target of starts. */
  aDay: number | null
  /** Which number its starts are from. */
  by: 'target' | 'recorded' | null
  /** The 95% half-width of recorded starts a day; null of a target, which is planned. */
  halfWidth: number | null
}

/** New starts of a day. `planned`: what of them is a target and has no half-width; null where nothing was recorded. */
export type StartsOf = { mean: number; planned: number; halfWidth: number | null }

export type CapacityAsked = {
  services: readonly Service[]
  now: Instant
  holds: Holds
  holidays: readonly OneOff[]
  /** New starts recorded in each of the last weeks, by service. */
  starts: ReadonlyMap<string, readonly { starts: number }[]>
}

/** Weeks of recorded starts that are believed more than a target that they fall short of. */
const weeksBelieved = 4

export function offersOf(pathway: Pathway, asked: CapacityAsked): Offer[] {
  return asked.services
    .filter(({ kind }) => kindsOf[pathway].includes(kind))
    .map((service) => {
      const { serviceId, name, kind, wardId, target } = service
      const starts = kind === 'reablement' || kind === 'home care' ? target : null
      const weeks = asked.starts.get(serviceId)?.slice(-weeksBelieved) ?? []
      const recorded =
        weeks.length === 0 ? null : weeks.reduce((sum, week) => sum + week.starts, 0) / weeks.length
      const byRecord = starts !== null && recorded !== null && recorded < starts
      const aWeek = byRecord ? recorded : starts
      return {
        serviceId,
        name,
        kind,
        wardId,
        free: kind === 'home care' ? null : freeOf(service, asked.now, asked.holds),
        notPeople: kind === 'home care' ? freeOf(service, asked.now, asked.holds) : null,
        aDay: aWeek === null ? null : aWeek / openDays(service),
        by: aWeek === null ? null : byRecord ? 'recorded' : 'target',
        halfWidth: byRecord ? halfWidthOf(weeks.map((week) => week.starts)) / openDays(service) : null,
      }
    })
}

const openDays = ({ opens }: Service): number => (opens.days && opens.days.length > 0 ? opens.days.length : 7)

/**
 * The 95% half-width of the mean of so many weeks, whose starts vary as counts do (Poisson). Where none was recorded half a
 * start stands for what might have been.
 */
function halfWidthOf(weeks: readonly number[]): number {
  const all = weeks.reduce((sum, one) => sum + one, 0)
  return (normal975 * Math.sqrt(Math.max(all, 0.5))) / weeks.length
}

/** Starts of a day: of services that are open on it. Today's are what they say is free. */
export function startsOn(
  date: LocalDate,
  offers: readonly Offer[],
  { services, now, holidays }: Pick<CapacityAsked, 'services' | 'now' | 'holidays'>,
): StartsOf {
  const open = (serviceId: string) =>
    isOpenOn(services.find((one) => one.serviceId === serviceId)!.opens, date, holidays)
  const today = daysBetween(dateOf(now), date) <= 0
  const own = today ? [] : offers.filter(({ aDay, serviceId }) => aDay !== null && open(serviceId))
  const recorded = own.flatMap(({ halfWidth }) => halfWidth ?? [])
  const sum = (all: readonly Offer[]) => all.reduce((total, { aDay }) => total + aDay!, 0)
  return {
    mean: sum(own),
    planned: sum(own.filter(({ by }) => by === 'target')),
    halfWidth: recorded.length === 0 ? null : Math.hypot(...recorded),
  }
}
