import { type Column, EmptyState, Table } from '../../../../ui/index.ts'
import { saidNoDays } from '../../queries/said-no.ts'
import { type NoLine, noPlaceWords, noReasonWords } from '../../rules/no-reasons.ts'
import { noRequestsAddress } from './addresses.ts'

/** Reasons by kind of service and zone, each number open to its requests. */
export const SaidNoTable = ({ lines }: { lines: readonly NoLine[] }) => (
  <section>
    <h2>Why providers said no, in the last {saidNoDays} days</h2>
    {lines.length === 0 ? (
      <EmptyState title={`Nobody said no in the last ${saidNoDays} days`} />
    ) : (
      <Table
        caption={`Why providers said no, in the last ${saidNoDays} days`}
        columns={columns}
        rows={lines}
      />
    )}
  </section>
)

const columns: Column<NoLine>[] = [
  {
    name: 'kind',
    head: 'Service and zone',
    rowHead: true,
    card: 'title',
    cell: ({ kind, zone }) => noPlaceWords(kind, zone),
  },
  {
    name: 'noes',
    head: 'Said no',
    numeric: true,
    cell: ({ noes, ...line }) =>
      noes === 0 ? 0 : <a href={noRequestsAddress({ ...line, reason: null })}>{noes}</a>,
  },
  {
    name: 'why',
    head: 'Why',
    cell: ({ reasons, ...line }) =>
      reasons.length === 0
        ? 'nobody said no'
        : reasons.map(({ reason, requests }, i) => (
            <>
              {i > 0 && '; '}
              {noReasonWords(reason)}: <a href={noRequestsAddress({ ...line, reason })}>{requests}</a>
            </>
          )),
  },
  {
    name: 'unmatched',
    head: 'Unable to match',
    numeric: true,
    cell: ({ unmatched, ...line }) =>
      unmatched === 0 ? 0 : <a href={noRequestsAddress({ ...line, reason: 'unmatched' })}>{unmatched}</a>,
  },
]
