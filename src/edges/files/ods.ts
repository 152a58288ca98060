import type { Sheet, SheetColumn } from '../../platform/plain-table.ts'
import { zip } from './ods-zip.ts'

export type { Sheet }

/** The media type of what writeOds gives. */
export const odsType = 'application/vnd.oasis.opendocument.spreadsheet'

/**
 * Writes an OpenDocument spreadsheet, which Excel, LibreOffice and Numbers open. Numbers are numbers, text is text and
 * never a formula: what could start one when the sheet is saved as CSV gets an apostrophe before it, as in csv.ts.
 */
export function writeOds(sheets: readonly Sheet[]): Uint8Array {
  return zip([
    { name: 'mimetype', text: odsType, stored: true },
    { name: 'META-INF/manifest.xml', text: manifest },
    { name: 'styles.xml', text: styles },
    { name: 'content.xml', text: content(sheets) },
  ])
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n'
const of = 'urn:oasis:names:tc:opendocument:xmlns'
const spaces = [
  `xmlns:office="${of}:office:1.0"`,
  `xmlns:table="${of}:table:1.0"`,
  `xmlns:text="${of}:text:1.0"`,
  `xmlns:style="${of}:style:1.0"`,
  `xmlns:fo="${of}:xsl-fo-compatible:1.0"`,
  'office:version="1.3"',
].join(' ')

const manifest = `${xml}<manifest:manifest xmlns:manifest="${of}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${odsType}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
</manifest:manifest>`

const styles = `${xml}<office:document-styles ${spaces}><office:styles/></office:document-styles>`

function content(sheets: readonly Sheet[]): string {
  const widths = new Set(sheets.flatMap(({ columns }) => columns.map(widthOf)))
  const columnStyles = [...widths].map(
    (width) =>
      `<style:style style:name="w${width * 10}" style:family="table-column"><style:table-column-properties style:column-width="${width}cm"/></style:style>`,
  )
  return `${xml}<office:document-content ${spaces}><office:automatic-styles>${columnStyles.join('')}<style:style style:name="head" style:family="table-cell"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${sheets.map(table).join('')}</office:spreadsheet></office:body></office:document-content>`
}

const table = ({ name, columns, rows }: Sheet) => {
  const widths = columns.map((column) => `<table:table-column table:style-name="w${widthOf(column) * 10}"/>`)
  const heads = columns.map(({ head }) => text(head, ' table:style-name="head"'))
  const lines = rows.map((cells) => row(cells.map(cell)))
  return `<table:table table:name="${escape(name.replace(/[[\]*?:/\\']/g, ' ').slice(0, 31))}">${widths.join('')}<table:table-header-rows>${row(heads)}</table:table-header-rows>${lines.join('')}</table:table>`
}

const widthOf = ({ width = 3.5 }: SheetColumn) => Math.round(width * 10) / 10
const row = (cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`

function cell(value: string | number | null): string {
  if (value === null || value === '') return '<table:table-cell/>'
  if (typeof value === 'string') return text(value)
  if (!Number.isFinite(value)) throw new Error('a cell holds a number that is none')
  return `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
}

const text = (value: string, style = '') =>
  `<table:table-cell${style} office:value-type="string">${safe(value)
    .split(/\r\n|\r|\n/)
    .map((line) => `<text:p>${escape(line)}</text:p>`)
    .join('')}</table:table-cell>`

const startsFormula = /^\s*[=+\-@\t\r]/
const safe = (value: string) => (startsFormula.test(value) ? `'${value}` : value)

// XML has no way to hold these characters at all.
const unprintable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const escape = (value: string) =>
  value
    .replace(unprintable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
