import { expect, test } from 'vitest'
import { writeOds } from './ods.ts'
import { readTables, sentTables } from './read-tables.ts'

const ods = writeOds([
  { name: 'Risks', columns: [{ head: 'ref' }], rows: [['R1']] },
  { name: 'Empty', columns: [{ head: 'ref' }], rows: [] },
])
const row = { line: 2, cells: { ref: 'R1' }, wrong: null }
const table = (name: string | null) => ({ name, columns: ['ref'], rows: [row] })

test('a CSV file is one table without a name; of a spreadsheet every sheet with a row is one', () => {
  expect(readTables(Buffer.from('ref\r\nR1\r\n'))).toEqual([table(null)])
  expect(readTables(ods)).toEqual([table('Risks')])
})

test('a form gives its file, else what was pasted, else why it cannot be read', () => {
  const workbook = Buffer.from(ods).toString('base64')
  expect(sentTables({ 'file-workbook': workbook, csv: 'x' })).toEqual([table('Risks')])
  expect(sentTables({ file: 'ref\nR1\n', csv: 'x' })).toEqual([table(null)])
  expect(sentTables({ csv: 'ref\nR1\n' })).toEqual([table(null)])
  expect(sentTables({ 'file-wrong': 'no text' })).toMatchObject({ refused: 'invalid', because: 'no text' })
})

test.each([
  ['a Word document', Buffer.from('PK\u0003\u0004rest'), 'no OpenDocument spreadsheet'],
  [
    'no row',
    writeOds([{ name: 'A', columns: [{ head: 'ref' }], rows: [] }]),
    'No sheet of the file has a row',
  ],
])('%s is refused with what to do', (_, bytes, because) =>
  expect(readTables(bytes)).toMatchObject({ refused: 'invalid', because: expect.stringContaining(because) }),
)
