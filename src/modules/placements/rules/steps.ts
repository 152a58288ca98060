import type { AskState, NeedState } from './model.ts'

/** Two-party truth in four steps: sent, seen, answered, chosen. Both sides read the same. */
export type Step = { number: 1 | 2 | 3 | 4; word: 'Sent' | 'Seen' | 'Answered' | 'Chosen' }
const steps = [
  { number: 1, word: 'Sent' },
  { number: 2, word: 'Seen' },
  { number: 3, word: 'Answered' },
  { number: 4, word: 'Chosen' },
] as const satisfies readonly Step[]

export type Stepping = { state: AskState; seenAt: unknown; answeredAt: unknown }

/** How far one request has come. Whoever asked for more and was told it is asked again: it has been seen, not answered. */
export function stepOf({ state, seenAt, answeredAt }: Stepping): Step {
  if (['chosen', 'arranged', 'started', 'ended'].includes(state)) return steps[3]
  if (answeredAt && state !== 'sent' && state !== 'seen') return steps[2]
  return seenAt ? steps[1] : steps[0]
}

/** How far a need has come: its request that is farthest, of those that count now. Null before anybody is asked. */
export function stepOfNeed(asks: readonly Stepping[]): Step | null {
  const counts = asks.filter(({ state }) => !['withdrawn', 'let go', 'lapsed', 'elsewhere'].includes(state))
  return counts.map(stepOf).sort((a, b) => b.number - a.number)[0] ?? null
}

const askStates: Record<AskState, string> = {
  sent: 'Sent, not seen yet',
  seen: 'Seen, not answered yet',
  yes: 'Said yes',
  no: 'Said no',
  more: 'Asks for more',
  chosen: 'Chosen',
  arranged: 'Arranged',
  started: 'Started',
  ended: 'Ended',
  elsewhere: 'Told: they went elsewhere',
  lapsed: 'The hold has lapsed',
  'let go': 'Let go',
  withdrawn: 'Taken back',
}
export const askStateWords = (state: AskState): string => askStates[state]

const needStates: Record<NeedState, string> = {
  open: 'Nobody is asked yet',
  asked: 'Asked',
  answered: 'Somebody said yes',
  chosen: 'Chosen, not arranged yet',
  arranged: 'Arranged',
  started: 'Started',
  ended: 'Ended',
  unmatched: 'Nothing fits, or everybody said no',
  withdrawn: 'Withdrawn',
}
export const needStateWords = (state: NeedState): string => needStates[state]

/** "2 yes, 1 not seen": what the asked have said so far, in numbers. */
export function askCounts(asks: readonly { state: AskState }[]): string {
  const of = (...states: AskState[]) => asks.filter(({ state }) => states.includes(state)).length
  return (
    [
      [of('yes'), 'yes'],
      [of('more'), 'asks for more'],
      [of('no'), 'no'],
      [of('seen'), 'seen'],
      [of('sent'), 'not seen'],
    ] as const
  )
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')
}
