import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../platform/outcome.ts'
import { writeOds } from './ods.ts'
import { zip } from './ods-zip.ts'
import { readOds } from './read-ods.ts'

const sheet = (body: string) =>
  zip([
    {
      name: 'content.xml',
      text: `<office:spreadsheet><table:table table:name="Risks">${body}</table:table></office:spreadsheet>`,
    },
  ])
const cell = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`

test('what writeOds wrote is read again, sheet by sheet', () => {
  const written = writeOds([
    {
      name: 'Risks',
      columns: [{ head: 'ref' }, { head: 'what' }, { head: 'score' }],
      rows: [
        ['R1', 'a < b & "c"\nd', 4.5],
        ['R2', null, -250],
      ],
    },
    { name: 'Empty', columns: [{ head: 'ref' }], rows: [] },
  ])
  expect(readOds(written)).toEqual([
    {
      name: 'Risks',
      columns: ['ref', 'what', 'score'],
      rows: [
        { line: 2, cells: { ref: 'R1', what: 'a < b & "c"\nd', score: '4.5' }, wrong: null },
        { line: 3, cells: { ref: 'R2', what: '', score: '-250' }, wrong: null },
      ],
    },
    { name: 'Empty', columns: ['ref'], rows: [] },
  ])
})

test('any text comes back as it went in, but for what a spreadsheet would take for a formula', () => {
  const plain = fc
    .string({ unit: fc.constantFrom(...Array.from('abc é€<>&"\'.:;/012 ')) })
    .map((text) => `x${text}x`.replace(/ {2,}/g, ' '))
  fc.assert(
    fc.property(fc.array(plain, { minLength: 1, maxLength: 5 }), (texts) => {
      const read = readOds(
        writeOds([{ name: 'S', columns: [{ head: 'ref' }], rows: texts.map((text) => [text]) }]),
      )
      expect(isRefusal(read) ? read : read[0]!.rows.map(({ cells }) => cells.ref)).toEqual(texts)
    }),
  )
})

describe('as other programs write them', () => {
  test('repeated cells and rows, dates, numbers as shown otherwise, and empty rows between', () => {
    const bytes = sheet(
      `<table:table-row>${cell('ref')}${cell('due')}${cell('pounds')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>
       <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
       <table:table-row>${cell('A1')}<table:table-cell office:value-type="date" office:date-value="2017-12-31"><text:p>31.12.17</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="936000"><text:p>936.000,00</text:p></table:table-cell></table:table-row>
       <table:table-row table:number-rows-repeated="1048000"><table:table-cell/></table:table-row>`,
    )
    expect(readOds(bytes)).toEqual([
      {
        name: 'Risks',
        columns: ['ref', 'due', 'pounds'],
        rows: [{ line: 4, cells: { ref: 'A1', due: '2017-12-31', pounds: '936000' }, wrong: null }],
      },
    ])
  })

  test('a cell beyond the named columns is said', () => {
    const bytes = sheet(
      `<table:table-row>${cell('ref')}</table:table-row><table:table-row>${cell('R1')}${cell('lost')}</table:table-row>`,
    )
    const read = readOds(bytes)
    expect(isRefusal(read) ? null : read[0]!.rows[0]!.wrong).toMatch(/beyond the last column/)
  })
})

test.each([
  ['text', Buffer.from('ref,what\nR1,x')],
  ['nothing', Buffer.alloc(0)],
  ['an archive of something else', zip([{ name: 'word/document.xml', text: '<w/>' }])],
  ['half an archive', zip([{ name: 'content.xml', text: 'x'.repeat(5000) }]).subarray(0, 40)],
])('%s is refused in words', (_, bytes) => {
  expect(readOds(bytes)).toMatchObject({
    refused: 'invalid',
    because: expect.stringContaining('OpenDocument'),
  })
})

test('any bytes are answered, never thrown', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const archive = Buffer.concat([
        bytes,
        zip([{ name: 'content.xml', text: '<a/>' }]).subarray(0, 120),
        bytes,
      ])
      expect(() => [readOds(bytes), readOds(archive)]).not.toThrow()
    }),
  )
})
