import { availableParallelism } from 'node:os'
import { decodeText } from '../../../edges/files/decode-text.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { RangeCounter } from './count-range.ts'
import { fields, type Layout, readLayout } from './layout.ts'
import { openSource } from './open-source.ts'
import { allProblems, type Problem } from './problems.ts'
import type { Question } from './question.ts'
import type { Share } from './share.ts'
import type { Source } from './source.ts'
import { StayRows } from './stay-rows.ts'
import { Tally } from './tally.ts'
import { countTogether } from './threads.ts'

/** What was counted, with what makes text of its numbers. */
export type Counted = { tally: Tally; names: Names; unread: string[] }
/** The values of each column by number; null is "not recorded". */
export type Names = Record<'providers' | 'authorities' | 'reasons' | 'organisations', (string | null)[]>
/** The file is refused whole: up to twenty problems, and how many there are. */
export type Broken = { problems: Problem[]; count: number }

/** How the work is divided; tests divide small files, to see that the answer stays the same. */
export type Division = { threads: number; rangeBytes: number }

const usual = (size: number): Division => ({
  threads: Math.min(availableParallelism(), 8, Math.ceil(size / (16 * 1024 * 1024))),
  rangeBytes: 4 * 1024 * 1024,
})

/**
 * Counts a file of periods, as docs/how-to/count-from-file.md describes it, all or nothing.
 * @returns not-found or invalid where it cannot be read as such a file; what is wrong in its rows where it can.
 */
export async function countFile(
  path: string,
  question: Question,
  division?: Division,
): Promise<Counted | Broken | Refusal> {
  const source = openSource(path)
  if (isRefusal(source)) return source
  try {
    const layout = layoutOf(source)
    if (isRefusal(layout)) return layout
    const { threads, rangeBytes } = division ?? usual(source.size)
    // The rows of a stay may stand anywhere, so a file that names stays is counted in one piece.
    const inRanges = !source.inMemory && threads > 1 && layout.at[fields.indexOf('stay')] === -1
    const share = inRanges
      ? await countTogether({ path, layout, question, rangeBytes, shared: new SharedArrayBuffer(8) }, threads)
      : null
    const { tally, problems } = share
      ? { tally: share.tally, problems: numbered(share, layout) }
      : fromBeginning(source, layout, question, rangeBytes)
    if (problems.count > 0) return { problems: problems.first, count: problems.count }
    const names = namesOf(tally)
    return isRefusal(names) ? names : { tally, names, unread: layout.unread }
  } finally {
    source.close()
  }
}

function layoutOf(source: Source): Layout | Refusal {
  const head = new Uint8Array(128 * 1024)
  const read = head.subarray(0, source.read(head, 0))
  if (read.length === 0) return refuse('invalid', 'The file is empty: its first row must name the columns')
  const mark = read[0] === 0xef && read[1] === 0xbb && read[2] === 0xbf ? 3 : 0
  const looksRight = decodeText(read.subarray(0, 4))
  if (typeof looksRight !== 'string' && /workbook/.test(looksRight.because)) return looksRight
  const layout = readLayout(read.subarray(mark), decodeText)
  return isRefusal(layout) ? layout : { ...layout, begins: layout.begins + mark }
}

function fromBeginning(source: Source, layout: Layout, question: Question, rangeBytes: number) {
  const tally = new Tally(question)
  const stayRows = layout.at[fields.indexOf('stay')] === -1 ? null : new StayRows()
  const counter = new RangeCounter(source, layout, question, tally, rangeBytes)
  const parts = []
  let row = layout.firstRow
  for (let at = layout.begins; at < source.size; ) {
    const range = counter.countFrom(at, row, stayRows)
    parts.push(range.problems)
    row += range.rows
    at = range.next
  }
  if (stayRows) parts.push(stayRows.finish(question.edition, tally))
  return { tally, problems: allProblems(parts) }
}

// A range does not know how many rows came before it.
function numbered({ ranges }: Share, layout: Layout) {
  let row = layout.firstRow
  const parts = ranges
    .sort((a, b) => a.index - b.index)
    .map(({ rows, problems }) => {
      const first = problems.first.map((problem) => ({ ...problem, row: problem.row + row }))
      row += rows
      return { count: problems.count, first }
    })
  return allProblems(parts)
}

// All values in one go, because the encoding is that of the whole file; none of them holds a line break.
function namesOf({ providers, authorities, reasons, organisations }: Tally): Names | Refusal {
  const columns = [providers, authorities, reasons, organisations].map((one) => one.values().slice(1))
  const lines = ['names', ...columns.flat()].flatMap((value) => [
    Buffer.from(value as Uint8Array),
    Buffer.from('\n'),
  ])
  const text = decodeText(Buffer.concat(lines))
  if (isRefusal(text)) return text
  const all = text.split('\n').slice(1)
  const [p, a, r, o] = columns.map((column) => [null, ...all.splice(0, column.length)])
  return { providers: p!, authorities: a!, reasons: r!, organisations: o! }
}
