import type { PlacedWard } from '../builder.ts'
import { byOf } from '../life/local-setting.ts'
import type { Plan } from '../life/plan.ts'
import { ownerOf } from './row-waits.ts'
import { type Staffed, wardOf } from './staffed.ts'

/** How many minutes ago the third agency said no to her: in her record and in the answer, which are one story. */
export const margaretsNo = 40

/** Margaret Okafor, 84: the story of pictures 01, 03, 06, 11 and 12, told backwards from today. */
export function margaret(place: Staffed): Plan {
  const { b, invent, coordinator } = place.setting
  const { on, date, minutesAgo } = b.when
  const elm = wardOf(place, 'Elm')
  const by = coordinator(elm)
  const hub = byOf(place.cast.navigators[0]!)
  const council = byOf(place.cast.socialWorkers[0]!)
  const someone = invent({
    givenName: 'Margaret',
    familyName: 'Okafor',
    gender: 'female',
    age: 84,
    nhsNumber: '9990041822',
    key: 'person Margaret Okafor',
  })
  Object.assign(someone.person, {
    dateOfBirth: b.when.today.subtract({ years: 84, days: 294 }).toString(),
    address: '14 Orchard Close, Larkfield',
    postcode: 'MX4 2QT',
    authorityId: b.ids.of('organisation council'),
    communicationNeeds: 'Hearing aid, right ear. Speaks English and Igbo',
    preferences: 'Own home; mornings not before 8; the same faces',
    funding: 'council',
  })
  const ngozi = {
    name: 'Ngozi Okafor',
    relationship: 'daughter',
    phone: '07700 900417',
    isCarer: true,
    ringFirst: true,
  }
  someone.contacts = [{ contactId: b.ids.next(), personId: someone.person.personId, ...ngozi }]
  return {
    someone,
    ward: elm,
    bedId: elm.beds[11]!,
    admitted: on(22, '07:05'),
    before: [
      {
        ward: wardOf(place, 'Emergency'),
        bedId: wardOf(place, 'Emergency').beds[6]!,
        until: on(20, '07:30'),
      },
      { ward: elm, bedId: elm.beds[3]!, until: on(15, '11:15') },
    ],
    by,
    hub,
    method: '21',
    source: '19',
    expected: [
      { set: on(21, '10:00'), date: date(-14) },
      { set: on(15, '12:00'), date: date(-10), reason: 'Hoist not at home yet' },
      { set: on(12, '14:00'), date: date(-4), reason: 'No two-carer visit' },
      { set: on(4, '11:40'), date: date(2), reason: 'No agency has said yes', by: hub },
    ],
    criteriaForDischarge: 'Moved by two people with the hoist; eating and drinking; chest clear',
    keyWorker: 'Nurse Oduro',
    socialWorker: {
      at: on(18, '15:30'),
      name: 'Dee Osei',
      userId: council.userId!,
      organisationId: council.organisationId,
    },
    reviews: [{ at: on(1, '10:10'), reviewer: 'Dr Ffion Bell', words: 'Well; waiting for carers' }],
    days: [4, 3, 2, 1].map((ago) => ({
      at: on(ago, '09:30'),
      date: date(-ago),
      colour: 'red' as const,
      reason: 'social care',
      words: 'No agency has said yes',
    })),
    criteria: [
      { at: on(22, '10:00'), met: [{ code: '06' }] },
      { at: on(19, '09:30'), met: [] },
      { at: on(10, '09:10'), met: [{ code: '08' }] },
      { at: on(6, '08:50'), met: [] },
    ],
    readiness: readiness(place),
    pathway: { at: on(19, '09:50'), pathway: 'P1', goingTo: 'Own home in Larkfield' },
    referrals: [
      { at: on(19, '10:05'), organisationId: hub.organisationId },
      {
        at: on(16, '12:00'),
        organisationId: council.organisationId,
        words: 'Two carers, four visits a day, hoist',
      },
    ],
    waits: waits(place, elm),
    notes: [
      {
        at: on(1, '16:05'),
        words: 'Two agencies said no; asked Homefold Care for all 4 visits',
        by: council,
      },
      {
        at: minutesAgo(margaretsNo),
        words: 'Said no: too few evening carers in zone 4',
        by: homefold(place),
      },
    ],
    family: family(place),
    key: 'Margaret Okafor',
  }
}

