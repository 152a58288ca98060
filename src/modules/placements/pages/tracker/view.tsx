import { Button, type Column, EmptyState, InsetText, PageHeading, Table } from '../../../../ui/index.ts'
import type { ColumnsHere } from '../../queries/tracker-columns.ts'
import type { TrackerLine } from '../../rules/provider-tracker.ts'
import { asLink } from '../answer/ask-block.tsx'
import { freeAddress, providerAddress, trackerFileAddress } from '../provider/addresses.ts'

type TrackerProps = ColumnsHere & { lines: readonly TrackerLine[]; rows: readonly string[][] }

export const TrackerView = ({ columns, source, lines, rows }: TrackerProps) => (
  <>
    <PageHeading
      title="File for the national tracker"
      note="From what you have said here, so that it is not typed twice"
      below
    />
    {source === 'from memory' && (
      <InsetText>
        <p>
          <strong>These columns are from memory.</strong> We have not seen the file that the national Capacity
          Tracker takes. Hold it against the tracker’s own template before you send it; your administrator can
          change the columns.
        </p>
      </InsetText>
    )}
    {rows.length === 0 ? (
      <EmptyState title="No service of yours is written down." />
    ) : (
      <>
        <Table
          caption="What is in the file"
          columns={columnsOf(columns)}
          rows={rows.map((cells, i) => ({ cells, line: lines[i]! }))}
          long={false}
        />
        <Button text="Fetch the file (CSV)" href={trackerFileAddress} attributes={asLink} />
      </>
    )}
    <p>
      <a href={providerAddress}>Back to requests</a>
    </p>
  </>
)

type Row = { cells: readonly string[]; line: TrackerLine }

const columnsOf = (columns: TrackerProps['columns']): Column<Row>[] => [
  ...columns.map(
    ({ head, field }, i): Column<Row> => ({
      name: `c${i}`,
      head,
      ...(i === 0 ? { rowHead: true, card: 'title' as const } : {}),
      cell: ({ cells }) =>
        cells[i] || (
          <span class="hw-second">
            {field === null
              ? 'not known here'
              : field === 'free' || field === 'said'
                ? 'no figure'
                : 'not set'}
          </span>
        ),
    }),
  ),
  {
    name: 'left-out',
    head: 'Before you send it',
    cell: ({ line: { ready, why, service } }) =>
      ready ? (
        'ready'
      ) : (
        <>
          Left empty: {why}. <a href={freeAddress(service.serviceId)}>Say what is free at {service.name}</a>
        </>
      ),
  },
]
