import { byOf } from '../life/local-setting.ts'
import { needStory } from '../places/need-story.ts'
import { serviceIdOf } from '../places/offer.ts'
import { of } from './about-someone.ts'
import type { Staffed } from './staffed.ts'

/** Two who wait in an interim bed until a leg may bear weight: one is to be looked at today, one next week. */
export function standingAgain(place: Staffed): void {
  one(place, { givenName: 'Gordon', familyName: 'Ashdown', gender: 'male', age: 69 }, 20, 0)
  one(place, { givenName: 'Winifred', familyName: 'Tull', gender: 'female', age: 83 }, 9, 7)
}

type Who = { givenName: string; familyName: string; gender: 'female' | 'male'; age: number }

function one(place: Staffed, who: Who, began: number, reviewIn: number): void {
  const { b, invent } = place.setting
  const { on, date } = b.when
  const by = byOf(place.cast.navigators[0]!)
  const answers = of(place, 'millbrook')
  const someone = b.add(invent({ ...who, key: `person ${who.givenName} ${who.familyName}` }))
  const story = needStory(
    b,
    { personId: someone.person.personId, stayId: null },
    {
      wants: ['interim bed'],
      needs: ['non-weight-bearing', 'medicines'],
      about: 'Broke an ankle at home. In plaster; may not stand on it. Moves with one person.',
      wouldLike: 'To be home as soon as the leg may bear weight.',
      whyWaiting: 'The stairs at home cannot be done on one leg.',
    },
    `${who.givenName} ${who.familyName}`,
  )
  const askId = b.ids.next()
  const startOn = date(-began)
  const opened = { direction: 'step-up' as const, requires: story.requires, askedBy: 'Fracture clinic' }
  story.at(on(began + 1, '11:10'), { kind: 'need-opened', detail: opened }, by)
  const ask = {
    askId,
    serviceId: serviceIdOf(b, 'millbrook', 'Millbrook interim'),
    organisationId: answers.organisationId,
    answerBy: on(began + 1, '16:00').toString(),
    shown: story.shown(),
    takes: [],
  }
  story.at(on(began + 1, '11:20'), { kind: 'asked', detail: ask }, by)
  story.at(on(began + 1, '12:05'), { kind: 'answered', detail: { askId, answer: 'yes', startOn } }, answers)
  const holdUntil = on(began + 1, '18:00').toString()
  story.at(
    on(began + 1, '12:30'),
    { kind: 'chosen', detail: { askId, takeId: b.ids.next(), holdUntil, startOn } },
    by,
  )
  story.at(on(began, '14:00'), { kind: 'started', detail: { askId, on: startOn } }, answers)
  const held = Math.floor(began / 2)
  const review = 'weight-bearing' as const
  story.at(on(began, '15:00'), { kind: 'review-set', detail: { what: review, on: date(-held) } }, by)
  story.at(
    on(held, '10:30'),
    {
      kind: 'review-held',
      detail: { what: review, on: date(-held), words: 'Not yet: X-ray again', next: date(reviewIn) },
    },
    by,
  )
  story.at(on(held, '10:35'), { kind: 'review-set', detail: { what: 'move on', on: date(reviewIn + 3) } }, by)
}
