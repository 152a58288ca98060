import { dateOf } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'
import type { Chance } from '../chance.ts'
import { type By } from '../story.ts'
import { type NeedStory, needStory } from './need-story.ts'
import { type Offered } from './offer.ts'
import { type OpenWait, waitsForPlaces } from './open-waits.ts'
import { afterTheStart, atTheEndOfASearch, chosenAndLost, insteadOfNo, whileWaiting } from './twists.ts'
import { usualNeeds } from './usual-needs.ts'

export type Search = {
  /** Who finds places, where the story does not say. */
  brokers: By[]
  /** Who answers for an organisation; nobody by name otherwise. */
  answers: (organisationId: string) => By
  /** Stays whose needs are told elsewhere. */
  skip?: ReadonlySet<string>
  /** How many of those who left are told in full, the latest first. */
  past?: number
}

const noes = [
  ['no carers', 40],
  ['full', 25],
  ['needs', 10],
  ['too far', 8],
  ['too soon', 7],
  ['mix', 4],
  ['price', 3],
  ['information', 3],
] as const

/** A need for everybody who waits for a place, some of them asked for already, and what became of those who left. */
export function usualSearch(b: Builder, search: Search): void {
  const luck = b.luck('needs')
  const told = new Set(search.skip)
  const waits = waitsForPlaces(b.world)
  for (const wait of waits.filter((one) => one.leftAt === null && one.doneAt === null)) {
    if (told.has(wait.stayId)) continue
    told.add(wait.stayId)
    waiting(b, luck, search, wait)
  }
  const gone = waits.filter((one) => one.leftAt !== null && one.doneAt !== null && !told.has(one.stayId))
  for (const wait of gone.slice(-(search.past ?? 60))) {
    told.add(wait.stayId)
    placed(b, luck, search, wait)
  }
}

function begin(b: Builder, luck: Chance, { brokers }: Search, wait: OpenWait) {
  const person = b.world.people.find(({ personId }) => personId === wait.personId)!
  const by = luck.pick(brokers)
  const story = needStory(b, wait, usualNeeds(luck, person, wait.wants))
  const opened = wait.since.add({ minutes: luck.between(10, 90) })
  story.at(opened, { kind: 'need-opened', detail: { direction: 'step-down', requires: story.requires } }, by)
  return { story, by, opened }
}

function waiting(b: Builder, luck: Chance, search: Search, wait: OpenWait): void {
  const { story, by, opened } = begin(b, luck, search, wait)
  if (luck.happens(0.45)) return
  const askedAt = opened.add({ minutes: luck.between(30, 240) })
  const told = { b, luck, story, by }
  whileWaiting(told, askedAt.subtract({ minutes: 10 }))
  if (luck.happens(0.12)) {
    const [one] = someOf(b, luck, wait)
    if (one) {
      const askId = ask(b, story, one, askedAt, by)
      const at = (hours: number) => askedAt.add({ minutes: hours * 60 })
      chosenAndLost({ ...told, askId, answers: search.answers(one.organisationId) }, at)
    }
    return
  }
  let open = 0
  for (const one of someOf(b, luck, wait)) {
    const askId = ask(b, story, one, askedAt, by)
    const answers = search.answers(one.organisationId)
    open++
    if (luck.happens(0.2)) continue
    const seenAt = askedAt.add({ minutes: luck.between(5, 90) })
    story.at(seenAt, { kind: 'ask-seen', detail: { askId } }, answers)
    if (luck.happens(0.15)) continue
    const answeredAt = seenAt.add({ minutes: luck.between(3, 240) })
    if (insteadOfNo({ ...told, askId, answers }, answeredAt)) continue
    no(luck, story, askId, answeredAt, answers)
    open--
  }
  if (open === 0) atTheEndOfASearch(told, askedAt.add({ hours: 6 }))
}

/** Those who left were placed: asked for, refused by some, chosen, arranged and started. */
function placed(b: Builder, luck: Chance, search: Search, wait: OpenWait): void {
  const { story, by, opened } = begin(b, luck, search, wait)
  const leftAt = wait.leftAt!
  const days = Math.max(0.2, (leftAt.epochMilliseconds - opened.epochMilliseconds) / 86_400_000)
  const at = (share: number) => opened.add({ minutes: Math.round(days * 1440 * share) })
  const [chosen, ...others] = someOf(b, luck, wait)
  if (!chosen) return
  for (const one of others) {
    const askId = ask(b, story, one, at(0.1), by)
    no(luck, story, askId, at(0.1 + luck.next() * 0.3), search.answers(one.organisationId))
  }
  const askId = ask(b, story, chosen, at(0.15), by)
  const answers = search.answers(chosen.organisationId)
  const on = dateOf(leftAt)
  const promised = luck.happens(0.8) ? on : on.subtract({ days: 1 })
  story.at(at(0.2), { kind: 'ask-seen', detail: { askId } }, answers)
  story.at(
    at(0.5),
    { kind: 'answered', detail: { askId, answer: 'yes', startOn: promised.toString() } },
    answers,
  )
  story.at(
    at(0.6),
    {
      kind: 'chosen',
      detail: { askId, takeId: b.ids.next(), holdUntil: at(0.9).toString(), startOn: promised.toString() },
    },
    by,
  )
  story.at(at(0.7), { kind: 'arranged', detail: { askId, startOn: promised.toString() } }, by)
  story.at(leftAt, { kind: 'started', detail: { askId, on: on.toString() } }, answers)
  const wrong = luck.happens(0.7)
    ? []
    : [luck.pick(['medicines', 'medicines', 'paperwork', 'mobility', 'time', 'skin', 'equipment'] as const)]
  const checkAt = leftAt.add({ hours: luck.between(2, 22) })
  if (luck.happens(0.75) && checkAt.epochMilliseconds < b.when.now.epochMilliseconds)
    story.at(checkAt, { kind: 'as-described', detail: { askId, wrong } }, answers)
  afterTheStart({ b, luck, story, by, askId, answers }, leftAt)
}

function ask(
  b: Builder,
  story: NeedStory,
  { serviceId, organisationId, lineIds }: Offered,
  at: OpenWait['since'],
  by: By,
): string {
  const askId = b.ids.next()
  const [lineId] = lineIds
  story.at(
    at,
    {
      kind: 'asked',
      detail: {
        askId,
        serviceId,
        organisationId,
        answerBy: at.add({ hours: 4 }).toString(),
        shown: story.shown(),
        takes: lineId ? [{ lineId, units: 1 }] : [],
      },
    },
    by,
  )
  return askId
}

function no(luck: Chance, story: NeedStory, askId: string, at: OpenWait['since'], by: By): void {
  story.at(at, { kind: 'answered', detail: { askId, answer: 'no', reason: luck.weighted(noes) } }, by)
}

/** One to three services of a kind that would do. */
function someOf(b: Builder, luck: Chance, { wants }: OpenWait): Offered[] {
  const fit = b.world.services.filter(({ kind }) => wants.includes(kind))
  return luck
    .shuffled(fit)
    .slice(0, luck.between(1, 3))
    .map(({ serviceId, organisationId, kind }) => ({
      serviceId,
      organisationId,
      kind,
      lineIds: b.world.lines.filter((line) => line.serviceId === serviceId).map(({ lineId }) => lineId),
    }))
}
