import { expect, test } from 'vitest'
import { dischargeFact } from '../facts.ts'
import type { RepatriationFact } from './facts.ts'
import { sayRepatriation } from './say.ts'

/** One of each kind there is; a kind that is missing here does not compile. */
const all: { [K in RepatriationFact['kind']]: [Extract<RepatriationFact, { kind: K }>['detail'], string][] } =
  {
    'out-of-area': [
      [
        {
          direction: 'theirs here',
          homeOrganisation: 'Fellshire General',
          awaits: 'acute bed',
          reason: 'Fell on holiday',
        },
        'In a bed here, away from home; Fellshire General would take them back. Needs: a bed in another hospital for acute care. Fell on holiday',
      ],
      [
        { direction: 'ours elsewhere', homeOrganisation: 'Marl Royal', awaits: 'home' },
        'In a bed away from here; Marl Royal would take them back. Needs: home, with what they need there',
      ],
    ],
    'repatriation-review': [
      [
        { plan: 'Bed promised', by: 'Joy', nextOn: '2026-11-26' },
        'Out-of-area bed reviewed by Joy: Bed promised. Again Thu 26 Nov',
      ],
      [{ plan: 'Ring again', by: 'Joy' }, 'Out-of-area bed reviewed by Joy: Ring again'],
    ],
    'out-of-area-ended': [
      [
        { because: 'area changed', words: 'Moves in with her son' },
        'No longer out of area: they stay: this is their area from now on. Moves in with her son',
      ],
    ],
  }

test.each(
  Object.entries(all).flatMap(([kind, said]) => said.map(([detail, words]) => ({ kind, detail, words }))),
)('$words', ({ kind, detail, words }) => {
  const fact = dischargeFact.parse({ kind, detail }) as RepatriationFact
  expect(sayRepatriation(fact, { organisation: () => '' })).toBe(words)
})
