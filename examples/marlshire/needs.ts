import type { Need, ServiceKind } from '../../src/modules/capacity/index.ts'
import type { NeedFactInput, Requires } from '../../src/modules/placements/index.ts'
import type { Instant } from '../../src/platform/time.ts'
import { byOf } from '../life/local-setting.ts'
import { type By, needStory } from '../places/need-story.ts'
import { lineIdOf, serviceIdOf } from '../places/offer.ts'
import { usualSearch } from '../places/usual-search.ts'
import { of } from './about-someone.ts'
import type { Staffed } from './staffed.ts'

type Wants = Partial<Requires> & Pick<Requires, 'wants'>
/** One service asked: what it takes, and what came of it, in minutes ago. */
type Asked = {
  organisation: string
  service: string
  line?: number
  asked: number
  answerBy: Instant
  seen?: number
  yes?: [minutesAgo: number, startsInDays: number, words?: string]
  no?: [minutesAgo: number, reason: 'full' | 'no carers' | 'needs' | 'too far', words?: string]
}

/** What the people of picture 06 need, who was asked, and what they said; and a need for everybody else who waits. */
export function needs(place: Staffed): void {
  const skip = new Set<string>()
  const { b } = place.setting
  const tell = teller(place, skip)
  const { minutesAgo, on, date } = b.when
  const soon = (minutes: number) => minutesAgo(-minutes)

  tell(
    'Okafor',
    {
      wants: ['home care'],
      needs: ['two carers', 'hoist', 'medicines', 'catheter', 'soft food'],
      visits: (['morning', 'midday', 'tea', 'evening'] as const).map((band) => ({
        band,
        carers: 2,
        minutes: band === 'morning' ? 45 : 30,
      })),
      payer: 'council',
      about:
        'Moves with two people and a hoist. Wears a hearing aid in her right ear. Likes to talk while she is helped.',
      wouldLike: 'Mornings not before 8. The same faces. Her evening visit before nine.',
      whyWaiting: 'Three agencies could not help in the evening with two carers.',
      onlyChosen: 'The key is in a safe by the door; her daughter Ngozi has the code.',
    },
    5 * 1440,
    [
      {
        organisation: 'foxglove-home-support',
        service: 'Foxglove Home Support',
        asked: 4 * 1440,
        answerBy: minutesAgo(4 * 1440 - 60),
        seen: 4 * 1440 - 20,
        no: [4 * 1440 - 50, 'no carers', 'Nobody free in the evening'],
      },
      {
        organisation: 'neighbourly-care',
        service: 'Neighbourly Care',
        asked: 4 * 1440,
        answerBy: minutesAgo(4 * 1440 - 60),
        seen: 4 * 1440 - 90,
        no: [4 * 1440 - 180, 'no carers'],
      },
      {
        organisation: 'homefold-care',
        service: 'Homefold Care',
        asked: 2 * 1440,
        answerBy: minutesAgo(2 * 1440 - 60),
        seen: 2 * 1440 - 30,
        no: [2 * 1440 - 55, 'too far', 'Two carers not before Friday'],
      },
    ],
  )
  tell(
    'Trevanion',
    {
      wants: ['nursing home'],
      needs: ['nursing', 'oxygen', 'night help', 'medicines'],
      near: 'MX5',
      milesTo: 5,
      payer: 'council',
      about: 'Walks a few steps with one person. Uses oxygen at night.',
      wouldLike: 'A room near Ashdene, where his brother lives.',
      whyWaiting: 'The funding panel met on Monday.',
    },
    4 * 1440,
    [],
  )
  tell(
    'Hartley',
    {
      wants: ['reablement'],
      needs: ['medicines', 'ground floor'],
      payer: 'council',
      about: 'Uses a wheelchair for now. Getting stronger every week.',
      wouldLike: 'To go back to work in the spring.',
      whyWaiting: 'His flat is on the third floor.',
    },
    3 * 1440,
    [],
  )
  tell(
    'Dhillon',
    {
      wants: ['home care'],
      needs: ['medicines'],
      visits: (['morning', 'midday', 'evening'] as const).map((band) => ({ band, carers: 1, minutes: 30 })),
      payer: 'council',
      language: 'Punjabi',
      about: 'Walks with a frame. Lives with his wife, who tires easily.',
      wouldLike: 'Somebody who speaks Punjabi would be kind.',
    },
    1440,
    [
      {
        organisation: 'kestrel-care',
        service: 'Kestrel Care',
        line: 0,
        asked: 900,
        answerBy: soon(48),
        seen: 880,
        yes: [12, 1, 'From tomorrow 08:00'],
      },
      {
        organisation: 'homefold-care',
        service: 'Homefold Care',
        line: 0,
        asked: 900,
        answerBy: soon(48),
        seen: 700,
        yes: [30, 3],
      },
      {
        organisation: 'wharfside-carers',
        service: 'Wharfside Carers',
        line: 0,
        asked: 900,
        answerBy: soon(48),
      },
    ],
  )
  tell(
    'Wójcik',
    {
      wants: ['nursing home'],
      needs: ['nursing', 'oxygen', 'soft food', 'night help', 'two carers'],
      payer: 'council',
      language: 'Polish',
      about:
        'Walks with one person. Needs a soft diet, help at night, and oxygen. Enjoys the radio; a Polish speaker on shift would be kind.',
      wouldLike: 'A room from which trains can be heard.',
      whyWaiting: 'The first home had no oxygen.',
    },
    6 * 1440,
    [
      {
        organisation: 'quarry-bank',
        service: 'Quarry Bank',
        asked: 5 * 1440,
        answerBy: minutesAgo(4 * 1440),
        seen: 5 * 1440 - 60,
        no: [3 * 1440, 'needs', 'No oxygen here'],
      },
      { organisation: 'alder-house', service: 'Alder House', asked: 1400, answerBy: soon(348), seen: 27 },
    ],
  )
  tell(
    'Penhaligon',
    {
      wants: ['residential home'],
      needs: ['medicines', 'dementia'],
      payer: 'self-funder',
      milesTo: 10,
      about: 'Walks well and likes to be outdoors. Forgets the day, remembers every song.',
      wouldLike: 'A garden he may go into.',
      whyWaiting: 'The family is choosing between two homes.',
    },
    10 * 1440,
    [
      {
        organisation: 'millbrook',
        service: 'Millbrook',
        asked: 8 * 1440,
        answerBy: minutesAgo(7 * 1440),
        seen: 8 * 1440 - 90,
        yes: [7 * 1440, -3],
      },
      {
        organisation: 'the-laurels',
        service: 'The Laurels',
        asked: 8 * 1440,
        answerBy: minutesAgo(7 * 1440),
        seen: 8 * 1440 - 200,
        yes: [6 * 1440, -2],
      },
    ],
  )
  tell(
    'Castellano',
    {
      wants: ['community bed', 'intermediate care bed'],
      needs: ['therapy', 'medicines'],
      payer: 'nhs',
      about: 'Broke her hip; walks ten steps with a frame and one person.',
      wouldLike: 'To be able to climb her own stairs.',
    },
    8 * 1440,
    [{ organisation: 'marl-valley', service: 'Ashdene, Willow', asked: 1000, answerBy: soon(190), seen: 32 }],
  )
  tell(
    'Kowalczyk-Reid',
    {
      wants: ['community bed', 'intermediate care bed'],
      needs: ['therapy', 'medicines', 'night help'],
      payer: 'nhs',
      about: 'Stands with two people. Sharp as a pin.',
      wouldLike: 'A window.',
    },
    2 * 1440,
    [{ organisation: 'marl-valley', service: 'Ashdene, Willow', asked: 40, answerBy: soon(190) }],
  )

  chosen(
    'Pilkington',
    {
      wants: ['reablement'],
      needs: ['medicines'],
      payer: 'council',
      about: 'Walks with a frame. Lives alone with her cat.',
    },
    'bright-step',
    'Bright Step, North',
    2,
    1,
    { holdHours: 28 },
  )
  chosen(
    'Ashworth',
    {
      wants: ['community bed'],
      needs: ['therapy', 'medicines'],
      payer: 'nhs',
      about: 'Needs two people to stand.',
    },
    'marl-valley',
    'Ashdene, Willow',
    1,
    0,
    { holdHours: 6 },
  )
  chosen(
    'Achebe',
    {
      wants: ['reablement'],
      needs: ['medicines', 'two carers'],
      payer: 'council',
      about: 'Getting over a stroke; weak left hand.',
    },
    'bright-step',
    'Bright Step, North',
    2,
    2,
    { arranged: true },
  )
  chosen(
    'Salako',
    {
      wants: ['nursing home'],
      needs: ['nursing', 'dementia'],
      payer: 'council',
      about: 'Likes to fold linen. Calls everybody dear.',
    },
    'st-brides',
    'St Bride’s',
    3,
    2,
    { arranged: true, words: 'room 6' },
  )
  chosen(
    'Nakamura-Jones',
    {
      wants: ['nursing home'],
      needs: ['nursing', 'hoist', 'two carers'],
      payer: 'self-funder',
      about: 'Moves with a hoist. Paints birds.',
    },
    'alder-house',
    'Alder House',
    4,
    0,
    { arranged: true, startAt: '14:00', words: 'room 6, by ambulance' },
  )
  stepUp(place)
  usualSearch(b, {
    brokers: [...place.cast.navigators, ...place.cast.socialWorkers].map(byOf),
    answers: (organisationId) => ({
      userId: place.cast.providers.get(organisationId)?.userId ?? null,
      organisationId,
    }),
    skip,
    past: 90,
  })

  function chosen(
    family: string,
    wants: Wants,
    organisation: string,
    service: string,
    daysAgo: number,
    startsIn: number,
    then: { holdHours?: number; arranged?: boolean; startAt?: string; words?: string },
  ): void {
    const answers = of(place, organisation)
    const told = tell(family, wants, (daysAgo + 1) * 1440, [
      {
        organisation,
        service,
        asked: daysAgo * 1440 + 600,
        answerBy: on(daysAgo, '18:00'),
        seen: daysAgo * 1440 + 500,
        yes: [daysAgo * 1440 + 400, startsIn],
      },
    ])
    const [askId] = told.askIds as [string]
    const by = told.by
    told.at(
      minutesAgo(daysAgo * 1440 + 300),
      {
        kind: 'chosen',
        detail: {
          askId,
          takeId: b.ids.next(),
          holdUntil: minutesAgo(-(then.holdHours ?? 24) * 60).toString(),
          startOn: date(startsIn),
        },
      },
      by,
    )
    if (then.arranged)
      told.at(
        minutesAgo(daysAgo * 1440 + 200),
        {
          kind: 'arranged',
          detail: {
            askId,
            startOn: date(startsIn),
            ...(then.startAt ? { startAt: then.startAt } : {}),
            ...(then.words ? { words: then.words } : {}),
          },
        },
        answers,
      )
  }
}

