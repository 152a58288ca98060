import {
  Button,
  type Column,
  EmptyState,
  Form,
  PageHeading,
  SummaryList,
  Table,
  Two,
} from '../../../../ui/index.ts'
import type { Account } from '../../queries/accounts.ts'
import type { Organisation } from '../../queries/organisations.ts'
import { accountAddress, organisationAddress, organisationsAddress } from '../addresses.ts'

type OrganisationProps = { organisation: Organisation; people: Account[]; mayChange: boolean; once: string }

export const OrganisationView = ({ organisation: o, people, mayChange, once }: OrganisationProps) => (
  <>
    <p>
      <a href={organisationsAddress}>Organisations</a>
    </p>
    <PageHeading title={o.name} note={o.endedAt ? 'No longer part of this place' : o.kind}>
      {mayChange && (
        <Button
          text="Change"
          href={`${organisationAddress(o.organisationId)}/change`}
          variant="secondary"
          small
        />
      )}
      {mayChange && !o.endedAt && (
        <Button
          text="Add someone who signs in"
          href={`${organisationAddress(o.organisationId)}/accounts/new`}
          small
        />
      )}
    </PageHeading>
    <SummaryList
      rows={[
        { key: { text: 'Short name' }, value: { text: o.shortName } },
        { key: { text: 'Telephone' }, value: { text: o.phone ?? 'not known' } },
        { key: { text: 'ODS code' }, value: { text: o.odsCode ?? 'not known' } },
      ]}
    />
    {people.length === 0 ? (
      <EmptyState title="Nobody signs in for this organisation yet" />
    ) : (
      <Table
        caption="People who sign in"
        captionShown
        columns={columnsFor(o, mayChange)}
        rows={people}
        row={quiet}
      />
    )}
    {mayChange && (
      <Form action={`${organisationAddress(o.organisationId)}/end`} once={once}>
        <Button
          text={o.endedAt ? 'Make it part of the place again' : 'End this organisation'}
          name="end"
          value={o.endedAt ? 'no' : 'yes'}
          variant="secondary"
        />
      </Form>
    )}
  </>
)

const quiet = (account: Account) => (account.endedAt ? { mark: 'quiet' as const } : {})

const columnsFor = (o: Organisation, mayChange: boolean): Column<Account>[] => [
  {
    name: 'name',
    head: 'Name',
    rowHead: true,
    card: 'title',
    cell: (a) => (
      <Two
        first={mayChange ? <a href={accountAddress(a.userId)}>{a.name}</a> : a.name}
        second={a.endedAt ? 'Account ended' : undefined}
      />
    ),
  },
  {
    name: 'post',
    head: 'Post',
    cell: (a) =>
      a.posts
        .filter((post) => post.organisationId === o.organisationId)
        .map((post) => post.role)
        .join(', '),
  },
  { name: 'phone', head: 'Telephone', cell: (a) => a.phone ?? 'not known' },
]
