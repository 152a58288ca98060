import { momentWithin } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { type MailRow, mails } from '../../../../platform/mail-list.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Button, type Column, EmptyState, PageHeading, Table, Two } from '../../../../ui/index.ts'
import { type Bulletin, lastOfEach } from '../../queries/bulletins.ts'
import { circulations } from '../../queries/circulations.ts'
import { type Circulation, nextDue } from '../../rules/circulation-due.ts'
import { listAddress, paths } from '../summary/addresses.ts'
import { NothingGoesOut } from './nothing-goes-out.tsx'
import { SentMark } from './sent-mark.tsx'
import { kindWords, whenWords } from './words.ts'

/** Who is sent the summary, when, and whether the last one went. */
export const circulationPage = page({
  at: paths.circulation,
  may: 'send summaries',
  logs: 'opened the circulation lists',
  async get({ tx, viewer, now }) {
    const { systemId } = viewer
    const lists = await circulations(tx, { systemId })
    const last = await lastOfEach(tx, { systemId })
    const sent = await mails(tx, { systemId, aboutIds: last.map(({ bulletinId }) => bulletinId) })
    const rows = lists.map((list): Row => {
      const bulletin = last.find(({ circulationId }) => circulationId === list.circulationId) ?? null
      return { list, bulletin, mails: sent.filter(({ aboutId }) => aboutId === bulletin?.bulletinId) }
    })
    return { title: 'Who is sent the summary', nav: '/capacity', view: <ListsView rows={rows} now={now} /> }
  },
})

type Row = { list: Circulation; bulletin: Bulletin | null; mails: MailRow[] }

const ListsView = ({ rows, now }: { rows: readonly Row[]; now: Instant }) => {
  return (
    <>
      <PageHeading title="Who is sent the summary">
        <a href={paths.summary}>The summary now</a>
      </PageHeading>
      <NothingGoesOut />
      {rows.length === 0 ? (
        <EmptyState title="Nobody is sent the summary yet.">
          A list has a name, addresses, a time and days. The summary is sent to it by itself.
        </EmptyState>
      ) : (
        <Table caption="Circulation lists" columns={columns(now)} rows={rows} />
      )}
      <Button text="Make a list" href={paths.newList} />
    </>
  )
}

const columns = (now: Instant): Column<Row>[] => [
  {
    name: 'list',
    head: 'List',
    rowHead: true,
    card: 'title',
    cell: ({ list }) => (
      <Two first={<a href={listAddress(list.circulationId)}>{list.name}</a>} second={kindWords[list.kind]} />
    ),
  },
  {
    name: 'to',
    head: 'To',
    cell: ({ list: { addresses } }) =>
      `${addresses.length} ${addresses.length === 1 ? 'address' : 'addresses'}`,
  },
  {
    name: 'when',
    head: 'When',
    cell: ({ list }) => (
      <Two first={whenWords(list)} second={`next ${momentWithin(nextDue(list, now), now)}`} />
    ),
  },
  {
    name: 'last',
    head: 'Last',
    cell: ({ bulletin, mails: sent }) =>
      bulletin ? (
        <Two first={<SentMark mails={sent} />} second={momentWithin(bulletin.madeAt, now)} />
      ) : (
        'none yet'
      ),
  },
]
