import { type Column, Table } from './table.tsx'

/** What is wrong with one cell of a file, and what to do about it; `sheet` where the file has several. */
export type CellProblem = { line: number; column: string; problem: string; sheet?: string | undefined }

const mostShown = 100

/** Every problem of a file that was sent, each with its row, column and remedy. */
export const ProblemTable = ({ problems }: { problems: readonly CellProblem[] }) => (
  <Table
    caption={`What is wrong${problems.length > mostShown ? `: the first ${mostShown} of ${problems.length}` : ''}`}
    captionShown
    columns={[...(problems.some(({ sheet }) => sheet) ? [sheetColumn] : []), ...columns]}
    rows={problems.slice(0, mostShown)}
  />
)

const sheetColumn: Column<CellProblem> = { name: 'sheet', head: 'Sheet', cell: ({ sheet }) => sheet ?? '' }
const columns: Column<CellProblem>[] = [
  { name: 'row', head: 'Row', rowHead: true, cell: ({ line }) => String(line) },
  { name: 'column', head: 'Column', cell: ({ column }) => column || 'the row' },
  { name: 'problem', head: 'What is wrong, and what to do', cell: ({ problem }) => problem },
]
