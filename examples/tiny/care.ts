import type { NeedFactInput, Requires } from '../../src/modules/placements/index.ts'
import type { Builder } from '../builder.ts'
import { needStory } from '../places/need-story.ts'
import { lineIdOf, offer, roundLines, serviceIdOf, startsByWeek } from '../places/offer.ts'
import type { By } from '../story.ts'
import type { Tiny } from './place.ts'

/** Three services, and five people for whom a place is sought, kept or has begun. */
export function care(b: Builder, here: Tiny): void {
  districts(b)
  services(b)
  needs(b, here)
}

function districts(b: Builder): void {
  for (const [outward, zone, area, easting, northing] of [
    ['MX1', '2', 'North', 400_000, 300_000],
    ['MX2', '1', 'North', 401_500, 306_500],
    ['MX3', '3', 'North', 394_000, 304_000],
    ['MX4', '4', 'South', 402_000, 293_500],
    ['MX5', '5', 'South', 396_500, 289_000],
  ] as const)
    b.world.districts.push({ outward, zone, area, easting, northing })
}

function services(b: Builder): void {
  const hours = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '07:00', to: '22:00' }]
  const { serviceId } = offer(b, {
    organisation: 'bright-step',
    name: 'Bright Step, North',
    kind: 'reablement',
    area: 'North',
    zones: ['1', '2', '3'],
    target: 8,
    meets: ['medicines', 'therapy', 'two carers'],
    contact: { phone: '01632 960131', email: 'starts@bright-step.example', hours },
    lines: [{ said: { free: 4, minutesAgo: 12, source: 'link', by: 'Joy Farrow' } }],
  })
  startsByWeek(b, serviceId, [8, 7, 9, 8, 6, 7, 8, 2])
  offer(b, {
    organisation: 'home',
    name: 'Alder House',
    kind: 'nursing home',
    area: 'South',
    postcode: 'MX4 7AH',
    places: 42,
    meets: [
      'nursing',
      'oxygen',
      'hoist',
      'two carers',
      'night help',
      'soft food',
      'medicines',
      'ground floor',
    ],
    limits: { weightTo: 120, registration: 'care home with nursing' },
    fee: { from: 95_000, to: 112_000 },
    contact: { phone: '01632 960161', email: 'rooms@alder-house.example', hours },
    lines: [
      { words: 'single room', said: { free: 2, minutesAgo: 13 * 60, source: 'link', by: 'Marek Sobol' } },
    ],
  })
  offer(b, {
    organisation: 'agency',
    name: 'Kestrel Care',
    kind: 'home care',
    area: 'South',
    zones: ['3', '4'],
    meets: ['medicines', 'hoist', 'two carers', 'catheter'],
    contact: { phone: '01632 960151', email: 'work@kestrel-care.example', hours },
    lines: roundLines(['4'], (_, band, carers) => ({
      free: carers === 2 && band === 'evening' ? 1 : 2,
      minutesAgo: 40,
      by: 'Gwen Ashby',
    })),
  })
}

