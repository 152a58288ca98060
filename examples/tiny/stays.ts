import { type Instant, Temporal, zone } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'
import type { Owner, Plan } from '../life/plan.ts'
import type { By } from '../story.ts'
import type { Tiny } from './place.ts'

type Stay = Omit<Plan, 'someone'>

/** "21 10:40" is 21 November 2026, 10:40 in London. */
const t = (text: string): Instant => {
  const [day, time] = text.split(' ')
  return Temporal.PlainDateTime.from(`2026-11-${day!.padStart(2, '0')}T${time}`)
    .toZonedDateTime(zone)
    .toInstant()
}
const nov = (day: number): string => `2026-11-${String(day).padStart(2, '0')}`

/** The stays of the twelve, written out. */
// biome-ignore format: one line a fact reads as a table
export function plans(b: Builder, { elm, amara, tomasz, dee, joy, marek }: Tiny): Record<string, Stay> {
  const organisation = (key: string) => b.ids.of(`organisation ${key}`)
  const trust = (person: string): Owner => ({ organisationId: organisation('trust'), person, by: amara })
  const owned = (by: By, person?: string): Owner => ({ organisationId: by.organisationId, by, ...(person ? { person } : {}) })
  const stay = (bed: number | null, admitted: string, rest: Partial<Stay>): Stay => ({
    ward: elm, bedId: bed === null ? null : elm.beds[bed - 1]!, admitted: t(admitted), by: amara, hub: tomasz, method: '21', source: '19', ...rest,
  })
  const ready = (clinical: string, team: string, safe: string): NonNullable<Plan['readiness']> => [
    { at: t(clinical), part: 'clinical', answer: 'yes', by: 'Dr Ffion Bell' },
    { at: t(team), part: 'team', answer: 'yes', by: 'Therapy, nursing, social work' },
    { at: t(safe), part: 'safe', answer: 'yes', by: 'Sister Amara Blythe' },
  ]
  const homeCare = 'Home care, 4 visits a day, two carers'
  return {
    'Ivy Thorncroft': stay(1, '22 09:10', {
      expected: [{ set: t('22 14:00'), date: nov(25) }],
      criteria: [{ at: t('23 09:20'), met: [{ code: '08' }] }],
      pathway: { at: t('23 09:30'), pathway: 'P0', goingTo: 'Home, no new help' },
      waits: [{ awaits: 'test-result', words: 'Blood result', owner: trust('Dr Bell'), since: t('23 11:00'), openedBy: amara, due: { on: nov(24) }, accepted: { at: t('23 12:00') } }],
    }),
    'Rashid Bellamy': stay(2, '24 02:20', {
      expected: [{ set: t('24 07:40'), date: nov(27) }],
      criteria: [{ at: t('24 07:30'), met: [{ code: '04' }] }],
      waits: [{ awaits: 'test-result', words: 'Scan', owner: trust('Radiology'), since: t('24 07:45'), openedBy: amara, due: { on: nov(24), at: t('24 14:00').toString() } }],
    }),
    'Dorothy Pilkington': stay(4, '01 18:30', {
      expected: [{ set: t('02 10:00'), date: nov(15) }, { set: t('15 11:00'), date: nov(22), reason: 'Blood pressure too low to stand' }, { set: t('22 15:00'), date: nov(25), reason: 'Reablement could not start before then' }],
      criteria: [{ at: t('02 09:00'), met: [{ code: '06' }] }, { at: t('16 08:40'), met: [] }],
      readiness: ready('16 08:45', '16 09:40', '16 10:15'),
      pathway: { at: t('15 10:00'), pathway: 'P1', goingTo: 'Home with support' },
      referrals: [{ at: t('15 10:10'), organisationId: organisation('hub') }],
      days: [{ at: t('23 09:20'), date: nov(23), colour: 'red', reason: 'community health' }],
      waits: [{ awaits: 'reablement-start', words: 'Reablement first visit', owner: owned(joy, 'Joy Farrow'), since: t('19 11:55'), openedBy: tomasz, due: { on: nov(25), at: t('25 08:00').toString() }, seen: t('19 13:00'), accepted: { at: t('24 08:11') } }],
    }),
    'Olive Nkemelu': stay(6, '13 12:40', {
      expected: [{ set: t('13 18:00'), date: nov(21) }, { set: t('20 11:30'), date: nov(30), reason: 'Stomach infection on the ward' }],
      criteria: [{ at: t('23 09:40'), met: [{ code: '03' }] }],
      readiness: [{ at: t('18 10:00'), part: 'clinical', answer: 'yes', by: 'Dr Varga' }, { at: t('20 09:00'), part: 'clinical', answer: 'no', by: 'Dr Varga', words: 'Stomach infection' }],
    }),
    'Roy Pemberton': stay(7, '23 05:50', {
      expected: [{ set: t('23 10:10'), date: nov(25) }],
      waits: [{ awaits: 'senior-review', owner: { organisationId: null }, since: t('23 16:00'), openedBy: amara }],
    }),
    'Leonard Achebe': stay(9, '15 09:20', {
      expected: [{ set: t('16 11:00'), date: nov(21) }, { set: t('20 15:00'), date: nov(23), reason: 'Stairs not safe yet' }, { set: t('23 15:10'), date: nov(26), reason: 'Reablement could not start before then', by: tomasz }],
      criteria: [{ at: t('16 09:00'), met: [{ code: '09', procedureAt: t('15 14:00').toString() }] }, { at: t('21 10:40'), met: [] }],
      readiness: [...ready('21 10:40', '21 11:15', '21 11:20'), { at: t('23 15:10'), part: 'safe', answer: 'yes', by: 'T. Nowak', words: 'If someone visits in the morning', told: tomasz }],
      days: [22, 23].map((day) => ({ at: t(`${day} 09:25`), date: nov(day), colour: 'red' as const, reason: 'community health' })),
      pathway: { at: t('20 15:20'), pathway: 'P1', goingTo: 'Home with support' },
      referrals: [{ at: t('20 15:25'), organisationId: organisation('hub') }],
      notes: [{ at: t('23 15:15'), words: 'Broken hip, repaired. Lives alone; son Chidi rings daily', by: tomasz }],
      waits: [
        { awaits: 'reablement-start', words: 'Reablement to start, morning visit', owner: owned(joy, 'Joy Farrow'), since: t('21 12:00'), openedBy: amara, due: { on: nov(26) }, seen: t('23 09:00'), accepted: { at: t('24 07:10') } },
        { awaits: 'medicines', owner: trust('pharmacy'), since: t('24 07:20'), openedBy: amara, due: { on: nov(25) }, seen: t('24 07:52') },
      ],
    }),
    'Yusuf Demir-Hayes': stay(11, '16 13:00', {
      expected: [{ set: t('17 10:00'), date: nov(23) }, { set: t('22 11:00'), date: nov(24), reason: 'Antibiotics by drip for two more days' }],
      criteria: [{ at: t('17 09:00'), met: [{ code: '08' }] }, { at: t('23 09:50'), met: [] }],
      readiness: ready('23 10:05', '23 11:10', '23 11:40'),
      pathway: { at: t('22 12:00'), pathway: 'P0', goingTo: 'Home, no new help' },
      waits: [
        { awaits: 'medicines', owner: trust('pharmacy'), since: t('23 11:45'), openedBy: amara, done: { at: t('23 17:30') } },
        { awaits: 'transport', owner: trust('transport desk'), since: t('23 11:50'), openedBy: amara, due: { on: nov(24), at: t('24 15:00').toString() }, accepted: { at: t('23 13:00') } },
      ],
    }),
    'Margaret Okafor': stay(12, '02 07:05', {
      before: [{ ward: elm, bedId: elm.beds[3]!, until: t('09 11:15') }],
      expected: [{ set: t('03 10:00'), date: nov(10) }, { set: t('09 12:00'), date: nov(14), reason: 'Hoist not at home yet' }, { set: t('12 14:00'), date: nov(20), reason: 'No two-carer visit' }, { set: t('20 11:40'), date: nov(26), reason: 'No agency has said yes', by: tomasz }],
      criteria: [{ at: t('02 10:00'), met: [{ code: '06' }] }, { at: t('05 09:30'), met: [] }, { at: t('14 09:10'), met: [{ code: '08' }] }, { at: t('18 08:50'), met: [] }],
      readiness: [...ready('05 09:40', '05 10:20', '05 11:10'), { at: t('14 09:10'), part: 'clinical', answer: 'no', by: 'Dr Varga', words: 'Chest infection' }, ...ready('18 08:55', '18 09:20', '18 09:35')],
      days: [21, 22, 23].map((day) => ({ at: t(`${day} 09:30`), date: nov(day), colour: 'red' as const, reason: 'social care' })),
      pathway: { at: t('05 09:50'), pathway: 'P1', goingTo: 'Own home in Larkfield' },
      socialWorker: { at: t('06 15:30'), name: 'Dee Osei', userId: dee.userId!, organisationId: dee.organisationId },
      referrals: [{ at: t('05 10:05'), organisationId: organisation('hub') }, { at: t('08 12:00'), organisationId: organisation('council') }],
      notes: [{ at: t('23 16:05'), words: 'Asked 3 agencies for 4 visits a day, two carers', by: dee }],
      waits: [
        { awaits: 'equipment', words: 'Hoist and bed at home', owner: { organisationId: organisation('equipment') }, since: t('06 10:00'), openedBy: amara, done: { at: t('13 11:30') } },
        { awaits: 'home-care', words: homeCare, owner: owned(dee, 'brokerage'), since: t('08 12:00'), openedBy: amara, accepted: { at: t('08 14:10') }, withdrawn: { at: t('14 09:15'), reason: 'Not ready: chest infection' } },
        { awaits: 'home-care', words: homeCare, owner: owned(dee, 'brokerage'), since: t('18 09:40'), openedBy: amara, due: { on: nov(20) }, seen: t('18 10:30'), accepted: { at: t('18 11:00') }, chased: [{ at: t('23 15:10'), by: tomasz, words: 'Any agency yet?' }] },
      ],
    }),
    'Amrit Gill': stay(14, '09 10:30', {
      expected: [{ set: t('10 10:00'), date: nov(18) }, { set: t('18 12:00'), date: nov(23), reason: 'Chest infection' }, { set: t('22 14:00'), date: nov(24), reason: 'Care home has not confirmed' }],
      criteria: [{ at: t('10 09:00'), met: [{ code: '02' }] }, { at: t('22 10:20'), met: [] }],
      readiness: ready('22 10:30', '22 11:30', '22 12:05'),
      pathway: { at: t('18 12:30'), pathway: 'P3', goingTo: 'Care home' },
      referrals: [{ at: t('18 12:40'), organisationId: organisation('hub') }],
      waits: [{ awaits: 'care-home-answer', words: 'Home to confirm', owner: owned(marek, 'Marek Sobol'), since: t('22 12:10'), openedBy: tomasz, due: { on: nov(23) }, seen: t('22 15:00') }],
    }),
    'Kwabena Mensah': stay(10, '08 16:00', {
      expected: [{ set: t('09 10:00'), date: nov(17) }, { set: t('17 10:00'), date: nov(20), reason: 'Waiting for therapy' }],
      criteria: [{ at: t('09 09:00'), met: [{ code: '06' }] }, { at: t('15 13:00'), met: [] }],
      readiness: ready('15 13:40', '15 14:40', '15 15:15'),
      pathway: { at: t('15 15:20'), pathway: 'P1', goingTo: 'Home with support' },
      notes: [{ at: t('23 01:10'), words: 'Asked what happens next', by: amara }],
      waits: [{ awaits: 'care-act-assessment', owner: owned(dee, 'hospital team'), since: t('17 12:00'), openedBy: amara, accepted: { at: t('17 13:00') }, withdrawn: { at: t('22 07:30'), reason: 'Has savings: he arranges his own care' } }],
    }),
    'Samuel Otieno': stay(null, '24 04:40', {}),
    'Hugh Pargeter': stay(13, '10 11:00', {
      expected: [{ set: t('11 10:00'), date: nov(20) }, { set: t('19 10:00'), date: nov(23), reason: 'Room free on that day' }],
      readiness: ready('19 09:00', '19 10:00', '19 10:30'),
      pathway: { at: t('18 10:00'), pathway: 'P3', goingTo: 'Alder House' },
      referrals: [{ at: t('18 10:10'), organisationId: organisation('hub') }],
      waits: [{ awaits: 'care-home-answer', owner: owned(marek), since: t('19 10:40'), openedBy: tomasz, accepted: { at: t('20 10:00') }, done: { at: t('22 16:00') } }],
      left: { at: t('23 14:10'), method: '1', destination: '55' },
    }),
  }
}
