import { about } from './about-someone.ts'
import { funding } from './funding.ts'
import { nhsOf } from './says.ts'
import { type Staffed, wardOf } from './staffed.ts'
import { trusted } from './trusted.ts'

/** What is being decided for some of the people of the list: where to go, who pays, which provider trusts the assessment. */
export function deciding(place: Staffed): void {
  choosing(place)
  funding(place)
  trusted(place)
  outOfArea(place)
}

// The family is asked to choose, and the person lacks the capacity to: nobody writes her a letter.
function choosing(place: Staffed): void {
  const { date } = place.setting.b.when
  about(place, 'Oduya-Grant', [
    [
      38,
      '11:00',
      { kind: 'choice-step', detail: { step: 'A', on: date(-38), to: 'Phyllis and her daughter' } },
    ],
    [
      3,
      '14:20',
      {
        kind: 'capacity',
        detail: {
          has: 'no',
          by: 'Dr Varga',
          advocate: 'Independent advocate, Marlshire Voices',
          words: 'Cannot hold in mind what the homes offer',
        },
      },
    ],
  ])
  about(place, 'Penhaligon', [
    [
      26,
      '10:30',
      { kind: 'choice-step', detail: { step: 'A', on: date(-26), to: 'Idris and his daughter Carys' } },
    ],
    [12, '10:10', { kind: 'capacity', detail: { has: 'yes', by: 'Dr Sutcliffe' } }],
    [
      10,
      '15:00',
      {
        kind: 'choice-step',
        detail: {
          step: 'B',
          on: date(-10),
          to: 'Idris and his daughter Carys',
          decideBy: date(-3),
          options: ['Orchard Lea, Larkfield', 'Fern Hollow, Wharfside'],
          ring: 'The discharge team, 01632 960101',
        },
      },
    ],
    [
      1,
      '16:30',
      {
        kind: 'choice-answer',
        detail: { answer: 'complaint', words: 'Only one of the two homes could be visited' },
      },
    ],
  ])
}

// Two people of Fellshire in beds here, one looked at this week and one not; and one who turned out to live here.
function outOfArea(place: Staffed): void {
  const { b } = place.setting
  const ruth = nhsOf(place, { ward: wardOf(place, 'Ward 4') })
  const { date } = b.when
  about(place, 'Castellano', [
    [
      9,
      '11:30',
      {
        kind: 'out-of-area',
        detail: {
          direction: 'theirs here',
          homeOrganisation: 'Fellshire Council',
          contact: 'Hospital team, 01632 960223',
          awaits: 'community bed',
        },
      },
      ruth,
    ],
    [
      2,
      '10:00',
      {
        kind: 'repatriation-review',
        detail: { plan: 'Bed at Fellshire community hospital asked for', nextOn: date(5), by: 'Ruth Imlach' },
      },
      ruth,
    ],
  ])
  about(place, 'Ashworth', [
    [
      11,
      '09:30',
      {
        kind: 'out-of-area',
        detail: {
          direction: 'theirs here',
          homeOrganisation: 'Fellshire Infirmary',
          awaits: 'community bed',
          reason: 'Fell while visiting her sister',
        },
      },
      ruth,
    ],
  ])
  about(place, 'Whitcombe', [
    [
      5,
      '12:00',
      {
        kind: 'out-of-area',
        detail: { direction: 'theirs here', homeOrganisation: 'Fellshire Council', awaits: 'home' },
      },
      ruth,
    ],
    [
      4,
      '09:20',
      {
        kind: 'out-of-area-ended',
        detail: { because: 'not out of area', words: 'Moved to Northgate in the spring' },
      },
      ruth,
    ],
  ])
}
