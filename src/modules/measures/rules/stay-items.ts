import {
  dateOf,
  daysBetween,
  type Instant,
  inLondon,
  type LocalDate,
  Temporal,
} from '../../../platform/time.ts'
import { ageBand, ageOn, type Item, notRecorded } from './item.ts'
import type { Period } from './series.ts'
import type { TallyCode } from './tallies.ts'

/** What a stay gives the count, as it was known. */
export type CountedStay = {
  stayId: string
  personId: string
  trust: string
  site: string
  /** Of the last ward. */
  wardKind: string | null
  council: string | null
  bornOn: LocalDate | null
  admittedAt: Instant
  method: string
  leftAt: Instant | null
  leftBy: string | null
  leftTo: string | null
}

/** Destinations of the Data Dictionary: where somebody usually lives; care homes, the closed codes included. */
const home = '19'
const careHomes = ['54', '55', '56', '65', '85']
/** Died, stillborn. */
const dead = ['4', '5']
const died = '79'
/** Wards of another hospital: the way home goes on there. */
const onwards = ['51', '52', '53', '87']

const isEmergency = ({ method }: CountedStay) => method.startsWith('2')

/** Left alive, and not for a ward of another hospital. */
export const leftAlive = ({ leftAt, leftBy, leftTo }: CountedStay): boolean =>
  leftAt !== null && !dead.includes(leftBy ?? '') && leftTo !== died && !onwards.includes(leftTo ?? '')

/**
 * Nights, admissions and discharges of a period. A night is named by the date on which it begins.
 * @param stays every stay that touches the period or the 28 days after it.
 * @param now nights whose midnight has not come, and what is dated later, do not count.
 */
export function stayItems(stays: readonly CountedStay[], period: Period, now: Instant): Item[] {
  const byPerson = Map.groupBy(stays, ({ personId }) => personId)
  return stays.flatMap((stay) => [
    ...nightsOf(stay, period, now),
    ...admissionOf(stay, period, now),
    ...dischargeOf(stay, period, now, byPerson.get(stay.personId) ?? []),
  ])
}

/** The item maker of one stay on one day. */
export function itemsOfStay(
  stay: Pick<CountedStay, 'stayId' | 'personId' | 'trust' | 'site' | 'council' | 'bornOn'>,
  on: LocalDate,
) {
  const keys = {
    trust: stay.trust,
    site: stay.site,
    council: stay.council ?? notRecorded,
    'age band': ageBand(stay.bornOn, on),
  }
  return (tally: TallyCode, amount = 1): Item => ({
    tally,
    on,
    amount,
    personId: stay.personId,
    stayId: stay.stayId,
    keys,
  })
}

function* nightsOf(stay: CountedStay, { from, to }: Period, now: Instant): Generator<Item> {
  const admitted = dateOf(stay.admittedAt)
  const until = dateOf(stay.leftAt && Temporal.Instant.compare(stay.leftAt, now) < 0 ? stay.leftAt : now)
  const first = Temporal.PlainDate.compare(admitted, from) > 0 ? admitted : from
  const nights = Math.min(daysBetween(first, until), daysBetween(first, to) + 1)
  for (let at = 0; at < nights; at++) {
    const on = first.add({ days: at })
    const item = itemsOfStay(stay, on)
    const stayed = daysBetween(admitted, on) + 1
    yield item('nights')
    if (stayed > 7) yield item('nights-over-7')
    if (stayed >= 21) yield item('nights-from-21')
  }
}

function admissionOf(stay: CountedStay, period: Period, now: Instant): Item[] {
  const on = dateOf(stay.admittedAt)
  if (!isIn(on, period) || Temporal.Instant.compare(stay.admittedAt, now) > 0) return []
  const item = itemsOfStay(stay, on)
  return [
    item('admissions'),
    ...(isEmergency(stay) ? [item('emergency-admissions')] : []),
    ...(isEmergency(stay) && isOld(stay, on) ? [item('emergency-admissions-65')] : []),
  ]
}

function dischargeOf(stay: CountedStay, period: Period, now: Instant, own: readonly CountedStay[]): Item[] {
  if (!stay.leftAt || !leftAlive(stay)) return []
  const on = dateOf(stay.leftAt)
  if (!isIn(on, period) || Temporal.Instant.compare(stay.leftAt, now) > 0) return []
  const item = itemsOfStay(stay, on)
  const days = daysBetween(dateOf(stay.admittedAt), on)
  const acute = stay.wardKind === 'acute' && isEmergency(stay)
  const community = stay.wardKind === 'community' || stay.wardKind === 'intermediate'
  const found: [TallyCode, boolean, number?][] = [
    ['discharges', true],
    ['discharges-65', isOld(stay, on)],
    ['discharges-weekend', on.dayOfWeek >= 6],
    ['discharges-midday', inLondon(stay.leftAt).hour < 12],
    ['discharges-home', stay.leftTo === home],
    ['discharges-care-home', careHomes.includes(stay.leftTo ?? '')],
    ['readmitted-28', own.some((next) => isReadmission(stay, next, now))],
    ['emergency-discharges', acute],
    ['emergency-stay-days', acute, days],
    ['community-discharges', community],
    ['community-stay-days', community, days],
  ]
  return found.filter(([, counts]) => counts).map(([tally, , amount]) => item(tally, amount))
}

function isReadmission(left: CountedStay, next: CountedStay, now: Instant): boolean {
  if (next.stayId === left.stayId || !isEmergency(next)) return false
  const after = Temporal.Instant.compare(next.admittedAt, left.leftAt!) >= 0
  const came = Temporal.Instant.compare(next.admittedAt, now) <= 0
  return after && came && daysBetween(dateOf(left.leftAt!), dateOf(next.admittedAt)) <= 28
}

const isOld = ({ bornOn }: CountedStay, on: LocalDate) => bornOn !== null && ageOn(bornOn, on) >= 65

export const isIn = (date: LocalDate, { from, to }: Period): boolean =>
  Temporal.PlainDate.compare(date, from) >= 0 && Temporal.PlainDate.compare(date, to) <= 0