function needs(b: Builder, { tomasz, dee, joy, marek, gwen }: Tiny): void {
  const { on, at, date } = b.when
  const begin = (
    name: string,
    wants: Partial<Requires> & Pick<Requires, 'wants'>,
    daysAgo: number,
    by: By,
  ) => {
    const ids = { personId: b.ids.of(`person ${name}`), stayId: b.ids.of(`stay ${name}`) }
    const story = needStory(b, ids, wants, name)
    story.at(
      on(daysAgo, '10:00'),
      { kind: 'need-opened', detail: { direction: 'step-down', requires: story.requires } },
      by,
    )
    const ask = (
      [organisation, service, line]: [string, string, number?],
      [askedDaysAgo, time]: [number, string],
      answerBy: string,
      units = 1,
    ) => {
      const askId = b.ids.of(`ask ${name} ${service}`)
      const asked: NeedFactInput = {
        kind: 'asked',
        detail: {
          askId,
          serviceId: serviceIdOf(b, organisation, service),
          organisationId: b.ids.of(`organisation ${organisation}`),
          answerBy,
          shown: story.shown(),
          takes: [{ lineId: lineIdOf(b, organisation, service, line ?? 0), units }],
        },
      }
      story.at(on(askedDaysAgo, time), asked, by)
      return askId
    }
    return { story, ask, by }
  }
  const chosen = (
    { story, by }: ReturnType<typeof begin>,
    askId: string,
    answers: By,
    startsIn: number,
    arranged: boolean,
  ) => {
    story.at(on(1, '11:00'), { kind: 'ask-seen', detail: { askId } }, answers)
    story.at(
      on(1, '12:00'),
      { kind: 'answered', detail: { askId, answer: 'yes', startOn: date(startsIn) } },
      answers,
    )
    story.at(
      on(1, '12:30'),
      {
        kind: 'chosen',
        detail: { askId, takeId: b.ids.next(), holdUntil: at(1, '12:00'), startOn: date(startsIn) },
      },
      by,
    )
    if (arranged)
      story.at(on(1, '15:00'), { kind: 'arranged', detail: { askId, startOn: date(startsIn) } }, answers)
  }

  const margaret = begin(
    'Margaret Okafor',
    {
      wants: ['home care'],
      needs: ['two carers', 'hoist', 'medicines'],
      visits: (['morning', 'midday', 'tea', 'evening'] as const).map((band) => ({
        band,
        carers: 2,
        minutes: 30,
      })),
      payer: 'council',
      about: 'Moves with two people and a hoist. Wears a hearing aid in her right ear.',
      wouldLike: 'Mornings not before 8. The same faces.',
      whyWaiting: 'Three agencies could not help in the evening with two carers.',
      onlyChosen: 'The key is in a safe by the door.',
    },
    5,
    dee,
  )
  const kestrel = margaret.ask(['agency', 'Kestrel Care', 7], [0, '07:30'], at(0, '09:15'))
  margaret.story.at(on(0, '07:50'), { kind: 'ask-seen', detail: { askId: kestrel } }, gwen)

  const amrit = begin(
    'Amrit Gill',
    {
      wants: ['nursing home'],
      needs: ['nursing', 'night help'],
      payer: 'council',
      language: 'Punjabi',
      about: 'Walks with one person.',
    },
    2,
    tomasz,
  )
  amrit.ask(['home', 'Alder House'], [0, '07:40'], at(0, '14:00'))

  const reablement = {
    wants: ['reablement' as const],
    needs: ['medicines' as const],
    payer: 'council' as const,
  }
  const dorothy = begin('Dorothy Pilkington', { ...reablement, about: 'Walks with a frame.' }, 4, tomasz)
  chosen(
    dorothy,
    dorothy.ask(['bright-step', 'Bright Step, North'], [1, '10:30'], at(-1, '16:00')),
    joy,
    1,
    true,
  )
  const leonard = begin(
    'Leonard Achebe',
    { ...reablement, about: 'Broke his hip; climbs stairs with one person.' },
    3,
    tomasz,
  )
  chosen(
    leonard,
    leonard.ask(['bright-step', 'Bright Step, North'], [1, '10:40'], at(-1, '16:00')),
    joy,
    2,
    false,
  )

  const hugh = begin(
    'Hugh Pargeter',
    { wants: ['nursing home'], needs: ['nursing'], payer: 'self-funder', about: 'Likes cricket.' },
    5,
    tomasz,
  )
  const alder = hugh.ask(['home', 'Alder House'], [4, '10:00'], at(-4, '16:00'))
  hugh.story.at(
    on(4, '12:00'),
    { kind: 'answered', detail: { askId: alder, answer: 'yes', startOn: date(-1) } },
    marek,
  )
  hugh.story.at(
    on(3, '10:00'),
    {
      kind: 'chosen',
      detail: { askId: alder, takeId: b.ids.next(), holdUntil: at(-2, '12:00'), startOn: date(-1) },
    },
    tomasz,
  )
  hugh.story.at(on(3, '12:00'), { kind: 'arranged', detail: { askId: alder, startOn: date(-1) } }, marek)
  hugh.story.at(on(1, '15:00'), { kind: 'started', detail: { askId: alder, on: date(-1) } }, marek)
}
