import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { isRefusal } from '../../platform/outcome.ts'
import { readCsv, writeCsv } from './csv.ts'

const bytes = (text: string, encoding = 'utf8') =>
  iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf-16') })
const cells = (file: Uint8Array) => {
  const csv = readCsv(file)
  if (isRefusal(csv)) throw new Error(csv.because)
  return csv.rows.map((row) => row.cells)
}
const want = [{ name: 'Zoë O’Brien', ward: 'Elm' }]

test.each([
  ['UTF-8', bytes('name,ward\nZoë O’Brien,Elm\n')],
  ['UTF-8 with a mark and CRLF', bytes('\uFEFFname,ward\r\nZoë O’Brien,Elm\r\n')],
  ['UTF-16 little end', bytes('name,ward\nZoë O’Brien,Elm', 'utf-16le')],
  ['UTF-16 big end', bytes('name,ward\nZoë O’Brien,Elm', 'utf-16be')],
  ['Windows-1252', bytes('name,ward\r\nZoë O’Brien,Elm\r\n', 'windows-1252')],
  ['semicolons', bytes('name;ward\nZoë O’Brien;Elm\n')],
  ['tabs', bytes('name\tward\nZoë O’Brien\tElm\n')],
  ['a sep= line', bytes('sep=;\r\nname;ward\r\nZoë O’Brien;Elm\r\n')],
  [
    'quotes and spaces',
    bytes('"name" , "ward"\n"Zoë O’Brien", Elm \n'.replaceAll(' ,', ',').replaceAll(', "', ',"')),
  ],
  ['empty lines and columns at the end', bytes('name,ward,,\n\nZoë O’Brien,Elm,,\n,,,\n')],
])('%s', (_, file) => expect(cells(file)).toEqual(want))

test('quoted commas, quotes and line breaks; lines are counted as an editor counts them', () => {
  const csv = readCsv(bytes('name,words\n"Bell, Rex","said ""no""\nand left"\nNext,one\n'))
  expect(csv).toEqual({
    columns: ['name', 'words'],
    rows: [
      { line: 2, cells: { name: 'Bell, Rex', words: 'said "no"\nand left' }, wrong: null },
      { line: 4, cells: { name: 'Next', words: 'one' }, wrong: null },
    ],
  })
})

test('formulas and HTML are text', () =>
  expect(cells(bytes('name\n"=HYPERLINK(""x"")"\n<b>Smith</b>\n'))).toEqual([
    { name: '=HYPERLINK("x")' },
    { name: '<b>Smith</b>' },
  ]))

test('a row with too many cells says so; one with too few has empty ones', () => {
  const csv = readCsv(bytes('name,ward\nBell, Rex,Elm\nOne\n'))
  expect(csv).toMatchObject({
    rows: [
      { wrong: expect.stringContaining('has 3 cells and the first line has 2') },
      { cells: { ward: '' }, wrong: null },
    ],
  })
})

test.each([
  ['an empty file', new Uint8Array(), 'is empty'],
  ['a workbook', Buffer.from('PK\u0003\u0004rest'), 'is a workbook'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x00, 0x81]), 'not text'],
  ['text with a null', bytes('name\nA\0B\n'), 'not text'],
  ['an unknown encoding', Buffer.from([0x6e, 0x0a, 0x81, 0x8d]), 'not text'],
  ['a quote that never closes', bytes('name,ward\n"Bell,Elm\nNext,Oak\n'), 'never closed'],
  ['a stray quote', bytes('name,ward\nBe"ll,Elm\n'), 'two where one is meant'],
  ['a column twice', bytes('name,name\n1,2\n'), 'column name stands in the first line twice'],
  ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'at most 20 MB'],
])('%s is refused', (_, file, because) =>
  expect(readCsv(file)).toMatchObject({ refused: 'invalid', because: expect.stringContaining(because) }),
)

test.each(['=1+1', '+44', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1'])(
  'written text cannot start a formula: %j',
  (text) => {
    const [, written] = writeCsv(['a'], [[text]]).split(/a\r\n/)
    expect(written).toMatch(/^"?'/)
  },
)

test('numbers and nothing are written as they are', () =>
  expect(writeCsv(['n', 'm'], [[-4, null]])).toBe('\uFEFFn,m\r\n-4,\r\n'))

test('what is written is read again', () =>
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      expect(cells(Buffer.from(writeCsv(['a', 'b'], rows)))).toEqual(rows.map(([a, b]) => ({ a, b })))
    }),
  ))

const cell = fc
  .stringMatching(/^[a-zA-Zéß,;"'\n <>&0-9]{1,20}$/)
  .filter((text) => text.trim() === text && text !== '')
