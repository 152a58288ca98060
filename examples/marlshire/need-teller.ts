import type { NeedFactInput, Requires } from '../../src/modules/placements/index.ts'
import type { Instant } from '../../src/platform/time.ts'
import { byOf } from '../life/local-setting.ts'
import { needStory } from '../places/need-story.ts'
import { lineIdOf, serviceIdOf } from '../places/offer.ts'
import { type By } from '../story.ts'
import { of } from './about-someone.ts'
import type { Staffed } from './staffed.ts'

export type Wants = Partial<Requires> & Pick<Requires, 'wants'>
/** One service asked: what it takes, and what came of it, in minutes ago. */
export type Asked = {
  organisation: string
  service: string
  line?: number
  asked: number
  answerBy: Instant
  seen?: number
  yes?: [minutesAgo: number, startsInDays: number, words?: string]
  no?: [minutesAgo: number, reason: 'full' | 'no carers' | 'needs' | 'too far', words?: string]
}

export type Told = { askIds: string[]; by: By; at: (at: Instant, fact: NeedFactInput, by: By) => void }

/** Tells the need of somebody who is in hospital now, found by their family name, and remembers that it is told. */
export function teller(place: Staffed, skip: Set<string>) {
  const { b } = place.setting
  const broker = byOf(place.cast.navigators[0]!)
  return (family: string, wants: Wants, openedMinutesAgo: number, asked: Asked[], by: By = broker): Told => {
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
      by,
    )
    const askIds = asked.map((one) => askOne(place, story, one, by))
    return { askIds, by, at: story.at }
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

export type Teller = ReturnType<typeof teller>
