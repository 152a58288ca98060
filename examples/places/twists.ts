import { dateOf, type Instant } from '../../src/platform/time.ts'
import type { Builder } from '../builder.ts'
import type { Chance } from '../chance.ts'
import { type By } from '../story.ts'
import { type NeedStory } from './need-story.ts'

type Told = { b: Builder; luck: Chance; story: NeedStory; by: By }
type AskTold = Told & { askId: string; answers: By }

/** While somebody waits, things change: a need grows, a provider asks for more, a question is taken back. */
export function whileWaiting({ luck, story, by }: Told, at: Instant): void {
  if (luck.happens(0.15))
    story.at(
      at,
      {
        kind: 'need-changed',
        detail: {
          requires: {
            ...story.requires,
            needs: [...new Set([...story.requires.needs, 'night help' as const])],
          },
          why: 'Up three times in the night',
        },
      },
      by,
    )
}

/** @returns true where the answer is told here. */
export function insteadOfNo({ luck, story, by, askId, answers }: AskTold, at: Instant): boolean {
  const turn = luck.weighted([
    ['no', 62],
    ['more', 28],
    ['taken back', 10],
  ] as const)
  if (turn === 'more') {
    story.at(
      at,
      { kind: 'answered', detail: { askId, answer: 'more', words: 'Can they manage the stairs?' } },
      answers,
    )
    const answerBy = at.add({ hours: 4 }).toString()
    const told = { askId, words: 'Yes, with a rail and one person.', answerBy }
    if (luck.happens(0.6)) story.at(at.add({ minutes: 40 }), { kind: 'told-more', detail: told }, by)
  }
  if (turn === 'taken back')
    story.at(at, { kind: 'ask-withdrawn', detail: { askId, reason: 'Asked the wrong branch' } }, by)
  return turn !== 'no'
}

/** Nobody said yes, and somebody says so; or, once in a while, a need turns out to have been written for nothing. */
export function atTheEndOfASearch({ luck, story, by }: Told, at: Instant): void {
  const turn = luck.weighted([
    ['searches on', 55],
    ['unmatched', 33],
    ['not needed', 12],
  ] as const)
  if (turn === 'unmatched')
    story.at(at, { kind: 'unmatched', detail: { reason: 'Everybody who could has said no' } }, by)
  if (turn === 'not needed')
    story.at(at, { kind: 'need-withdrawn', detail: { reason: 'A daughter will help instead' } }, by)
}

/** Chosen, and then lost: the hold lapsed, or the provider let go. */
export function chosenAndLost(
  { b, luck, story, by, askId, answers }: AskTold,
  at: (hours: number) => Instant,
): void {
  const startOn = at(30).toZonedDateTimeISO('Europe/London').toPlainDate().toString()
  story.at(at(1), { kind: 'answered', detail: { askId, answer: 'yes', startOn } }, answers)
  const hold = { askId, takeId: b.ids.next(), holdUntil: at(6).toString(), startOn }
  story.at(at(2), { kind: 'chosen', detail: hold }, by)
  if (luck.happens(0.5))
    story.at(
      at(6),
      { kind: 'hold-lapsed', detail: { askId } },
      { userId: null, organisationId: by.organisationId },
    )
  else
    story.at(
      at(5),
      { kind: 'let-go', detail: { askId, reason: 'A carer is ill and the round is full' } },
      answers,
    )
}

/** After the start: most go as planned; a few fail within two days, and somebody deals with it. */
export function afterTheStart({ b, luck, story, by, askId, answers }: AskTold, startedAt: Instant): void {
  const later = (hours: number) => startedAt.add({ hours })
  const isPast = (at: Instant) => at.epochMilliseconds < b.when.now.epochMilliseconds
  if (luck.happens(0.08) && isPast(later(26))) {
    story.at(later(20), { kind: 'failed', detail: { askId, words: 'Nobody came this morning' } }, answers)
    story.at(
      later(23),
      { kind: 'failure-dealt-with', detail: { askId, words: 'The night carer stayed until noon' } },
      by,
    )
  }
  const endedAt = later(24 * luck.between(9, 40))
  if (!isPast(endedAt)) return
  const on = dateOf(endedAt).toString()
  const outcome = luck.weighted([
    ['as planned', 70],
    ['more help needed', 18],
    ['back in hospital', 8],
    ['died', 4],
  ] as const)
  const ended = story.at(endedAt, { kind: 'ended', detail: { askId, on, outcome } }, answers)
  if (luck.happens(0.08))
    story.at(
      endedAt.add({ hours: 1 }),
      { kind: 'withdrawn', detail: { reason: 'Written on the wrong person' } },
      answers,
      ended,
    )
}
