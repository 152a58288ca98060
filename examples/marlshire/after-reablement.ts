import type { NeedFact } from '../../src/modules/placements/index.ts'
import { byOf } from '../life/local-setting.ts'
import { needStory } from '../places/need-story.ts'
import { serviceIdOf } from '../places/offer.ts'
import { of } from './about-someone.ts'
import type { Staffed } from './staffed.ts'

type Ended = Extract<NeedFact, { kind: 'ended' }>['detail']['outcome']
type Where = Extract<NeedFact, { kind: 'at-home' }>['detail']['where']
type Course = {
  who: { givenName: string; familyName: string; gender: 'female' | 'male'; age: number }
  began: number
  days: number
  outcome: Ended
  /** As it was said on the 91st day; nobody has asked yet where it is left out. */
  where?: Where
}

const courses: Course[] = [
  course('Nell', 'Harbottle', 'female', 84, 112, 29, 'as planned', 'home'),
  course('Roy', 'Tennant', 'male', 79, 109, 22, 'as planned', 'home'),
  course('Edna', 'Sykes', 'female', 91, 106, 41, 'care home', 'care home'),
  course('Iqbal', 'Chaudhry', 'male', 72, 103, 26, 'as planned', 'home'),
  course('Moira', 'Penhaligon', 'female', 88, 98, 30, 'lasting care at home'),
  course('Stanley', 'Ogden', 'male', 81, 95, 27, 'as planned'),
  course('Pearl', 'Achterberg', 'female', 77, 93, 24, 'as planned'),
]

/** Seven who had reablement in the summer: how it ended, and where four of them were 91 days after it began. */
export function afterReablement(place: Staffed): void {
  const { b, invent } = place.setting
  const by = byOf(place.cast.navigators[0]!)
  const answers = of(place, 'bright-step')
  for (const { who, began, days, outcome, where } of courses) {
    const someone = b.add(invent({ ...who, key: `person ${who.givenName} ${who.familyName}` }))
    const story = needStory(
      b,
      { personId: someone.person.personId, stayId: null },
      {
        wants: ['reablement'],
        needs: ['therapy'],
        about: 'Walks with a frame since a fall at home.',
        wouldLike: 'To manage the stairs alone.',
        whyWaiting: 'A GP asked, so that they need not go to hospital.',
      },
      `${who.givenName} ${who.familyName}`,
    )
    const { on, date } = b.when
    const askId = b.ids.next()
    const startOn = date(-began)
    const opened = { direction: 'step-up' as const, requires: story.requires, askedBy: 'Dr Varga, GP' }
    story.at(on(began + 1, '09:10'), { kind: 'need-opened', detail: opened }, by)
    const ask = {
      askId,
      serviceId: serviceIdOf(b, 'bright-step', 'Bright Step, North'),
      organisationId: answers.organisationId,
      answerBy: on(began + 1, '13:00').toString(),
      shown: story.shown(),
      takes: [],
    }
    story.at(on(began + 1, '09:20'), { kind: 'asked', detail: ask }, by)
    story.at(on(began + 1, '10:05'), { kind: 'answered', detail: { askId, answer: 'yes', startOn } }, answers)
    const holdUntil = on(began + 1, '18:00').toString()
    story.at(
      on(began + 1, '10:30'),
      { kind: 'chosen', detail: { askId, takeId: b.ids.next(), holdUntil, startOn } },
      by,
    )
    story.at(on(began, '11:00'), { kind: 'started', detail: { askId, on: startOn } }, answers)
    const last = began - days
    story.at(on(last, '16:00'), { kind: 'ended', detail: { askId, on: date(-last), outcome } }, answers)
    const ninetyFirst = date(91 - began)
    if (where)
      story.at(
        on(began - 91, '10:40'),
        { kind: 'at-home', detail: { askId, from: startOn, on: ninetyFirst, where } },
        by,
      )
  }
}

function course(
  givenName: string,
  familyName: string,
  gender: 'female' | 'male',
  age: number,
  began: number,
  days: number,
  outcome: Ended,
  where?: Where,
): Course {
  const about = { who: { givenName, familyName, gender, age }, began, days, outcome }
  return where ? { ...about, where } : about
}
