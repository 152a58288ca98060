import type { PdfBlock, PdfDocument, PdfTable } from './pdf.ts'
import { columnWidths } from './pdf-columns.ts'

type Element = PDFKit.PDFStructureElement
/** Files of the two fonts. */
type Faces = { plain: string; bold: string }
type Cell = { text: string; head: 'Column' | 'Row' | null; right: boolean; width: number }

/** How far apart lines, paragraphs and headings stand, in lines of the text. */
export type Spacing = 'wide' | 'close'
const gaps: Record<Spacing, { line: number; after: number; before: number }> = {
  wide: { line: 0.25, after: 0.4, before: 0.6 },
  close: { line: 0.05, after: 0.15, before: 0.2 },
}

const black = '#000000'
const grey = '#4c6272'
const rule = '#aeb7bd'
const padding = 4

/** Draws blocks from the top of a page to its foot and onto the next, each marked as what it is. */
export class PdfWriter {
  #paper: PDFKit.PDFDocument
  #faces: Faces
  #size: number
  #gaps: (typeof gaps)[Spacing]
  #root: Element

  constructor(paper: PDFKit.PDFDocument, faces: Faces, size: number, spacing: Spacing) {
    this.#gaps = gaps[spacing]
    this.#paper = paper
    this.#faces = faces
    this.#size = size
    this.#root = paper.struct('Document')
    paper.addStructure(this.#root)
  }

  /** @returns on how many pages. */
  write({ title, foot, blocks }: PdfDocument): number {
    this.#words('H1', title, { font: 'bold', size: this.#size * 1.7 })
    for (const [i, block] of blocks.entries()) this.#block(block, blocks[i + 1])
    this.#root.end()
    return this.#feet(foot)
  }

  #block(block: PdfBlock, next: PdfBlock | undefined): void {
    if ('heading' in block) this.#heading(block.heading, block.level ?? 2, next)
    else if ('text' in block) this.#words('P', block.text, { font: block.strong ? 'bold' : 'plain' })
    else if ('list' in block) this.#list(block.list)
    else this.#table(block.table)
  }