type Told = { askIds: string[]; by: By; at: (at: Instant, fact: NeedFactInput, by: By) => void }

/** Tells the need of somebody who is in hospital now, found by their family name, and remembers that it is told. */
function teller(place: Staffed, skip: Set<string>) {
  const { b } = place.setting
  const broker = byOf(place.cast.navigators[0]!)
  return (family: string, wants: Wants, openedMinutesAgo: number, asked: Asked[]): Told => {
    const person = b.world.people.find((one) => one.familyName === family)
    const stay = b.world.stayFacts.findLast(
      (fact) => fact.kind === 'admitted' && fact.personId === person?.personId,
    )
    if (!person || !stay) throw new Error(`${family} is not in hospital`)
    skip.add(stay.stayId)
    const story = needStory(b, { personId: person.personId, stayId: stay.stayId }, wants, family)
    story.at(
      b.when.minutesAgo(openedMinutesAgo),
      { kind: 'need-opened', detail: { direction: 'step-down', requires: story.requires } },
      broker,
    )
    const askIds = asked.map((one) => askOne(place, story, one, broker))
    return { askIds, by: broker, at: story.at }
  }
}

function askOne(place: Staffed, story: ReturnType<typeof needStory>, one: Asked, by: By): string {
  const { b } = place.setting
  const { minutesAgo, date } = b.when
  const askId = b.ids.next()
  const answers = of(place, one.organisation)
  const serviceId = serviceIdOf(b, one.organisation, one.service)
  if (!b.world.services.some((service) => service.serviceId === serviceId))
    throw new Error(`there is no ${one.service}`)
  story.at(
    minutesAgo(one.asked),
    {
      kind: 'asked',
      detail: {
        askId,
        serviceId,
        organisationId: answers.organisationId,
        answerBy: one.answerBy.toString(),
        shown: story.shown(),
        takes: [{ lineId: lineIdOf(b, one.organisation, one.service, one.line ?? 0), units: 1 }],
      },
    },
    by,
  )
  if (one.seen !== undefined) story.at(minutesAgo(one.seen), { kind: 'ask-seen', detail: { askId } }, answers)
  if (one.yes)
    story.at(
      minutesAgo(one.yes[0]),
      {
        kind: 'answered',
        detail: {
          askId,
          answer: 'yes',
          startOn: date(one.yes[1]),
          ...(one.yes[2] ? { words: one.yes[2] } : {}),
        },
      },
      answers,
    )
  if (one.no)
    story.at(
      minutesAgo(one.no[0]),
      {
        kind: 'answered',
        detail: { askId, answer: 'no', reason: one.no[1], ...(one.no[2] ? { words: one.no[2] } : {}) },
      },
      answers,
    )
  return askId
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
