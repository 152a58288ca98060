import type { Download } from '../../platform/http/page.ts'
import { writeCsv } from './csv.ts'
import { odsType, type Sheet, writeOds } from './ods.ts'
import { type PdfDocument, pdfType, writePdf } from './pdf.ts'

type Cells = readonly (string | number | null)[]

/** A table as the answer of a page. @param name of the file, without its ending */
export const csvDownload = (name: string, columns: readonly string[], rows: readonly Cells[]): Download => ({
  download: writeCsv(columns, rows),
  type: 'text/csv; charset=utf-8',
  name: `${name}.csv`,
})

/** A spreadsheet as the answer of a page. @param name of the file, without its ending */
export const odsDownload = (name: string, sheets: readonly Sheet[]): Download => ({
  download: writeOds(sheets),
  type: odsType,
  name: `${name}.ods`,
})

/** A document on A4 as the answer of a page. @param name of the file, without its ending */
export const pdfDownload = async (name: string, document: PdfDocument): Promise<Download> => ({
  download: await writePdf(document),
  type: pdfType,
  name: `${name}.pdf`,
})
