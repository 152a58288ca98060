import type { Instant, LocalDate } from '../../../platform/time.ts'
import { ageOfFigure, type Holds, kindOf, type Service, type ServiceKind } from '../../capacity/index.ts'
import type { BankHolidays } from './crisis-care.ts'
import { type HardCode, hardCodes, type Reason } from './options/model.ts'
import { type Lack, lackingOf, skillOf } from './options/skills.ts'
import { believedLeft, linesByZone, takesOf } from './options/takes.ts'
import { labelOf } from './options/unfit.ts'
import { serves } from './options/visits.ts'
import type { Visit } from './requires.ts'
import { type AssessmentThen, keyOf, type Missing, type NeedThen, type ServiceThen } from './unmet-model.ts'

type Then = {
  /** The night that ends this date. */
  date: LocalDate
  midnight: Instant
  needs: readonly NeedThen[]
  assessments: readonly AssessmentThen[]
  holds?: Holds | undefined
  /** One-off bank holidays of the place: crisis care over one goes on for longer, and takes more of its hours. */
  bankHolidays?: BankHolidays | undefined
}
/** A missing thing and how many services that would do had a believed unit of it free. */
type Scarce = { missing: Missing; free: number }

/**
 * What was missing on one night of somebody who was ready, and the one thing to which the bed day is put: the one of which
 * the fewest services had a believed unit free, the first written where several are equal (docs/rules/unmet-need.md).
 * @returns null where nothing was looked for and no assessment awaited: such a night is not in the ledger.
 */
export function missingOn(then: Then): { missing: Missing[]; put: Missing } | null {
  const open = then.needs.filter(({ held, step }) => !held || step)
  const roomy = open.filter((need) => !need.step && hasRoom(need, then))
  const scarce = [
    ...open.filter((need) => !roomy.includes(need)).flatMap((need) => scarceOf(need, then)),
    ...then.assessments.map((one): Scarce => ({ missing: { what: 'assessment', ...one }, free: 0 })),
  ]
  const [first] = scarce
  if (first) {
    const put = scarce.reduce((least, one) => (one.free < least.free ? one : least), first)
    const missing = together(scarce)
    return { missing, put: missing.find((one) => keyOf(one) === keyOf(put.missing))! }
  }
  if (then.needs.length === 0) return null
  const put: Missing = { what: roomy.length > 0 ? 'room' : 'found' }
  return { missing: [put], put }
}

const fits = ({ against }: ServiceThen): boolean => against.length === 0

/** One service that would do could have taken all of it, by figures that could be believed. */
const hasRoom = (need: NeedThen, then: Then): boolean =>
  need.services.some((one) => fits(one) && takesIt(one, need, then))

function takesIt({ service }: ServiceThen, { requires, zone }: NeedThen, then: Then): boolean {
  const { midnight, holds, bankHolidays } = then
  const taken = takesOf(requires, service, { zone, holds, bankHolidays, now: midnight })
  return 'takes' in taken && taken.figure !== 'out of date'
}

/** What of a need had no unit free; where every part had, and no one service all of it, the scarcest part. */
function scarceOf(need: NeedThen, then: Then): Scarce[] {
  if (need.step) return [{ missing: { what: 'place', zone: need.zone, ...need.step }, free: 0 }]
  const units = need.requires.wants.flatMap((kind) =>
    kind === 'home care' && need.requires.visits.length > 0
      ? visitUnits(need, then)
      : [{ missing: placeOf(kind, need, then), free: 0 }],
  )
  const least = Math.min(...units.map(({ free }) => free))
  return units.filter(({ free }) => free === least)
}

/** Visits of one part of the day with as many carers are one thing; their hours are those of that day of the week. */
function visitUnits(need: NeedThen, then: Then): Scarce[] {
  const groups = Map.groupBy(need.requires.visits, ({ band, carers }) => `${band} ${carers}`)
  return [...groups.values()].map((visits) => {
    const { band, carers } = visits[0]!
    const today = visits.filter(({ weekdays }) => weekdays?.includes(then.date.dayOfWeek) ?? true)
    const minutes = today.reduce((sum, visit) => sum + visit.minutes * carers, 0)
    const visit = visits[0]!
    const able = need.services.filter((one) => fits(one) && unitsFree(one, visit, need, then).some(isEmpty))
    // Rounds there are, and none whose carers can do what is needed: that is what was missing.
    const [least] = able.length > 0 ? [] : lacksOf(visit, need, then)
    const skill = least && skillOf(least)
    return {
      missing: {
        what: 'visit',
        zone: need.zone,
        band,
        carers,
        ...(skill ? { skill } : {}),
        hours: minutes / 60,
      },
      free: able.length,
    }
  })
}

const isEmpty = (lacks: readonly Lack[]) => lacks.length === 0

/** What each believed round that is free lacks, the least first. */
const lacksOf = (visit: Visit, need: NeedThen, then: Then): Lack[][] =>
  need.services
    .filter(fits)
    .flatMap((one) => unitsFree(one, visit, need, then))
    .sort((a, b) => a.length - b.length)

/** Of each line with a believed unit free for a visit on this day, what its carers lack of what is needed. */
function unitsFree(
  { service }: ServiceThen,
  visit: Visit,
  { zone, requires }: NeedThen,
  then: Then,
): Lack[][] {
  if (service.kind !== 'home care') return []
  const left = believedLeft(service, { holds: then.holds, now: then.midnight })
  return linesByZone(service, zone)
    .flat()
    .filter((line) => serves(line, visit, then.date.dayOfWeek) && left(line) > 0)
    .map((line) => lackingOf(requires, service, line))
}

function placeOf(kind: ServiceKind, need: NeedThen, then: Then): Missing {
  const zone = kindOf(kind).at === 'home' ? need.zone : null
  const all = need.services.filter(({ service }) => service.kind === kind)
  return { what: 'place', kind, zone, limit: limitOf(all, need, then) }
}

/** What excluded most of those that had room; that none had, or nobody said, or that there is no such service. */
function limitOf(all: readonly ServiceThen[], need: NeedThen, then: Then): string {
  if (all.length === 0) return 'none there'
  const reasons = all.filter((one) => takesIt(one, need, then)).flatMap(({ against }) => against)
  const [most] = [...Map.groupBy(reasons, labelOf)].sort(
    ([, a], [, b]) => b.length - a.length || place(a[0]!) - place(b[0]!),
  )
  if (most) return most[0]
  return all.some(({ service }) => isSaid(service, then)) ? 'full' : 'no figure'
}

/** Somebody had said what was free of it, and it could still be believed. */
const isSaid = ({ kind, lines }: Service, { midnight, holds }: Then): boolean =>
  lines.some(({ figure }) => figure && ageOfFigure(figure, kind, midnight, holds) !== 'out of date')

const place = ({ code }: Reason): number => hardCodes.indexOf(code as HardCode)

/** The same thing missing for two needs of one person is one thing, with the hours of both. */
function together(scarce: readonly Scarce[]): Missing[] {
  const groups = Map.groupBy(
    scarce.map(({ missing }) => missing),
    keyOf,
  )
  return [...groups.values()].map((same) =>
    same.reduce((sum, one) =>
      sum.what === 'visit' && one.what === 'visit' ? { ...sum, hours: sum.hours + one.hours } : sum,
    ),
  )
}
