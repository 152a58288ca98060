import { expect, test } from 'vitest'
import { readPdf } from '../../../test/support/read-pdf.ts'
import { instantOf } from '../../platform/time.ts'
import { type PdfDocument, writePdf } from './pdf.ts'

const rows = Array.from({ length: 80 }, (_, i) => [`Ashgrove ${i + 1}`, String(i), '2 hours ago'])
const summary: PdfDocument = {
  title: 'What is free – Tuesday',
  foot: 'Marlshire · printed 24 November 2026 08:12',
  madeAt: instantOf('2026-11-24T08:12:00Z'),
  blocks: [
    { heading: 'Key messages' },
    { list: ['Winter beds open on Monday', '“Two” ≠ 3'] },
    { text: 'Counts only.' },
    { heading: 'Free now', level: 3 },
    {
      table: {
        caption: 'By service',
        columns: [{ head: 'Service', share: 3 }, { head: 'Free', align: 'right' }, { head: 'Age' }],
        rows,
      },
    },
  ],
}

const bytes = await writePdf(summary)
const pdf = readPdf(bytes)

test('it is tagged: title, headings, lists and tables are marked as what they are, in reading order', () => {
  const outer = pdf.structure.filter((path) => !path.includes('/Table/'))
  expect(outer).toEqual([
    'Document',
    'Document/H1',
    'Document/H2',
    'Document/L',
    'Document/L/LI',
    'Document/L/LI/LBody',
    'Document/L/LI',
    'Document/L/LI/LBody',
    'Document/P',
    'Document/H3',
    'Document/P',
    'Document/Table',
  ])
  const inner = pdf.structure.filter((path) => path.includes('/Table/')).map((path) => path.split('/').at(-1))
  expect(inner.slice(0, 4)).toEqual(['TR', 'TH(Column)', 'TH(Column)', 'TH(Column)'])
  // The head is printed again on the next page, and read out once.
  expect(inner.slice(4)).toEqual(rows.flatMap(() => ['TR', 'TH(Row)', 'TD', 'TD']))
})

test('it says its title, its language and that it is tagged, and its fonts are inside', () => {
  const { objects } = pdf
  const all = [...objects.values()].join('\n')
  expect(all).toContain('/Lang (en-GB)')
  expect(all).toMatch(/\/Marked true/)
  expect(all).toMatch(/\/DisplayDocTitle true/)
  expect(all).toContain('/FontFile2')
  expect(all).not.toContain('/Helvetica')
})

test('its words can be read, copied and searched; every page has its number and when it was printed', () => {
  const { text, pages } = pdf
  expect(pages).toBe(3)
  expect(text).toContain('What is free – Tuesday')
  expect(text).toContain('“Two” ≠ 3')
  expect(text.match(/^Service$/gm)).toHaveLength(3)
  for (const page of [1, 2, 3]) expect(text).toContain(`Page ${page} of 3`)
  expect(text.match(/printed 24 November 2026 08:12/g)).toHaveLength(3)
  for (const [name] of rows) expect(text).toContain(name)
})

test('the same content at the same moment gives the same bytes', async () => {
  expect(Buffer.compare(await writePdf(summary), bytes)).toBe(0)
})

test('large type and nothing but a title', async () => {
  expect(readPdf(await writePdf({ ...summary, blocks: [], type: 'large' }))).toMatchObject({ pages: 1 })
})

test('a heading stands on the page of its table, and no word of a cell is broken in two', async () => {
  const long = 'Commissioning'
  const of = (lines: number) => ({
    ...summary,
    blocks: [
      { list: Array.from({ length: lines }, (_, i) => `Line ${i + 1}`) },
      { heading: 'Schemes' },
      {
        table: {
          caption: 'What is paid for',
          columns: [
            { head: 'Ref', share: 0.3 },
            { head: 'What should come of it, in words', share: 9 },
          ],
          rows: [[long, Array.from({ length: 90 }, () => 'word').join(' ')]],
        },
      },
    ],
  })
  for (let lines = 20; lines < 60; lines += 3) {
    const words = readPdf(await writePdf(of(lines))).text.split('\n')
    expect(words).toContain(long)
    const betweenThem = words.slice(words.indexOf('Schemes'), words.indexOf(long))
    expect(betweenThem.filter((one) => one.startsWith('Page '))).toEqual([])
  }
})
