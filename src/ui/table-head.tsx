import type { Column } from './table-column.ts'
import { cellClasses } from './table-column.ts'

const arrows = { ascending: '▴', descending: '▾' } as const

export const TableHead = <Row,>({ columns, long }: { columns: readonly Column<Row>[]; long: boolean }) => (
  <thead role="rowgroup">
    <tr role="row">
      {columns.map((column) => (
        <th
          scope="col"
          role="columnheader"
          class={
            [cellClasses(column, long), column.sort && 'hw-sortable'].filter(Boolean).join(' ') || undefined
          }
          aria-sort={column.sort?.now ?? (column.sort ? 'none' : undefined)}
        >
          <HeadWords column={column} />
        </th>
      ))}
    </tr>
  </thead>
)

const HeadWords = <Row,>({ column }: { column: Column<Row> }) => {
  if (column.headHidden) return <span class="nhsuk-u-visually-hidden">{column.head}</span>
  if (!column.sort) return <>{column.head}</>
  return (
    <a class="hw-sort" href={column.sort.href}>
      {column.head}
      {column.sort.now && <span aria-hidden="true"> {arrows[column.sort.now]}</span>}
    </a>
  )
}
