import { momentWords } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import type { Instant } from '../../../../platform/time.ts'
import { EmptyState, Mark, PageHeading, Table } from '../../../../ui/index.ts'
import { differenceAddress, paths, serviceAddress } from '../../addresses.ts'
import { type Difference, differencesIn, settledDifferences } from '../../queries/differences.ts'
import { services } from '../../queries/services.ts'
import { sourceWords } from '../../rules/figure-words.ts'
import { unitsWords } from '../../rules/kinds.ts'
import { maySay } from '../list/confirm-cell.tsx'

/** Beds of ours of which somebody typed one number while the stays say another. */
export const differencesPage = page({
  at: paths.differences,
  may: 'see capacity',
  logs: 'opened the counts that differ',
  async get({ tx, viewer, now }) {
    const { systemId } = viewer
    const all = await services(tx, { systemId, now })
    const differences = differencesIn(all, await settledDifferences(tx, { systemId }))
    const open = differences.filter(({ settled }) => !settled)
    const rows = [...open, ...differences.filter(({ settled }) => settled)]
    return {
      title: 'Counts that differ',
      nav: paths.ledger,
      wide: true,
      body: { live: 'page' },
      view: (
        <>
          <PageHeading
            title="Counts that differ"
            note="Beds of ours are counted from stays. Where somebody also typed what is free, the two are held against each other here."
            below
          />
          {rows.length === 0 ? (
            <EmptyState title="Nothing differs.">
              What was typed of our own beds agrees with the stays, or nobody typed anything.
            </EmptyState>
          ) : (
            <DifferencesTable
              rows={rows}
              now={now}
              settles={({ service, line }) => maySay(viewer, { service, line })}
            />
          )}
        </>
      ),
    }
  },
})

const DifferencesTable = ({
  rows,
  now,
  settles,
}: {
  rows: readonly Difference[]
  now: Instant
  settles: (row: Difference) => boolean
}) => (
  <Table
    caption="Beds of which two numbers differ"
    columns={[
      {
        name: 'service',
        head: 'Service',
        rowHead: true,
        card: 'title',
        cell: ({ service }) => <a href={serviceAddress(service.serviceId)}>{service.name}</a>,
      },
      {
        name: 'typed',
        head: 'Typed',
        cell: ({ typed, service, line }) => (
          <>
            <b>{unitsWords(typed, service.kind)}</b>
            <span class="hw-second">
              {line.figure && `${momentWords(line.figure.saidAt, now)}, ${sourceWords[line.figure.source]}`}
            </span>
          </>
        ),
      },
      {
        name: 'counted',
        head: 'Stays say',
        cell: ({ counted, service }) => (
          <>
            <b>{unitsWords(counted, service.kind)}</b>
            <span class="hw-second">now, closed beds left out</span>
          </>
        ),
      },
      {
        name: 'settled',
        head: 'Settled',
        cell: ({ settled }) =>
          settled ? (
            <>
              {settled.words}
              <span class="hw-second">
                {[settled.by, momentWords(settled.at, now)].filter(Boolean).join(', ')}
              </span>
            </>
          ) : (
            <Mark is="disputed">Not settled</Mark>
          ),
      },
      {
        name: 'do',
        head: 'Settle',
        card: 'foot',
        cell: (row) =>
          settles(row) ? (
            <a href={differenceAddress(row.line.lineId)} data-dialog="">
              {row.settled ? 'Settle it again' : 'Settle it'}
            </a>
          ) : (
            ''
          ),
      },
    ]}
    rows={rows}
  />
)
