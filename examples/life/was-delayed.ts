import type { Awaits, Pathway } from '../../src/modules/discharge/index.ts'
import { type Instant, type LocalDate, Temporal, zone } from '../../src/platform/time.ts'
import type { PlacedWard } from '../builder.ts'
import type { Known, Someone } from '../people-generator.ts'
import { clock } from './course.ts'
import type { Plan } from './plan.ts'
import { allSayYes } from './readiness.ts'
import { kindOf, type Setting } from './setting.ts'

export type WasDelayed = {
  ward: PlacedWard
  /** The day on which all three parts said ready, and the day of leaving. */
  ready: LocalDate
  left: LocalDate
  awaits: Awaits
  words?: string
  pathway: Pathway
  someone?: Someone
  known?: Known
}

const destinations = { P0: '19', P1: '19', P2: '51', P3: '55' } as const

/** Somebody who was ready on one day, waited for one thing, and left on another. */
export function wasDelayed(setting: Setting, { ward, ready, left, awaits, ...about }: WasDelayed): Plan {
  const { luck } = setting
  const kind = kindOf(ward)
  const readyAt = on(ready, `${luck.between(10, 15)}:${luck.between(10, 59)}`)
  const leftAt = on(left, clock(luck.between(640, 1110)))
  const days = Math.max(1.5, Math.min(40, luck.skewed(...kind.days)))
  const admitted = readyAt.subtract({ minutes: Math.round(days * 1440) })
  const someone = about.someone ?? setting.invent(about.known ?? { ages: kind.ages })
  const by = setting.coordinator(ward)
  const doctor = setting.doctor(ward)
  const since = readyAt.add({ minutes: luck.between(15, 90) })
  const firstYes = allSayYes(luck, readyAt, doctor, `${ward.name} team`)
  return {
    someone,
    ward,
    bedId: luck.pick(ward.beds),
    admitted,
    by,
    method: luck.weighted(kind.methods),
    source: ward.kind === 'acute' ? '19' : '51',
    expected: [{ set: admitted.add({ minutes: 50 }), date: ready.toString() }],
    criteria:
      setting.asksCriteria && kind.criteria.length > 0
        ? asked(kind.criteria[0]!, admitted, firstYes[0]!.at)
        : [],
    readiness: firstYes,
    pathway: { at: readyAt.subtract({ hours: 3 }), pathway: about.pathway },
    waits: [
      {
        awaits,
        ...(about.words ? { words: about.words } : {}),
        owner: setting.owner(awaits, ward, someone.person),
        since,
        openedBy: by,
        accepted: { at: since.add({ hours: 3 }) },
        done: { at: leftAt.subtract({ minutes: 35 }) },
      },
    ],
    left: { at: leftAt, method: '1', destination: destinations[about.pathway] },
  }
}

const asked = (code: string, admitted: Instant, firstYes: Instant): NonNullable<Plan['criteria']> => [
  { at: admitted.add({ hours: 4 }), met: [{ code }] },
  { at: firstYes.subtract({ minutes: 2 }), met: [] },
]

const on = (date: LocalDate, time: string): Instant =>
  date
    .toPlainDateTime(Temporal.PlainTime.from(time.padStart(5, '0')))
    .toZonedDateTime(zone, { disambiguation: 'compatible' })
    .toInstant()
