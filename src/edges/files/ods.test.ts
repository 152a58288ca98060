import { inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { odsType, writeOds } from './ods.ts'

/** What is in a zip, read from its directory at the end, as every unzipper does. */
function unzip(bytes: Uint8Array): Map<string, string> {
  const file = Buffer.from(bytes)
  const end = file.length - 22
  expect(file.readUInt32LE(end)).toBe(0x06054b50)
  const found = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left--) {
    expect(file.readUInt32LE(at)).toBe(0x02014b50)
    const [method, packed, nameLength, start] = [
      file.readUInt16LE(at + 10),
      file.readUInt32LE(at + 20),
      file.readUInt16LE(at + 28),
      file.readUInt32LE(at + 42),
    ]
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
    const body = file.subarray(from, from + packed)
    found.set(name, (method === 0 ? body : inflateRawSync(body)).toString('utf8'))
    at += 46 + nameLength
  }
  return found
}

const columns = [{ head: 'Name', width: 6 }, { head: 'Days' }]

describe('a spreadsheet', () => {
  test('its first entry is the media type, not compressed, where every reader looks for it', () => {
    const bytes = Buffer.from(writeOds([{ name: 'July', columns, rows: [] }]))
    expect(bytes.toString('utf8', 30, 38)).toBe('mimetype')
    expect(bytes.toString('utf8', 38, 38 + odsType.length)).toBe(odsType)
    expect([...unzip(bytes).keys()]).toEqual([
      'mimetype',
      'META-INF/manifest.xml',
      'styles.xml',
      'content.xml',
    ])
  })

  test('numbers are numbers, words are words, and nothing is nothing rather than 0', () => {
    const { 2: line } = unzipped([
      ['Salisbury & “RUH” <b>', 411],
      ['none', null],
      ['0', 0],
    ])
    expect(line).toContain('Salisbury &amp; “RUH” &lt;b&gt;')
    expect(line).toContain(
      '<table:table-cell office:value-type="float" office:value="411"><text:p>411</text:p>',
    )
    expect(line).toContain('<text:p>none</text:p></table:table-cell><table:table-cell/>')
    expect(line).toContain('office:value="0"')
  })

  test.each(['=1+1', '+SUM(A1)', '-2', '@x', ' =1', '\t=1'])('%j cannot start a formula', (typed) => {
    expect(unzipped([[typed, 1]])[2]).toContain(`<text:p>'${typed.trimEnd()}</text:p>`)
  })

  test('whatever is typed, the XML opens and closes each element, and holds no character that XML refuses', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const [, , text] = unzipped([[typed, 1]])
        const tags = [...text.matchAll(/<(\/?)([a-z:-]+)(?:\s[^<>]*?)?(\/?)>/g)]
        const open: string[] = []
        for (const [, closes, name, alone] of tags) {
          if (alone) continue
          if (closes) expect(open.pop()).toBe(name)
          else open.push(name!)
        }
        expect(open).toEqual([])
        expect(text.split('').some((sign) => isRefused(sign.charCodeAt(0)))).toBe(false)
        expect(text.replace(/<[^<>]*>/g, '').replace(/&(amp|lt|gt|quot);/g, '')).not.toMatch(/[<>&]/)
      }),
    )
  })

  test('the same rows give the same bytes', () => {
    const once = () => writeOds([{ name: 'July', columns, rows: [['a', 1]] }])
    expect(Buffer.from(once()).equals(Buffer.from(once()))).toBe(true)
  })
})

const unzipped = (rows: (string | number | null)[][]): [string, string, string] => {
  const files = unzip(writeOds([{ name: 'July', columns, rows }]))
  return [files.get('mimetype')!, files.get('styles.xml')!, files.get('content.xml')!]
}

/** Characters that XML 1.0 cannot hold: controls but for tab and line ends, and two that are none. */
const isRefused = (code: number) =>
  (code < 32 && ![9, 10, 13].includes(code)) || code === 0xfffe || code === 0xffff
