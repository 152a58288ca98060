import { Button, type Column, EmptyState, PageHeading, Table, Two } from '../../../../ui/index.ts'
import type { Organisation } from '../../queries/organisations.ts'
import { organisationAddress } from '../addresses.ts'

const columns: Column<Organisation>[] = [
  {
    name: 'name',
    head: 'Organisation',
    rowHead: true,
    card: 'title',
    cell: (o) => (
      <Two
        first={<a href={organisationAddress(o.organisationId)}>{o.name}</a>}
        second={o.endedAt ? 'No longer part of this place' : o.shortName === o.name ? undefined : o.shortName}
      />
    ),
  },
  { name: 'kind', head: 'Kind', cell: (o) => o.kind },
  { name: 'code', head: 'ODS code', cell: (o) => o.odsCode ?? 'not known' },
  { name: 'phone', head: 'Telephone', cell: (o) => o.phone ?? 'not known' },
  { name: 'accounts', head: 'People who sign in', numeric: true, cell: (o) => String(o.accounts) },
]

export const Organisations = ({
  place,
  list,
  mayChange,
}: {
  place: string
  list: Organisation[]
  mayChange: boolean
}) => (
  <>
    <PageHeading title="Organisations and people who sign in" note={place}>
      {mayChange && <Button text="Add an organisation" href="/organisations/new" variant="secondary" small />}
    </PageHeading>
    {list.length === 0 ? (
      <EmptyState title="There are no organisations yet">Add the first one, and then its people.</EmptyState>
    ) : (
      <Table
        caption="Organisations"
        columns={columns}
        rows={list}
        row={(o) => (o.endedAt ? { mark: 'quiet' } : {})}
      />
    )}
  </>
)