  #heading(text: string, level: 2 | 3, next: PdfBlock | undefined): void {
    const size = this.#size * (level === 2 ? 1.3 : 1.1)
    this.#paper.moveDown(this.#gaps.before)
    // A heading does not stand alone at the foot of a page.
    const below = this.#size * (this.#gaps.line > 0.1 ? 10 : 2)
    const opens = next && 'table' in next ? this.#laidOut(next.table).opens + this.#size : 0
    this.#makeRoom(size * 2 + Math.max(below, opens))
    this.#words(`H${level}`, text, { font: 'bold', size })
  }

  #words(tag: string, text: string, look: { font?: 'plain' | 'bold'; size?: number } = {}): void {
    const { font = 'plain', size = this.#size } = look
    this.#add(this.#root, tag, () => this.#print(text, font, size))
    this.#paper.moveDown(this.#gaps.after)
  }

  #print(text: string, font: 'plain' | 'bold', size: number): void {
    this.#paper.font(this.#faces[font]).fontSize(size).fillColor(black)
    this.#paper.text(clean(text), this.#left, undefined, {
      width: this.#width,
      lineGap: size * this.#gaps.line,
    })
  }

  #list(items: readonly string[]): void {
    const list = this.#open(this.#root, 'L')
    for (const text of items) {
      const item = this.#open(list, 'LI')
      this.#add(item, 'LBody', () => this.#print(`• ${text}`, 'plain', this.#size))
      item.end()
    }
    list.end()
    this.#paper.moveDown(this.#gaps.after)
  }

  #table(table: PdfTable): void {
    const { head, headHeight, lines, opens } = this.#laidOut(table)
    this.#paper.moveDown(0.4)
    this.#makeRoom(opens)
    this.#words('P', table.caption, { font: 'bold' })
    const element = this.#open(this.#root, 'Table')
    this.#row(head, headHeight, element)
    for (const line of lines) {
      const height = this.#heightOf(line)
      if (this.#paper.y + height > this.#bottom) {
        this.#paper.addPage()
        this.#row(head, headHeight, null)
      }
      this.#row(line, height, element)
    }
    element.end()
    this.#paper.moveDown(0.6)
  }

  /** @returns opens: the height of its caption, its head and its first row, which stay together. */
  #laidOut({ columns, rows }: PdfTable) {
    const texts = [columns.map((column) => column.head), ...rows]
    const widths = columnWidths(
      this.#width,
      columns.map(({ share = 1 }) => share),
      columns.map((_, i) => Math.max(...texts.map((row, at) => this.#longestWord(row[i] ?? '', at === 0)))),
    )
    const [head, ...lines] = texts.map((row, at) =>
      columns.map(
        ({ align }, i): Cell => ({
          text: row[i] ?? '',
          head: at === 0 ? 'Column' : i === 0 ? 'Row' : null,
          right: align === 'right',
          width: widths[i]!,
        }),
      ),
    )
    const headHeight = this.#heightOf(head!)
    return {
      head: head!,
      headHeight,
      lines,
      opens: this.#size * 2 + headHeight + (lines[0] ? this.#heightOf(lines[0]) : 0),
    }
  }

  /** The width of a cell that breaks none of its words; one longer than a quarter of the sheet is broken. */
  #longestWord(text: string, isHead: boolean): number {
    this.#paper.font(this.#faces[isHead ? 'bold' : 'plain']).fontSize(this.#size * 0.9)
    const widths = clean(text)
      .split(/\s+|(?<=-)/)
      .map((word) => this.#paper.widthOfString(word))
    // Rounding would else leave the last letter on a line of its own.
    return Math.min(Math.max(...widths) + 0.5, this.#width / 4) + 2 * padding
  }

  /** @param table null prints a head again on a further page, which a screen reader has read already. */
  #row(cells: readonly Cell[], height: number, table: Element | null): void {
    const top = this.#paper.y
    const row = table && this.#open(table, 'TR')
    let x = this.#left
    for (const cell of cells) {
      const at = x
      const draw = () => this.#cell(cell, at, top)
      if (!row) this.#artifact({}, draw)
      else if (cell.head) this.#add(row, 'TH', draw, { scope: cell.head })
      else this.#add(row, 'TD', draw)
      x += cell.width
    }
    row?.end()
    this.#artifact({}, () => {
      this.#paper
        .lineWidth(cells[0]?.head === 'Column' ? 1 : 0.5)
        .strokeColor(cells[0]?.head === 'Column' ? grey : rule)
      this.#paper
        .moveTo(this.#left, top + height)
        .lineTo(this.#left + this.#width, top + height)
        .stroke()
    })
    this.#paper.y = top + height
  }

  #cell(cell: Cell, x: number, top: number): void {
    const size = this.#size * 0.9
    this.#paper
      .font(this.#faces[cell.head === 'Column' ? 'bold' : 'plain'])
      .fontSize(size)
      .fillColor(black)
    this.#paper.text(clean(cell.text), x + padding, top + padding, {
      width: cell.width - 2 * padding,
      align: cell.right ? 'right' : 'left',
    })
  }

  #heightOf(cells: readonly Cell[]): number {
    const heights = cells.map((cell) => {
      this.#paper.font(this.#faces[cell.head === 'Column' ? 'bold' : 'plain']).fontSize(this.#size * 0.9)
      return this.#paper.heightOfString(clean(cell.text) || ' ', { width: cell.width - 2 * padding })
    })
    return Math.max(...heights) + 2 * padding
  }

  #feet(foot: string): number {
    const { start, count } = this.#paper.bufferedPageRange()
    // One sheet with nothing to say at its foot needs no number, which would be its smallest word.
    if (count === 1 && foot === '') return count
    for (let page = start; page < start + count; page++) {
      this.#paper.switchToPage(page)
      // Below the margin, where text would otherwise begin a new page.
      this.#paper.page.margins.bottom = 0
      this.#artifact({ type: 'Pagination' }, () => {
        const top = this.#paper.page.height - 40
        this.#paper.font(this.#faces.plain).fontSize(8).fillColor(grey)
        this.#paper.text(clean(foot), this.#left, top, { width: this.#width * 0.8, lineBreak: false })
        this.#paper.text(`Page ${page - start + 1} of ${count}`, this.#left, top, {
          width: this.#width,
          align: 'right',
        })
      })
    }
    return count
  }

  #makeRoom(height: number): void {
    if (this.#paper.y + height > this.#bottom) this.#paper.addPage()
  }

  #open(parent: Element, tag: string): Element {
    const element = this.#paper.struct(tag)
    parent.add(element)
    return element
  }

  #add(parent: Element, tag: string, draw: () => void, options: { scope?: 'Column' | 'Row' } = {}): void {
    // Its types do not know the scope of a head yet.
    parent.add(this.#paper.struct(tag, options as PDFKit.Mixins.StructureElementOptions, [draw]))
  }

  #artifact(options: PDFKit.Mixins.MarkingOptions, draw: () => void): void {
    this.#paper.markContent('Artifact', options)
    draw()
    this.#paper.endMarkedContent()
  }

  get #left(): number {
    return this.#paper.page.margins.left
  }
  get #width(): number {
    const { width, margins } = this.#paper.page
    return width - margins.left - margins.right
  }
  get #bottom(): number {
    const { height, margins } = this.#paper.page
    return height - margins.bottom
  }
}

// Line feeds stay; what has no shape would print as a box.
const clean = (text: string) => text.replace(/[^\n\u0020-\uD7FF\uE000-\uFFFD]/gu, '')
