import { momentWords } from '../../../../platform/date-words.ts'
import type { Instant } from '../../../../platform/time.ts'
import { type Column, EmptyState, PageHeading, Table, Two } from '../../../../ui/index.ts'
import type { Opening } from '../../queries/who-looked.ts'
import { openingsAddress } from '../addresses.ts'
import { reference } from '../journal/words.ts'

type OpeningsProps = {
  list: Opening[]
  of: { user: string; name: string | undefined } | { record: string }
  now: Instant
  most: number
}

export const OpeningsView = ({ list, of, now, most }: OpeningsProps) => {
  const title =
    'user' in of ? `What ${of.name ?? 'this account'} opened` : `Who opened record ${reference(of.record)}`
  const csv = openingsAddress('user' in of ? { user: of.user } : { record: of.record }, 'csv')
  return (
    <>
      <p>
        <a href="/privacy">Privacy</a>
      </p>
      <PageHeading
        title={title}
        note={list.length === most ? `The newest ${most}; the file has them all` : undefined}
      >
        <a href={csv}>Save as a file</a>
      </PageHeading>
      {list.length === 0 ? (
        <EmptyState title="Nothing has been opened" />
      ) : (
        <Table caption={title} columns={columnsFor(now)} rows={list} />
      )}
    </>
  )
}

const columnsFor = (now: Instant): Column<Opening>[] => [
  { name: 'at', head: 'When', rowHead: true, cell: (row) => momentWords(row.at, now) },
  {
    name: 'who',
    head: 'Who',
    card: 'title',
    cell: (row) => (
      <Two
        first={<a href={openingsAddress({ user: row.userId })}>{row.name}</a>}
        second={`${row.role}, ${row.organisation}`}
      />
    ),
  },
  { name: 'what', head: 'What', cell: (row) => row.what },
  {
    name: 'record',
    head: 'Record',
    cell: (row) => <a href={openingsAddress({ record: row.personId })}>{reference(row.personId)}</a>,
  },
]
