import type { Need, ServiceKind } from '../../src/modules/capacity/index.ts'
import type { EquipmentStep } from '../../src/modules/placements/index.ts'
import { answering, byOf } from '../life/local-setting.ts'
import { needStory } from '../places/need-story.ts'
import { lineIdOf, serviceIdOf } from '../places/offer.ts'
import { usualSearch } from '../places/usual-search.ts'
import { of } from './about-someone.ts'
import { askedPeople } from './asked-people.ts'
import { chosenPeople } from './chosen-people.ts'
import { teller } from './need-teller.ts'
import type { Staffed } from './staffed.ts'

/** What the people of picture 06 need, who was asked, and what they said; and a need for everybody else who waits. */
export function needs(place: Staffed): void {
  const { b } = place.setting
  const skip = new Set<string>()
  const tell = teller(place, skip)
  askedPeople(place, tell)
  chosenPeople(place, tell)
  stepUp(place)
  crisis(place, tell)
  bedRail(place, tell)
  usualSearch(b, {
    brokers: [...place.cast.navigators, ...place.cast.socialWorkers].map(byOf),
    answers: answering(place.cast.providers),
    skip,
    past: 90,
  })
}

/** Two who have crisis care, or need it: one at home, where it ends tomorrow, and one for the first days after hospital. */
function crisis(place: Staffed, tell: ReturnType<typeof teller>): void {
  const { b, invent } = place.setting
  const { on, date } = b.when
  const someone = b.add(
    invent({
      givenName: 'Harold',
      familyName: 'Pemberton',
      gender: 'male',
      age: 87,
      key: 'person Harold Pemberton',
    }),
  )
  const by = byOf(place.cast.navigators[0]!)
  const answers = of(place, 'rapid')
  const visits = (['morning', 'tea', 'night'] as const).map((band) => ({ band, carers: 1, minutes: 60 }))
  const story = needStory(
    b,
    { personId: someone.person.personId, stayId: null },
    {
      wants: ['crisis care'],
      needs: ['medicines', 'night help'],
      visits,
      about: 'His wife, who looks after him, was taken ill. Walks with a frame.',
      wouldLike: 'To be at home when she comes back.',
      whyWaiting: 'His daughter rang; she cannot come before the weekend.',
    },
    'Harold Pemberton',
  )
  const askId = b.ids.next()
  const startOn = date(-1)
  const requires = story.requires
  const lineId = lineIdOf(b, 'rapid', 'Rapid Response, county')
  story.at(
    on(1, '08:10'),
    { kind: 'need-opened', detail: { direction: 'step-up', requires, askedBy: 'Dr Varga, his GP, 08:00' } },
    by,
  )
  const shown = story.shown()
  const ask = {
    askId,
    serviceId: serviceIdOf(b, 'rapid', 'Rapid Response, county'),
    organisationId: answers.organisationId,
  }
  story.at(
    on(1, '08:15'),
    {
      kind: 'asked',
      detail: { ...ask, answerBy: on(1, '08:45').toString(), shown, takes: [{ lineId, units: 9 }] },
    },
    by,
  )
  story.at(on(1, '08:20'), { kind: 'ask-seen', detail: { askId } }, answers)
  story.at(on(1, '08:25'), { kind: 'answered', detail: { askId, answer: 'yes', startOn } }, answers)
  const holdUntil = on(1, '12:25').toString()
  story.at(
    on(1, '08:30'),
    { kind: 'chosen', detail: { askId, takeId: b.ids.next(), holdUntil, startOn } },
    by,
  )
  story.at(on(1, '08:40'), { kind: 'arranged', detail: { askId, startOn, startAt: '11:00' } }, answers)
  story.at(on(1, '11:10'), { kind: 'started', detail: { askId, on: startOn } }, answers)
  tell(
    'Eastwood',
    {
      wants: ['crisis care'],
      crisisPath: 'discharge to assess',
      needs: ['medicines'],
      visits: visits.slice(0, 2),
      payer: 'council',
      from: date(1),
      about: 'Home first: what he needs is seen in his own kitchen. Walks with one stick.',
      wouldLike: 'His own bed.',
      whyWaiting: 'His key safe is fitted tomorrow.',
    },
    300,
    [],
  )
}

/** Nora Lindqvist's bed rail, which her record waits for: assessed, ordered, brought, and not fitted. */
function bedRail(place: Staffed, tell: ReturnType<typeof teller>): void {
  const { on, date } = place.setting.b.when
  const told = tell(
    'Lindqvist',
    {
      wants: ['equipment'],
      needs: ['night help'],
      payer: 'council',
      about: 'Gets up by herself at night.',
      wouldLike: 'To sleep in her own bed.',
      whyWaiting: 'A rail for her bed is not fitted yet.',
    },
    5 * 1440,
    [],
  )
  const equipment = of(place, 'equipment')
  const ward = place.setting.b.ids.of('organisation marl-royal')
  const { organisationId } = equipment
  const plan = (daysAgo: number, step: EquipmentStep, who: string, due: number) =>
    told.at(
      on(daysAgo, '10:00'),
      { kind: 'step-planned', detail: { step, organisationId: who, dueOn: date(due) } },
      told.by,
    )
  const done = (daysAgo: number, step: EquipmentStep, words?: string) =>
    told.at(
      on(daysAgo, '15:00'),
      { kind: 'step-done', detail: { step, on: date(-daysAgo), ...(words ? { words } : {}) } },
      step === 'assessed' ? told.by : equipment,
    )
  plan(4, 'assessed', ward, -4)
  done(4, 'assessed', 'One rail, left side')
  plan(4, 'ordered', organisationId, -3)
  done(3, 'ordered')
  plan(4, 'delivered', organisationId, -2)
  done(2, 'delivered')
  plan(4, 'fitted', organisationId, -2)
}

/** Rose Anning, 82, at home: her GP asks for a bed so that she need not go to hospital. */
function stepUp(place: Staffed): void {
  const { b, invent } = place.setting
  const someone = b.add(
    invent({ givenName: 'Rose', familyName: 'Anning', gender: 'female', age: 82, key: 'person Rose Anning' }),
  )
  const needs: Need[] = ['nursing', 'therapy', 'medicines']
  const wants: ServiceKind[] = ['step-up bed', 'virtual bed']
  const story = needStory(
    b,
    { personId: someone.person.personId, stayId: null },
    {
      wants,
      needs,
      payer: 'nhs',
      from: b.when.date(0),
      about: 'Has a chest infection and has been unsteady since yesterday. Lives alone.',
      wouldLike: 'To stay out of hospital.',
      whyWaiting: 'Her GP asked this morning.',
    },
    'Rose Anning',
  )
  story.at(
    b.when.minutesAgo(22),
    { kind: 'need-opened', detail: { direction: 'step-up', requires: story.requires } },
    byOf(place.cast.navigators[0]!),
  )
}
