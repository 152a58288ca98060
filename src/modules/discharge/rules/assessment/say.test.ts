import { expect, test } from 'vitest'
import { dischargeFact } from '../facts.ts'
import type { AssessmentFact } from './facts.ts'
import { sayAssessment } from './say.ts'

const home = '00000000-0000-7000-8000-000000000001'
const trained = { what: 'Trusted assessor course', on: '2026-03-02' }

/** One of each kind there is; a kind that is missing here does not compile. */
const all: { [K in AssessmentFact['kind']]: [Extract<AssessmentFact, { kind: K }>['detail'], string][] } = {
  assessment: [
    [
      { version: 1, by: 'Joy', trained, sections: { about: 'Likes tea' } },
      'Trusted assessment written by Joy',
    ],
    [
      { version: 2, changed: 'walks with a frame now', by: 'Joy', trained, sections: {} },
      'Trusted assessment, version 2, written by Joy. Changed: walks with a frame now',
    ],
  ],
  'assessment-sent': [
    [{ version: 1, organisationId: home }, 'Trusted assessment, version 1, sent to Ashdene'],
    [
      { version: 2, organisationId: home, words: 'by noon?' },
      'Trusted assessment, version 2, sent to Ashdene: by noon?',
    ],
  ],
  'assessment-answer': [
    [
      { version: 1, organisationId: home, answer: 'accepted', by: 'Ruth' },
      'Ashdene accepted version 1 of the trusted assessment',
    ],
    [
      {
        version: 1,
        organisationId: home,
        answer: 'refused',
        reason: 'information missing',
        missing: ['skin', 'night'],
        by: 'Ruth',
        words: 'Which mattress?',
      },
      'Ashdene refused version 1 of the trusted assessment, because: something is missing in the assessment (my skin; at night). Which mattress?',
    ],
  ],
}

test.each(
  Object.entries(all).flatMap(([kind, said]) => said.map(([detail, words]) => ({ kind, detail, words }))),
)('$words', ({ kind, detail, words }) => {
  const fact = dischargeFact.parse({ kind, detail }) as AssessmentFact
  expect(sayAssessment(fact, { organisation: () => 'Ashdene' })).toBe(words)
})
