import type { Content } from './nhsuk/parts.tsx'
import type { Column } from './table-column.ts'
import { cellClasses } from './table-column.ts'
import { TableHead } from './table-head.tsx'

export type { CardPlace, Column } from './table-column.ts'

/** here: the row you are on. changed: by someone else, now. stale: hatched. quiet: grey words. */
export type RowMark = 'here' | 'changed' | 'stale' | 'quiet'

export type RowLook = {
  id?: string | undefined
  mark?: RowMark | undefined
  /** Printed as data-<name>. */
  data?: Record<string, string | undefined> | undefined
}

/** A heading over rows that stand together; rows of one group follow one another. */
export type RowGroup = { id: string; title: Content; note?: Content }

export type TableProps<Row> = {
  caption: Content
  captionShown?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  row?: (row: Row, index: number) => RowLook
  group?: (row: Row) => RowGroup
  id?: string | undefined
  /** Rows drawn only as they come near. Their columns take shares, not the width of their words. */
  long?: boolean
  /** Black grid and landscape paper, as for a ward's board round. */
  grid?: boolean
  /** Printed on paper at the foot of every page: "Destroy by 20:00 today." */
  printFoot?: Content
}

/** From here on a browser notices rows it need not draw. */
const longFrom = 150

export const Table = <Row,>(props: TableProps<Row>) => {
  const long = props.long ?? props.rows.length >= longFrom
  const classes = ['hw-table', long && 'hw-table--long', props.grid && 'hw-table--grid']
    .filter(Boolean)
    .join(' ')
  // Roles are spelled out because display: block and flex take a table's own away.
  return (
    <table class={classes} id={props.id} role="table" data-rows={props.rows.length}>
      <caption class={props.captionShown ? 'hw-table__caption' : 'nhsuk-u-visually-hidden'}>
        {props.caption}
      </caption>
      <TableHead columns={props.columns} long={long} />
      {groupsOf(props).map(({ group, rows, from }) => (
        <tbody role="rowgroup">
          {group && <GroupHead group={group} columns={props.columns.length} />}
          {rows.map((row, i) => (
            <Line look={props.row?.(row, from + i) ?? {}}>
              {props.columns.map((column) => (
                <Cell column={column} row={row} index={from + i} long={long} />
              ))}
            </Line>
          ))}
        </tbody>
      ))}
      {props.printFoot && (
        <tfoot class="hw-print-only" aria-hidden="true">
          <tr>
            <td colspan={props.columns.length}>
              <div class="hw-print-foot">{props.printFoot}</div>
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

type Grouped<Row> = { group: RowGroup | null; rows: Row[]; from: number }

function groupsOf<Row>({ rows, group }: Pick<TableProps<Row>, 'rows' | 'group'>): Grouped<Row>[] {
  if (!group) return [{ group: null, rows: [...rows], from: 0 }]
  const groups: Grouped<Row>[] = []
  for (const [index, row] of rows.entries()) {
    const mine = group(row)
    const last = groups.at(-1)
    if (last?.group?.id === mine.id) last.rows.push(row)
    else groups.push({ group: mine, rows: [row], from: index })
  }
  return groups
}

const GroupHead = ({ group: { id, title, note }, columns }: { group: RowGroup; columns: number }) => (
  <tr role="row" class="hw-table__group" id={`group-${id}`}>
    <th scope="rowgroup" role="rowheader" colspan={columns}>
      {title}
      {note && <span class="hw-table__group-note"> {note}</span>}
    </th>
  </tr>
)

const Line = ({ look, children }: { look: RowLook; children: Content }) => {
  const data = Object.entries(look.data ?? {}).map(([name, value]) => [`data-${name}`, value])
  return (
    <tr
      role="row"
      id={look.id}
      class={look.mark && `hw-row--${look.mark}`}
      aria-current={look.mark === 'here' ? 'true' : undefined}
      {...Object.fromEntries(data)}
    >
      {children}
    </tr>
  )
}

const Cell = <Row,>({
  column,
  row,
  index,
  long,
}: {
  column: Column<Row>
  row: Row
  index: number
  long: boolean
}) => {
  const shared = {
    class: cellClasses(column, long),
    'data-col': column.name,
    'data-label': column.card === undefined && !column.headHidden ? column.head : undefined,
  }
  const inside = column.cell(row, index)
  return column.rowHead ? (
    <th scope="row" role="rowheader" {...shared}>
      {inside}
    </th>
  ) : (
    <td role="cell" {...shared}>
      {inside}
    </td>
  )
}

/** Two lines, the second grey: what it is, then its detail. */
export const Two = ({ first, second }: { first: Content; second?: Content }) => (
  <>
    <span class="hw-first">{first}</span>
    {second && <span class="hw-second">{second}</span>}
  </>
)
