import type { Need, ServiceKind } from '../../src/modules/capacity/index.ts'
import { answering, byOf } from '../life/local-setting.ts'
import { needStory } from '../places/need-story.ts'
import { usualSearch } from '../places/usual-search.ts'
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
  usualSearch(b, {
    brokers: [...place.cast.navigators, ...place.cast.socialWorkers].map(byOf),
    answers: answering(place.cast.providers),
    skip,
    past: 90,
  })
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
