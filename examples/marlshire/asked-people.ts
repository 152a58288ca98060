import type { Instant } from '../../src/platform/time.ts'
import { byOf } from '../life/local-setting.ts'
import { margaretsNo } from './margaret.ts'
import type { Teller } from './need-teller.ts'
import type { Staffed } from './staffed.ts'

/** The people of picture 06 for whom a place is sought: what they need, who was asked, and what they said. */
export function askedPeople(place: Staffed, tell: Teller): void {
  const { minutesAgo, on } = place.setting.b.when
  const soon = (minutes: number) => minutesAgo(-minutes)
  const since = (at: Instant) => Math.round(at.until(minutesAgo(0)).total('minutes'))

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
      whyWaiting: 'Two carers at once in the evening are hard to find near her home.',
      onlyChosen: 'The key is in a safe by the door; her daughter Ngozi has the code.',
    },
    5 * 1440,
    [
      {
        organisation: 'fourways-care-at-home',
        service: 'Fourways Care at Home',
        asked: 4 * 1440,
        answerBy: minutesAgo(4 * 1440 - 60),
        seen: 4 * 1440 - 20,
        no: [4 * 1440 - 50, 'no carers', 'Nobody free in the evening'],
      },
      {
        organisation: 'lantern-home-care',
        service: 'Lantern Home Care',
        asked: 4 * 1440,
        answerBy: minutesAgo(4 * 1440 - 60),
        seen: 4 * 1440 - 90,
        no: [4 * 1440 - 180, 'no carers', 'One carer in the evening, never two'],
      },
      {
        organisation: 'homefold-care',
        service: 'Homefold Care',
        asked: since(on(1, '16:00')),
        answerBy: on(0, '08:00'),
        seen: 75,
        no: [margaretsNo, 'no carers', 'Too few evening carers in zone 4'],
      },
    ],
    byOf(place.cast.socialWorkers[0]!),
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
}
