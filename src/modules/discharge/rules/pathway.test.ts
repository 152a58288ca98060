import { expect, test } from 'vitest'
import { tableIn } from '../../../../test/support/table-in.ts'
import { Temporal } from '../../../platform/time.ts'
import { type Answers, editionOn, editions, suggestPathway } from './pathway.ts'

test.each(tableIn('docs/rules/pathways.md'))('to $going to, $help, left on $left on is $pathway', (row) => {
  const answers = { to: row['going to'], ...(row.help ? { help: row.help } : {}) } as Answers
  const suggested = suggestPathway(answers, Temporal.PlainDate.from(row['left on']!))
  expect(suggested).toMatchObject({
    pathway: row.pathway,
    column: row.column,
    why: expect.stringMatching(/\w/),
  })
})

test.each(tableIn('docs/rules/pathways.md', 1))('on $date: $edition', (row) => {
  expect(editionOn(Temporal.PlainDate.from(row.date!))).toMatchObject({
    edition: row.edition,
    confidence: row.confidence,
  })
})

test('editions follow each other, and what is from memory says so', () => {
  const from = editions.map(({ validFrom }) => validFrom ?? '')
  expect(from).toEqual([...from].sort())
  for (const edition of editions) expect(edition.validFrom === null).toBe(edition.confidence === 'memory')
})
