import { expect, test } from 'vitest'
import { domains } from './domains.ts'
import type { ChcFact } from './facts.ts'
import { sayChc } from './say.ts'

const all11 = (score: 'A' | 'B' | 'C') => Object.fromEntries(domains.map(({ code }) => [code, score]))

/** One of each kind there is; a kind that is missing here does not compile. */
const each: { [K in ChcFact['kind']]: [Extract<ChcFact, { kind: K }>['detail'], string][] } = {
  'chc-checklist': [
    [
      { by: 'Amara', domains: all11('B') },
      'Continuing healthcare checklist by Amara: a full assessment is needed (0 A, 11 B, 0 C)',
    ],
    [
      { by: 'Amara', domains: all11('C') },
      'Continuing healthcare checklist by Amara: no full assessment is needed (0 A, 0 B, 11 C)',
    ],
  ],
  'chc-received': [
    [
      { on: '2026-11-06', by: 'the team' },
      'Continuing healthcare checklist received on 6 November 2026 by the team',
    ],
  ],
  'chc-assessment': [
    [
      { on: '2026-11-06', by: 'Joy', setting: 'acute', domains: {}, recommends: 'eligible' },
      'Continuing healthcare assessed on 6 November 2026 by Joy, in an acute hospital; recommends eligible',
    ],
  ],
  'chc-fast-track': [
    [
      { on: '2026-11-06', by: 'Dr Bell', words: 'days to live' },
      'Continuing healthcare fast track asked for on 6 November 2026 by Dr Bell: days to live',
    ],
  ],
  'chc-decision': [
    [
      { on: '2026-11-06', decision: 'not eligible', words: 'needs are social' },
      'Continuing healthcare decided on 6 November 2026: not eligible: needs are social',
    ],
  ],
  'chc-discounted': [
    [
      { on: '2026-11-06', code: '03' },
      'Continuing healthcare referral closed on 6 November 2026. They need more hospital treatment',
    ],
    [{ on: '2026-11-06', code: '77' }, 'Continuing healthcare referral closed on 6 November 2026. Reason 77'],
  ],
  'chc-package': [[{ on: '2026-11-06' }, 'Continuing healthcare in place from 6 November 2026']],
  'chc-interim': [
    [
      { from: '2026-11-06', payer: 'the council' },
      'Until it is decided, the council pays, from 6 November 2026 until it is decided, without prejudice',
    ],
    [
      { from: '2026-11-06', to: '2026-11-20', payer: 'the NHS', words: 'agreed by phone' },
      'Until it is decided, the NHS pays, from 6 November 2026 to 20 November 2026, without prejudice: agreed by phone',
    ],
  ],
}

const all = Object.entries(each).flatMap(([kind, examples]) =>
  examples.map(([detail, words]) => ({ fact: { kind, detail } as ChcFact, words })),
)

test.each(all)('$words', ({ fact, words }) => {
  expect(sayChc(fact, { organisation: () => 'nobody' })).toBe(words)
})
