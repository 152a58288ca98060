import { expect, test } from 'vitest'
import { factAt, factsOfText, timeOf } from '../../../../test/support/discharge-facts.ts'
import { numbersOf, standingThen } from './then.ts'

const ready = '18 09:00 doctors yes; 18 09:30 team yes; 18 10:00 safe yes'

test.each([
  ['before all three said yes', ready, '18 09:45', false],
  ['after', ready, '18 10:00', true],
  ['not ready since, which came later', `${ready}; 24 07:00 doctors no: chest infection`, '23 08:12', true],
  ['not ready since, which came before', `${ready}; 22 07:00 doctors no: chest infection`, '23 08:12', false],
])('%s', (_, text, at, isReady) =>
  expect(standingThen(factsOfText(text).facts, timeOf(at)).readySince !== null).toBe(isReady),
)

test('a correction made later counts, what happened later does not', () => {
  const facts = factsOfText(ready).facts
  const withdrawn = factAt(
    { kind: 'withdrawn', detail: { reason: 'the wrong person' } },
    timeOf('24 07:00'),
    9,
    { supersedes: facts[0]!.factId },
  )
  expect(standingThen([...facts, withdrawn], timeOf('23 08:12')).readySince).toBeNull()
})

test('numbers are of those who stood so then', () => {
  const open = factAt(
    {
      kind: 'wait-opened',
      detail: {
        waitId: '00000000-0000-7000-8000-0000000000aa',
        awaits: 'home-care',
        ownerOrganisationId: '00000000-0000-7000-8000-0000000000bb',
        due: { on: '2026-11-22' },
      },
    },
    timeOf('19 10:00'),
    20,
  )
  const then = timeOf('23 08:12')
  const people = [
    factsOfText(ready).facts,
    [...factsOfText(ready).facts, open],
    factsOfText('18 09:00 doctors yes').facts,
  ].map((facts) => standingThen(facts, then))
  expect(numbersOf(people, then)).toEqual({ ready: 2, couldGo: 0, late: 1, noNextStep: 1 })
})
