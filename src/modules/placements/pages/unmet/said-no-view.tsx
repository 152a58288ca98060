import { momentWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { type Column, EmptyState, InsetText, PageHeading, Table } from '../../../../ui/index.ts'
import { type PersonName, showName } from '../../../people/index.ts'
import { type NoRequest, type NoWanted, saidNoDays } from '../../queries/said-no.ts'
import { noPlaceWords, noReasonWords } from '../../rules/no-reasons.ts'
import { needAddress } from '../addresses.ts'

type NamedRequest = NoRequest & { name: PersonName }
type Props = {
  wanted: NoWanted
  /** How many there are, seen or not. */
  all: number
  lines: readonly NamedRequest[]
  now: Instant
}

export const NoRequestsView = ({ wanted: { kind, zone, reason }, all, lines, now }: Props) => {
  const hidden = all - lines.length
  return (
    <>
      <nav class="hw-crumbs" aria-label="Where you are">
        <a href="/unmet">Unmet need</a>
      </nav>
      <PageHeading
        title={reason === null ? 'Said no' : noReasonWords(reason)}
        note={`${noPlaceWords(kind, zone)}: ${requestsWords(all)} in the last ${saidNoDays} days`}
        below
      />
      {hidden > 0 && (
        <InsetText>
          <p>
            {requestsWords(hidden)} {hidden === 1 ? 'is' : 'are'} in this number and not in the list: your
            organisation has no part in that care.
          </p>
        </InsetText>
      )}
      {lines.length > 0 ? (
        <Table caption="The requests of this number" columns={columns(now)} rows={lines} />
      ) : (
        <EmptyState title="No request to show">
          {hidden > 0
            ? 'Everybody in this number is outside your part of the care.'
            : 'No request is in this number.'}
        </EmptyState>
      )}
    </>
  )
}

const columns = (now: Instant): Column<NamedRequest>[] => [
  {
    name: 'person',
    head: 'Person',
    rowHead: true,
    card: 'title',
    cell: ({ needId, name }) => <a href={needAddress(needId)}>{showName(name)}</a>,
  },
  { name: 'asked', head: 'Asked', cell: ({ service }) => service ?? 'nobody could be found' },
  { name: 'why', head: 'Why', cell: ({ reason }) => noReasonWords(reason) },
  { name: 'words', head: 'In their words', cell: ({ words }) => words ?? 'no words' },
  { name: 'when', head: 'When', cell: ({ at }) => momentWords(at, now) },
]

const requestsWords = (requests: number): string => (requests === 1 ? '1 request' : `${requests} requests`)
