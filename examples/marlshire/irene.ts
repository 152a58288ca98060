import { type Instant, type Temporal, zone } from '../../src/platform/time.ts'
import { byOf } from '../life/local-setting.ts'
import type { Owner, Plan, WaitPlan } from '../life/plan.ts'
import { allSayYes } from '../life/readiness.ts'
import { tell } from '../life/tell.ts'
import { position, said } from './says.ts'
import { type Staffed, wardOf } from './staffed.ts'

/** Irene Szymańska, 82: ready, unwell, ready again; four nights of hers are disputed (picture 08). */
export function irene(place: Staffed, month: Temporal.PlainYearMonth): void {
  const { b, luck, invent, coordinator } = place.setting
  const ward = wardOf(place, 'Ward 4')
  const by = coordinator(ward)
  const council = byOf(place.cast.socialWorkers[0]!)
  const t = (text: string): Instant => {
    const [day, time] = text.split(' ')
    return month
      .toPlainDate({ day: Number(day) })
      .toPlainDateTime(time!)
      .toZonedDateTime(zone)
      .toInstant()
  }
  const someone = invent({ givenName: 'Irene', familyName: 'Szymańska', gender: 'female', age: 82 })
  someone.person.authorityId = council.organisationId
  const hospital = (person: string): Owner => ({ organisationId: ward.organisationId, person, by })
  const waited = (
    awaits: WaitPlan['awaits'],
    words: string,
    owner: Owner,
    from: string,
    to: string,
  ): WaitPlan => ({
    awaits,
    words,
    owner,
    since: t(from),
    openedBy: by,
    accepted: { at: t(from).add({ hours: 1 }) },
    done: { at: t(to) },
  })
  const ofCouncil: Owner = { organisationId: council.organisationId, person: 'brokerage', by: council }
  const plan: Plan = {
    someone,
    ward,
    bedId: ward.beds[19]!,
    admitted: t('1 06:50'),
    by,
    method: '21',
    source: '19',
    expected: [{ set: t('1 15:00'), date: month.toPlainDate({ day: 6 }).toString() }],
    criteria: [
      { at: t('1 09:00'), met: [{ code: '06' }] },
      { at: t('5 09:20'), met: [] },
      { at: t('14 08:40'), met: [{ code: '04' }] },
      { at: t('19 09:05'), met: [] },
    ],
    readiness: [
      ...allSayYes(luck, t('5 11:40'), 'Dr Sutcliffe', 'Ward 4 team'),
      { at: t('14 08:40'), part: 'clinical', answer: 'no', by: 'Dr Sutcliffe', words: 'Unwell after a fall' },
      ...allSayYes(luck, t('19 12:10'), 'Dr Sutcliffe', 'Ward 4 team'),
    ],
    pathway: { at: t('5 12:00'), pathway: 'P3', goingTo: 'Orchard Lea' },
    referrals: [{ at: t('5 12:10'), organisationId: council.organisationId }],
    waits: [
      waited('therapy-home-visit', 'Therapy home visit', hospital('therapy'), '5 12:20', '10 11:00'),
      waited('care-act-assessment', 'Care Act assessment', ofCouncil, '10 11:30', '14 08:45'),
      waited('care-home-search', 'Care home to be found', ofCouncil, '19 12:20', '25 10:00'),
      waited(
        'family-choice',
        'Family choosing a home',
        { organisationId: null, person: 'Family, niece Ewa' },
        '25 10:30',
        '28 17:00',
      ),
    ],
    left: { at: t('29 10:30'), method: '1', destination: '56' },
    key: 'Irene Szymańska',
  }
  const { stayId } = tell(b, plan)
  const about = { stayId, personId: someone.person.personId }
  const ruth = { userId: b.ids.of('account Ruth Imlach'), organisationId: ward.organisationId }
  const next = month.add({ months: 1 }).toPlainDate({ day: 1 })
  const nights = (from: number, to: number) => ({
    from: month.toPlainDate({ day: from }).toString(),
    to: month.toPlainDate({ day: to }).toString(),
  })
  const trust = { whose: 'NHS' as const, organisationId: ward.organisationId }
  const social = { whose: 'social care' as const, organisationId: council.organisationId }
  const nhs = (
    from: number,
    to: number,
    whose: typeof trust | typeof social,
    awaits: string,
    words?: string,
  ) =>
    position(place, about, next.add({ days: 1 }), ruth, {
      side: 'NHS',
      nights: nights(from, to),
      ...whose,
      awaits,
      ...(words ? { words } : {}),
    })
  const theirs = (
    from: number,
    to: number,
    whose: typeof trust | typeof social,
    awaits: string,
    words?: string,
  ) =>
    position(place, about, next.add({ days: 8 }), council, {
      side: 'council',
      nights: nights(from, to),
      ...whose,
      awaits,
      ...(words ? { words } : {}),
    })
  nhs(5, 9, trust, 'therapy-home-visit')
  theirs(5, 9, trust, 'therapy-home-visit')
  nhs(10, 13, social, 'care-act-assessment')
  theirs(10, 13, social, 'care-act-assessment')
  nhs(19, 24, social, 'care-home-search', 'The home was the council’s to find')
  theirs(19, 22, trust, 'nursing-assessment', 'The nursing assessment came only on the 23rd')
  theirs(23, 24, social, 'care-home-search')
  nhs(25, 28, social, 'family-choice')
  const slip = nhs(14, 18, social, 'care-home-search')
  const reason = 'She was unwell on those nights; they do not count'
  said(place, about, next.add({ days: 1 }), ruth, { kind: 'withdrawn', detail: { reason } }, slip)
}
