import { describe, expect, test } from 'vitest'
import { factAt, factsOfText, textOf, timeOf } from '../../../../test/support/discharge-facts.ts'
import { tableIn } from '../../../../test/support/table-in.ts'
import { needsBed } from './criteria.ts'
import { nightsReady, readiness } from './readiness.ts'

const page = 'docs/rules/readiness.md'

describe.each([0, 1])('docs/rules/readiness.md, table %i', (n) => {
  test.each(tableIn(page, n))('$what happened', (row) => {
    const { facts, leftAt } = factsOfText(row['what happened']!)
    const { periods, notReadyBecause, readySince, firstReadyAt } = readiness(facts, leftAt)
    const text = periods.map(({ from, to }) => `${textOf(from)} – ${to ? textOf(to) : ''}`.trim()).join(', ')
    expect(text || 'none').toBe(row.periods)
    expect(notReadyBecause ?? '').toBe(row['not ready because'])
    expect(readySince).toEqual(periods.at(-1)?.to === null ? periods.at(-1)!.from : null)
    expect(firstReadyAt).toEqual(periods[0]?.from ?? null)
  })
})

test.each(tableIn(page, 2))('needs the bed: $what happened, asked $asked at', (row) => {
  const need = needsBed(factsOfText(row['what happened']!).facts, timeOf(row['asked at']!))
  const since = need.answer === 'yes' || need.answer === 'no' ? ` since ${textOf(need.since)}` : ''
  expect(`${need.answer}${since}`).toBe(row.answer)
  expect('codes' in need ? need.codes.join(', ') : '').toBe(row.codes)
  const until = need.answer === 'ask again' ? need.ranOutAt : need.answer === 'yes' ? need.until : null
  expect(until ? textOf(until) : '').toBe(row.until)
})

test('nights ready are midnights, over every period', () => {
  const { facts } = factsOfText(
    '5 09:00 doctors yes; 5 09:00 team yes; 5 09:00 safe yes; 14 09:10 doctors no: chest infection; 18 09:35 doctors yes',
  )
  expect(nightsReady(readiness(facts).periods, timeOf('24 08:12'))).toBe(15)
  expect(nightsReady(readiness(facts).periods, timeOf('18 23:59'))).toBe(9)
})

test('each period says why it ended, and a corrected answer never was', () => {
  const { facts } = factsOfText(
    '5 09:00 doctors yes; 5 09:00 team yes; 5 09:00 safe yes; 7 09:00 safe no: stairs; 9 09:00 safe yes; 10 08:00 needs bed 03',
  )
  expect(readiness(facts, timeOf('12 10:00')).periods.map(({ ended }) => ended)).toEqual([
    { because: 'answer', words: 'stairs' },
    { because: 'criteria', words: 'needs fluids through a drip' },
  ])
  const slip = facts.find((fact) => fact.kind === 'readiness' && fact.detail.answer === 'no')!
  const takenBack = factAt({ kind: 'withdrawn', detail: { reason: 'slip' } }, timeOf('11 09:00'), 50, {
    supersedes: slip.factId,
  })
  expect(readiness([...facts, takenBack]).periods).toHaveLength(1)
  expect(readiness(facts.slice(0, 3), timeOf('12 10:00')).periods[0]?.ended?.because).toBe('left')
})
