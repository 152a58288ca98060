/** What Today can ask of somebody. */
export type TodayKind =
  | 'told'
  | 'send home'
  | 'answer'
  | 'own late'
  | 'name an owner'
  | 'chase'
  | 'ask about the bed'
  | 'not heard of'

/**
 * What a thing costs when it is left: the chance that doing it now saves a person a night, and how long it takes.
 * Our own estimates, settings and not evidence; they only put the day's work in order, and the page shows them.
 */
export const todayKinds: Record<
  TodayKind,
  { chance: number; minutes: number; minutesEach: number; verb: string; why: string }
> = {
  'send home': {
    chance: 0.9,
    minutes: 1,
    minutesEach: 2,
    verb: 'See them',
    why: 'nothing is in the way, so each could sleep at home tonight',
  },
  'name an owner': {
    chance: 0.6,
    minutes: 0,
    minutesEach: 1,
    verb: 'Name an owner',
    why: 'nothing moves while nobody owns it',
  },
  'own late': {
    chance: 0.6,
    minutes: 0,
    minutesEach: 2,
    verb: 'Do or answer',
    why: 'they are ready and wait for us',
  },
  answer: {
    chance: 0.5,
    minutes: 0,
    minutesEach: 1,
    verb: 'Say yes or no',
    why: 'nobody can plan until we answer',
  },
  chase: {
    chance: 0.4,
    minutes: 2,
    minutesEach: 0,
    verb: 'Chase them',
    why: 'they are ready and late, and one call covers all of them',
  },
  'ask about the bed': {
    chance: 0.3,
    minutes: 0,
    minutesEach: 1,
    verb: 'Ask again',
    why: 'the reason for the bed has run out, and may no longer be true',
  },
  told: {
    chance: 0.2,
    minutes: 0,
    minutesEach: 1,
    verb: 'See what changed',
    why: 'somebody changed what was ours',
  },
  'not heard of': {
    chance: 0.1,
    minutes: 1,
    minutesEach: 1,
    verb: 'Ask “still true?”',
    why: 'they may have gone, or be unwell',
  },
}
