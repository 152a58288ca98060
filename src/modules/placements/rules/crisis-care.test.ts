import { describe, expect, test } from 'vitest'
import { Temporal } from '../../../platform/time.ts'
import type { CrisisPath } from '../../capacity/index.ts'
import { afterCrisis, crisisCareFrom, crisisCareOf, crisisEnd, crisisWords } from './crisis-care.ts'
import { requires, type Visit } from './requires.ts'

const visit = (minutes: number, carers = 1): Visit => ({ band: 'morning', carers, minutes })
const words = (from: string, path: CrisisPath, ...visits: Visit[]) =>
  crisisWords(crisisCareFrom({ visits, crisisPath: path }, Temporal.PlainDate.from(from)))

test.each<[string, CrisisPath, Visit[], string]>([
  ['2026-11-24', 'any', [visit(30)], 'Up to 72 hours of care within 3 days, until 26 November 2026.'],
  [
    '2026-11-24',
    'discharge to assess',
    [visit(30)],
    'Up to 72 hours of care within 5 days, on a discharge-to-assess pathway, until 28 November 2026.',
  ],
  ['2026-11-24', 'any', [visit(720, 2)], 'Up to 72 hours of care within 3 days, until 26 November 2026.'],
])('%s %s', (from, path, visits, said) => expect(words(from, path, ...visits)).toBe(said))

test('a bank holiday makes it longer and is named; more hours than the rule gives are said', () => {
  expect(words('2026-12-24', 'any', visit(30))).toMatch(
    /^Up to 5 days over a bank holiday \(.+\), until 28 December 2026\.$/,
  )
  expect(words('2026-11-24', 'any', visit(720, 3))).toContain('would come to 108 hours')
})

const day = (text: string) => Temporal.PlainDate.from(text)
const tuesday = Temporal.Instant.from('2026-11-24T08:12:00Z')
const twice = requires.parse({ wants: ['crisis care'], visits: [visit(30), visit(30)] })
const held = (state: 'arranged' | 'started', kind: 'crisis care' | 'home care' = 'crisis care') => [
  { kind, state, startOn: day('2026-11-23') },
]

describe('crisis care of a need', () => {
  test('as long as nobody is chosen: what it would be from today, or from the day asked for', () => {
    const looked = { requires: twice, startOn: null, startedOn: null, asks: [] }
    expect(crisisCareOf(looked, tuesday)).toMatchObject({ hours: 3, begins: false, tooMuch: null })
    expect(crisisCareOf(looked, tuesday)!.allowance.to).toEqual(day('2026-11-26'))
    const later = { ...looked, requires: { ...twice, from: '2026-11-30' } }
    expect(crisisCareOf(later, tuesday)!.allowance.to).toEqual(day('2026-12-02'))
  })

  test('arranged: from the day agreed; begun: from the day it began; the path says how long', () => {
    const agreed = { requires: twice, startOn: day('2026-11-23'), startedOn: null, asks: held('arranged') }
    expect(crisisCareOf(agreed, tuesday)!.allowance.to).toEqual(day('2026-11-25'))
    const begun = { ...agreed, startedOn: day('2026-11-24'), asks: held('started') }
    expect(crisisCareOf(begun, tuesday)!.allowance.to).toEqual(day('2026-11-26'))
    const assess = { ...begun, requires: { ...twice, crisisPath: 'discharge to assess' as const } }
    expect(crisisCareOf(assess, tuesday)).toMatchObject({ hours: 5, begins: true })
    expect(crisisCareOf(assess, tuesday)!.allowance.to).toEqual(day('2026-11-28'))
  })

  test('nothing of it, where something else is wanted, or another service holds them', () => {
    const none = {
      requires: requires.parse({ wants: ['reablement'] }),
      startOn: null,
      startedOn: null,
      asks: [],
    }
    expect(crisisCareOf(none, tuesday)).toBeNull()
    expect(
      crisisCareOf(
        { ...none, requires: twice, startOn: day('2026-11-24'), asks: held('arranged', 'home care') },
        tuesday,
      ),
    ).toBeNull()
  })

  test.each([
    ['2026-11-22', 'soon', 'Ends today'],
    ['2026-11-23', 'soon', 'Ends tomorrow'],
    ['2026-11-24', 'later', 'Ends Thu 26 Nov'],
    ['2026-11-21', 'over', 'Ran out yesterday'],
    ['2026-11-18', 'over', 'Ran out 4 days ago'],
  ])('begun on %s, on Tuesday 24 November: %s, "%s"', (on, presses, said) => {
    const begun = { ...crisisCareFrom(twice, day(on)), begins: true }
    expect(crisisEnd(begun, tuesday)).toEqual({ presses, words: said })
    expect(crisisEnd({ ...begun, begins: false }, tuesday)).toBeNull()
  })

  test('what follows is another need of theirs that is not for crisis care again', () => {
    const crisis = { needId: 'a', wants: ['crisis care' as const] }
    const longer = { needId: 'b', wants: ['home care' as const] }
    expect(afterCrisis('a', [crisis])).toBeNull()
    expect(afterCrisis('a', [crisis, longer])).toBe(longer)
  })
})
