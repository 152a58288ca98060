import { expect, test } from 'vitest'
import { instantOf } from '../../../platform/time.ts'
import { namesIn } from '../../people/index.ts'
import { fromRecord, type KnownRecord } from './from-record.ts'
import { requires } from './requires.ts'

const at = instantOf('2026-11-18T10:00:00Z')
const margaret: KnownRecord = {
  who: { givenName: 'Margaret', familyName: 'Okafor', knownAs: 'Peggy', address: '14 Mill Lane' },
  gender: 'female',
  preferences: 'Margaret likes her mornings not before 8. Margaret sleeps badly',
  communicationNeeds: 'Hearing aid, right ear. Speaks English and Igbo',
  funding: 'council',
  pathway: 'P1',
  readySince: at,
  waits: [
    { awaits: 'home-care', words: 'four visits a day, two carers' },
    { awaits: 'equipment', words: 'Hoist and bed at home' },
  ],
  assessment: null,
  earlier: null,
}

test('what the record knows is not asked again, and says where it comes from', () => {
  const { requires: filled, from } = fromRecord(margaret)
  expect(filled).toEqual({
    wants: ['home care'],
    visits: ['morning', 'midday', 'tea', 'evening'].map((band) => ({ band, carers: 2, minutes: 30 })),
    needs: ['hoist', 'two carers'],
    payer: 'council',
    about: 'Hearing aid, right ear. Speaks English and Igbo',
    wouldLike: 'She likes her mornings not before 8. She sleeps badly',
    whyWaiting:
      'Ready to leave hospital since 18 November 2026. Waits for: home care; equipment and adaptations.',
  })
  expect(from.visits).toBe('From what is waited for')
  expect(from.wouldLike).toBe('From the record')
})

test('the trusted assessment is believed before the words of a wait', () => {
  const { requires: filled, from } = fromRecord({
    ...margaret,
    assessment: {
      at,
      visitsADay: 2,
      carers: 1,
      sections: {
        about: 'Margaret was a teacher',
        moving: 'Walks with a frame',
        risks: 'No hoist. Oxygen at night',
      },
    },
  })
  expect(filled.visits).toEqual([
    { band: 'morning', carers: 1, minutes: 30 },
    { band: 'evening', carers: 1, minutes: 30 },
  ])
  expect(filled.about).toMatch(/^She was a teacher\nWalks with a frame/)
  expect(filled.needs).toContain('oxygen')
  expect(from.visits).toBe('From the trusted assessment of 18 November 2026')
})

test('what was needed the last time fills what nobody has said since', () => {
  const earlier = requires.parse({
    wants: ['reablement'],
    weightKg: 82,
    near: 'MX2',
    about: 'Walks with a frame',
  })
  const bare = {
    ...margaret,
    waits: [],
    pathway: null,
    communicationNeeds: null,
    preferences: null,
    funding: null,
  }
  const { requires: filled, from } = fromRecord({ ...bare, earlier: { requires: earlier, at } })
  expect(filled).toMatchObject({
    wants: ['reablement'],
    weightKg: 82,
    near: 'MX2',
    about: 'Walks with a frame',
  })
  expect(from.weightKg).toBe('As it was on 18 November 2026')
})

test('nothing is invented where the record is empty', () => {
  const empty = fromRecord({
    ...margaret,
    preferences: null,
    communicationNeeds: null,
    funding: 'not known',
    pathway: null,
    readySince: null,
    waits: [],
  })
  expect(empty.requires).toEqual({})
})

test('what is filled in gives nobody away', () => {
  const { requires: filled } = fromRecord({
    ...margaret,
    preferences: 'Ring Peggy’s daughter on 01632 960 005 at 14 Mill Lane, MX4 1AA. Mrs Okafor likes tea.',
  })
  expect(namesIn([filled.about, filled.wouldLike, filled.whyWaiting].join('\n'), margaret.who)).toEqual([])
})
