import { dateOf, type Instant } from '../../src/platform/time.ts'
import type { PlacedWard } from '../builder.ts'
import { clock } from '../life/course.ts'
import { byOf } from '../life/local-setting.ts'
import type { Plan } from '../life/plan.ts'
import { criteria } from '../life/readiness.ts'
import { kindOf, type Setting } from '../life/setting.ts'
import { criteriaForDischarge } from '../life/words.ts'
import type { By } from '../story.ts'
import { earlier, later } from '../when.ts'
import type { Row } from './row.ts'
import { lastWord, waitPlan } from './row-waits.ts'
import { type Staffed, wardOf } from './staffed.ts'

/** Lays out the stay of one person of the pictures. */
export function rowPlan(place: Staffed, row: Row): Plan {
  const { setting } = place
  const { b, luck } = setting
  const { when } = b
  const ward = wardOf(place, row.ward)
  const by = setting.coordinator(ward)
  const doctor = row.doctor ?? setting.doctor(ward)
  const admitted = when.on(row.day - 1, row.day === 1 ? '00:40' : clock(luck.between(480, 1250)))
  const readyAt = row.ready ? when.on(...row.ready) : null
  const someone = invented(setting, row)
  const settled = later(admitted.add({ hours: 3 }), admitted)
  const readiness: NonNullable<Plan['readiness']> = readyAt
    ? [
        { at: readyAt.subtract({ minutes: 95 }), part: 'clinical', answer: 'yes', by: doctor },
        {
          at: readyAt.subtract({ minutes: 35 }),
          part: 'team',
          answer: 'yes',
          by: 'Therapy, nursing, social work',
        },
        { at: readyAt, part: 'safe', answer: 'yes', by: `${ward.name} board round` },
      ]
    : []
  return {
    someone,
    ward,
    bedId: ward.beds[row.bed - 1] ?? null,
    admitted,
    by,
    hub: byOf(place.cast.navigators[0]!),
    method: ward.kind === 'acute' ? '21' : '81',
    ...through(place, ward, row, admitted),
    expected: expected(place, row, by, admitted),
    criteriaForDischarge: luck.pick(criteriaForDischarge),
    keyWorker: luck.pick(setting.nurses),
    reviews:
      row.heard && row.heard[0] > 1440
        ? []
        : [{ at: earlier(when.on(1, '10:20'), when.minutesAgo(90)), reviewer: doctor }].filter(({ at }) =>
            after(at, admitted),
          ),
    days: redDays(place, row, admitted),
    criteria:
      row.day < 2 && !row.ready
        ? []
        : criteria(luck, when, { admitted, readyAt, codes: kindOf(ward).criteria, again: readiness }),
    readiness,
    ...(row.pathway
      ? { pathway: { at: settled, pathway: row.pathway, ...(row.goingTo ? { goingTo: row.goingTo } : {}) } }
      : {}),
    referrals:
      row.pathway && row.pathway !== 'P0'
        ? [{ at: settled.add({ minutes: 10 }), organisationId: b.ids.of('organisation hub') }]
        : [],
    waits: (row.waits ?? []).map((wait) => waitPlan(place, ward, by, wait, admitted)),
    ...lastWord(place, row, ward, by),
    key: `${row.given} ${row.family}`,
  }
}

function invented({ invent, b, luck }: Setting, row: Row): Plan['someone'] {
  const someone = invent({
    givenName: row.given,
    familyName: row.family,
    gender: row.gender,
    age: row.age,
    key: `person ${row.given} ${row.family}`,
  })
  Object.assign(someone.person, row.person)
  if (row.contact) {
    const phone = `07700 900${String(luck.between(100, 999))}`
    someone.contacts = [
      {
        contactId: b.ids.next(),
        personId: someone.person.personId,
        ...row.contact,
        phone,
        isCarer: true,
        ringFirst: true,
      },
    ]
  }
  return someone
}

function through(
  { wards, setting }: Staffed,
  ward: PlacedWard,
  row: Row,
  admitted: Instant,
): Pick<Plan, 'before'> | null {
  if (ward.kind !== 'acute' || row.day < 2) return null
  const first = wards.find(({ siteKey, specialty }) => siteKey === ward.siteKey && specialty === 'assessment')
  const until = admitted.add({ minutes: setting.luck.between(200, 1100) })
  return first && until.epochMilliseconds < setting.b.when.now.epochMilliseconds
    ? { before: [{ ward: first, bedId: null, until }] }
    : null
}

function expected(
  { setting: { b, luck }, cast }: Staffed,
  row: Row,
  by: By,
  admitted: Instant,
): NonNullable<Plan['expected']> {
  const dates =
    row.expected ??
    (row.ready
      ? [
          [Math.min(row.day - 1, row.ready[0] + 2), -row.ready[0]],
          [Math.min(2, row.ready[0]), 2, 'Still to be arranged'],
        ]
      : [])
  return (dates as [number, number, string?][]).map(([ago, ahead, why]) => ({
    set: later(
      b.when.on(ago, clock(900 - 60 * Math.min(ago, 4) + luck.between(10, 55))),
      earlier(admitted.add({ minutes: 95 }), b.when.minutesAgo(2)),
    ),
    date: b.when.date(ahead),
    ...(why ? { reason: why } : {}),
    by: why && row.ready ? byOf(cast.navigators[0]!) : by,
  }))
}

function redDays(
  { setting: { b } }: Staffed,
  { red, day, heard }: Row,
  admitted: Instant,
): NonNullable<Plan['days']> {
  const quiet = heard && heard[0] > 1440
  if (quiet || day < 3) return []
  const [running, reason] = red ?? [0, 'other']
  // Today's answer is given at the first board round, which a ward that has its red days counted has had.
  return [3, 2, 1, 0].flatMap((ago) => {
    const isRed = ago < running
    if (ago === 0 && !isRed) return []
    const at =
      ago > 0
        ? b.when.on(ago, '09:25')
        : earlier(b.when.on(0, '09:25'), b.when.minutesAgo(Math.max(6, (heard?.[0] ?? 0) + 3)))
    if (!after(at, admitted) || !dateOf(at).equals(b.when.today.subtract({ days: ago }))) return []
    return [
      {
        at,
        date: b.when.date(-ago),
        colour: isRed ? ('red' as const) : ('green' as const),
        ...(isRed ? { reason } : {}),
      },
    ]
  })
}

const after = (at: Instant, admitted: Instant) => at.epochMilliseconds > admitted.epochMilliseconds
