import { expect, test } from 'vitest'
import { dischargeFact } from '../facts.ts'
import type { FamilyFact } from './facts.ts'
import { sayFamily } from './say.ts'

const linkId = '00000000-0000-7000-8000-000000000001'
const shared = {
  linkId,
  agreedBy: 'person',
  agreed: 'herself, at the bedside',
  sharedWith: 'Ngozi, her daughter',
  agreedOn: '2026-11-24',
  until: '2026-12-22',
  ring: { ward: '01632 960 114', night: '01632 960 100' },
  personId: linkId,
} as const

/** One of each kind there is; a kind that is missing here does not compile. */
const all: { [K in FamilyFact['kind']]: [Extract<FamilyFact, { kind: K }>['detail'], string][] } = {
  'family-page': [
    [
      shared,
      'Page shared with Ngozi, her daughter until 22 December 2026; agreed by the person: herself, at the bedside',
    ],
    [
      { ...shared, agreedBy: 'best interests', agreed: 'at the meeting on Monday' },
      'Page shared with Ngozi, her daughter until 22 December 2026; decided in their best interests: at the meeting on Monday',
    ],
  ],
  'family-page-closed': [
    [{ linkId }, 'Page for the family closed'],
    [{ linkId, reason: 'A new link was made' }, 'Page for the family closed: A new link was made'],
  ],
  'family-told': [[{ going: 'P3', words: 'A care home.' }, 'Told where they are going: A care home.']],
}

test.each(
  Object.entries(all).flatMap(([kind, said]) => said.map(([detail, words]) => ({ kind, detail, words }))),
)('$words', ({ kind, detail, words }) => {
  expect(sayFamily(dischargeFact.parse({ kind, detail }) as FamilyFact)).toBe(words)
})

test.each(['ring me', '123', '+44 (0)1632 960114 ext 5'])('%s is no number to ring', (ward) => {
  const detail = { ...shared, ring: { ward } }
  expect(dischargeFact.safeParse({ kind: 'family-page', detail }).success).toBe(false)
})