/** Picture 11: her daughter reads it; a first link was lost. */
function family({ setting: { b } }: Staffed): NonNullable<Plan['family']> {
  const { on, date } = b.when
  const page = {
    agreedBy: 'person',
    agreed: 'herself, at the bedside, with her daughter there',
    agreedOn: date(-4),
    sharedWith: 'Ngozi, her daughter',
    until: date(24),
    ring: { ward: '01632 960114', night: '01632 960100' },
  } as const
  return {
    told: { at: on(18, '16:00'), going: 'P1', words: 'Home, with help.' },
    pages: [
      { ...page, at: on(4, '14:20'), closed: { at: on(3, '10:05'), reason: 'A new link was made' } },
      { ...page, at: on(3, '10:05') },
    ],
  }
}

function readiness({ setting: { b } }: Staffed): NonNullable<Plan['readiness']> {
  const { on } = b.when
  return [
    { at: on(19, '09:40'), part: 'clinical', answer: 'yes', by: 'Dr Ffion Bell' },
    { at: on(19, '10:20'), part: 'team', answer: 'yes', by: 'Therapy, nursing, social work' },
    { at: on(19, '11:10'), part: 'safe', answer: 'yes', by: 'Sister Amara Blythe' },
    { at: on(10, '09:10'), part: 'clinical', answer: 'no', by: 'Dr L. Varga', words: 'Chest infection' },
    { at: on(6, '08:55'), part: 'clinical', answer: 'yes', by: 'Dr F. Bell' },
    { at: on(6, '09:20'), part: 'team', answer: 'yes', by: 'Board round' },
    { at: on(6, '09:35'), part: 'safe', answer: 'yes', by: 'Sister Amara Blythe' },
  ]
}

function waits(place: Staffed, elm: PlacedWard): NonNullable<Plan['waits']> {
  const { b, coordinator } = place.setting
  const { on, date } = b.when
  const by = coordinator(elm)
  const council = ownerOf(place, elm, { owner: 'council', who: 'brokerage' })
  const words = 'Home care, 4 visits a day, two carers'
  return [
    {
      awaits: 'therapy-home-visit',
      owner: ownerOf(place, elm, { owner: 'ward', who: 'Therapy' }),
      since: on(19, '13:00'),
      openedBy: by,
      accepted: { at: on(19, '15:00') },
      done: { at: on(16, '11:00') },
    },
    {
      awaits: 'equipment',
      words: 'Hoist and bed at home',
      owner: ownerOf(place, elm, { owner: 'equipment' }),
      since: on(18, '10:00'),
      openedBy: by,
      accepted: { at: on(18, '12:30') },
      done: { at: on(11, '11:30') },
    },
    {
      awaits: 'home-care',
      words,
      owner: council,
      since: on(16, '12:00'),
      openedBy: by,
      accepted: { at: on(16, '14:10') },
      withdrawn: { at: on(10, '09:15'), reason: 'Not ready: chest infection' },
    },
    {
      awaits: 'home-care',
      words,
      owner: council,
      since: on(6, '09:40'),
      openedBy: by,
      due: { on: date(-4) },
      seen: on(6, '10:30'),
      accepted: { at: on(6, '11:00') },
      chased: [{ at: on(1, '15:10'), by: byOf(place.cast.navigators[0]!), words: 'Any agency yet?' }],
    },
  ]
}

const homefold = (place: Staffed) => {
  const organisationId = place.setting.b.ids.of('organisation homefold-care')
  return { userId: place.cast.providers.get(organisationId)?.userId ?? null, organisationId }
}
