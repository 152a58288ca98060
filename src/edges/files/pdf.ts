import { createRequire } from 'node:module'
import type { Instant } from '../../platform/time.ts'
import { PdfWriter, type Spacing } from './pdf-writer.ts'

/** What a document is made of, in reading order. */
export type PdfBlock =
  | { heading: string; level?: 2 | 3 }
  | { text: string; strong?: true }
  | { list: readonly string[] }
  | { table: PdfTable }

export type PdfTable = {
  /** Printed above it, and read out before it. */
  caption: string
  columns: readonly PdfColumn[]
  /** The first cell of a row is its head. */
  rows: readonly (readonly string[])[]
}
export type PdfColumn = {
  head: string
  /** Its share of the width; 1 when left out. */
  share?: number
  align?: 'right'
}

export type PdfDocument = {
  title: string
  /** At the foot of every page, before "Page 1 of 2": the place, and when it was printed. */
  foot: string
  blocks: readonly PdfBlock[]
  /** For the file's own properties: the same content made at the same moment gives the same bytes. */
  madeAt: Instant
  /** 'large' is 16 points, for reading at arm's length. */
  type?: 'normal' | 'large'
  landscape?: true
}

/** The media type of what writePdf gives. */
export const pdfType = 'application/pdf'

const require = createRequire(import.meta.url)
// By their files and never by names of ours: the kit opens a named font anew each time it is asked for.
const fonts = {
  usual: () => ({
    plain: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf'),
    bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf'),
  }),
  // As wide as what letters are usually set in.
  narrower: () => ({
    plain: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
    bold: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
  }),
}

/**
 * Writes a tagged PDF on A4: title, language, headings, paragraphs, lists and tables with their heads are marked for a
 * screen reader, and the fonts are inside. A page and a CSV stay the accessible original. What is large is set closer rather
 * than on a second sheet, and never smaller.
 */
export async function writePdf(document: PdfDocument): Promise<Uint8Array> {
  const { bytes, pages } = await write(document, 'wide')
  return document.type === 'large' && pages > 1 ? (await write(document, 'close')).bytes : bytes
}

async function write(document: PdfDocument, spacing: Spacing): Promise<{ bytes: Uint8Array; pages: number }> {
  // The kit takes a while to load, and most starts of the program print nothing.
  const { default: Kit } = await import('pdfkit')
  const large = document.type === 'large'
  const faces = fonts[large ? 'narrower' : 'usual']()
  const side = spacing === 'close' ? 36 : 48
  const paper = new Kit({
    size: 'A4',
    layout: document.landscape ? 'landscape' : 'portrait',
    margins: { top: side, left: side, right: side, bottom: spacing === 'close' ? 30 : 60 },
    bufferPages: true,
    pdfVersion: '1.7',
    // Its types do not know this one yet.
    subset: 'PDF/UA' as 'PDF/A-1',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    font: faces.plain,
    info: {
      Title: document.title,
      Producer: 'Homeward',
      Creator: 'Homeward',
      CreationDate: new Date(document.madeAt.epochMilliseconds),
    },
  })
  const pieces: Uint8Array[] = []
  const whole = new Promise<Uint8Array>((resolve, reject) => {
    paper.on('data', (piece: Uint8Array) => pieces.push(piece))
    paper.on('end', () => resolve(Buffer.concat(pieces)))
    paper.on('error', reject)
  })
  const pages = new PdfWriter(paper, faces, large ? 16 : 10, spacing).write(document)
  paper.end()
  return { bytes: await whole, pages }
}
