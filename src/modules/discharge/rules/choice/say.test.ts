import { expect, test } from 'vitest'
import type { ChoiceFact } from './facts.ts'
import { sayChoice } from './say.ts'

/** One of each kind there is; a kind that is missing here does not compile. */
const each: { [K in ChoiceFact['kind']]: [Extract<ChoiceFact, { kind: K }>['detail'], string][] } = {
  capacity: [
    [{ has: 'yes', by: 'Dr Bell' }, 'Can decide where to go, said Dr Bell'],
    [
      { has: 'no', by: 'Dr Bell', advocate: 'Ruth', words: 'could not hold the two places in mind' },
      'Cannot decide where to go, said Dr Bell; Ruth speaks up for them: could not hold the two places in mind',
    ],
  ],
  'choice-step': [
    [
      { step: 'B', on: '2026-11-06', to: 'Bert', decideBy: '2026-11-13', options: ['Ashdene', 'Elmhurst'] },
      'A choice is needed (step B): given to Bert on 6 November 2026, to decide by 13 November 2026, choices: Ashdene; Elmhurst',
    ],
    [
      { step: 'Z', on: '2026-11-06', to: 'Bert' },
      'A step of an earlier choice ladder (step Z): given to Bert on 6 November 2026',
    ],
  ],
  'choice-answer': [
    [{ answer: 'chosen', words: 'Ashdene' }, 'Has chosen where to go: Ashdene'],
    [{ answer: 'interim accepted', words: 'Larch ward' }, 'Will stay somewhere else meanwhile: Larch ward'],
    [{ answer: 'refused' }, 'Said no to what was offered'],
    [{ answer: 'complaint', words: 'too far away' }, 'Complained: too far away'],
    [
      { answer: 'decided for them', by: 'the meeting', advocate: 'Ruth', words: 'Ashdene' },
      'Decided in their best interests, by the meeting; Ruth spoke up for them: Ashdene',
    ],
  ],
}

const all = Object.entries(each).flatMap(([kind, examples]) =>
  examples.map(([detail, words]) => ({ fact: { kind, detail } as ChoiceFact, words })),
)

test.each(all)('$words', ({ fact, words }) => {
  expect(sayChoice(fact, { organisation: () => 'nobody' })).toBe(words)
})
