import type { Pathway } from '../../src/modules/discharge/index.ts'
import type { Instant } from '../../src/platform/time.ts'
import type { PlacedWard } from '../builder.ts'
import { clock } from './course.ts'
import type { Plan } from './plan.ts'
import { allSayYes, criteria } from './readiness.ts'
import { kindOf, type Setting } from './setting.ts'
import { onTheWay } from './waits.ts'
import { pathwayGoingTo } from './words.ts'

const destinations = { P0: '19', P1: '19', P2: '51', P3: '55' } as const

/** Somebody who was here and left that many days ago; null where that moment is still to come. */
export function leaver(
  setting: Setting,
  ward: PlacedWard,
  daysAgo: number,
  known?: { pathway: Pathway },
): Plan | null {
  const { luck, b } = setting
  const { when } = b
  const kind = kindOf(ward)
  const left = when.on(daysAgo, clock(luck.happens(0.3) ? luck.between(500, 719) : luck.between(720, 1150)))
  if (left.epochMilliseconds >= when.minutesAgo(5).epochMilliseconds) return null
  const length = Math.max(0.7, Math.min(60, luck.skewed(...kind.days)))
  const admitted = left.subtract({ minutes: Math.round(length * 1440) })
  const pathway =
    known?.pathway ??
    luck.weighted(kind.pathways.map(([one, weight]) => [one, one === 'P0' ? weight * 4 : weight] as const))
  const readyAt = left.subtract({
    minutes: Math.round(Math.min(length * 0.4, pathway === 'P0' ? 0.2 : luck.skewed(1.6, 0.7)) * 1440),
  })
  const doctor = setting.doctor(ward)
  const by = setting.coordinator(ward)
  const someone = setting.invent({ ages: kind.ages })
  const goingTo = luck.pick(pathwayGoingTo[pathway])
  const readiness = allSayYes(luck, readyAt, doctor, `${ward.name} team`).filter(
    ({ at }) => at.epochMilliseconds > admitted.epochMilliseconds,
  )
  return {
    someone,
    ward,
    bedId: luck.pick(ward.beds),
    admitted,
    by,
    method: luck.weighted(kind.methods),
    expected: [
      {
        set: admitted.add({ minutes: 30 }),
        date: dateText(setting, left, luck.happens(0.5) ? 0 : -1, admitted),
      },
    ],
    criteria: criteria(luck, when, {
      admitted,
      readyAt,
      codes: setting.asksCriteria ? kind.criteria.slice(0, 1) : [],
      again: readiness,
    }),
    readiness,
    pathway: { at: between(admitted, readyAt), pathway, ...(goingTo ? { goingTo } : {}) },
    waits: [done(setting, ward, someone.person, pathway, by, between(admitted, readyAt), left)],
    left: died(setting, kind.criteria)
      ? { at: left, method: '4', destination: '79' }
      : { at: left, method: '1', destination: destinations[pathway] },
  }
}

const died = ({ luck }: Setting, criteria: string[]) => criteria.length > 1 && luck.happens(0.03)

const between = (from: Instant, to: Instant): Instant =>
  from.add({ seconds: Math.round((to.epochMilliseconds - from.epochMilliseconds) / 2000) })

function dateText({ b: { when } }: Setting, left: Instant, days: number, admitted: Instant): string {
  const on = left.toZonedDateTimeISO('Europe/London').toPlainDate().add({ days })
  const first = admitted.toZonedDateTimeISO('Europe/London').toPlainDate()
  return (on.until(first).sign > 0 ? first : on).toString() || when.date(0)
}

function done(
  setting: Setting,
  ward: PlacedWard,
  person: Plan['someone']['person'],
  pathway: keyof typeof onTheWay,
  openedBy: Plan['by'],
  since: Instant,
  left: Instant,
): NonNullable<Plan['waits']>[number] {
  const awaits = setting.luck.weighted(onTheWay[pathway].long)
  const owner = setting.owner(awaits, ward, person)
  return {
    awaits,
    owner,
    since,
    openedBy,
    accepted: { at: since.add({ minutes: 3 }) },
    done: { at: left.subtract({ minutes: 25 }) },
  }
}
