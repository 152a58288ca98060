import { fullDate } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { dateOf } from '../../../../platform/time.ts'
import { EmptyState, PageHeading, Table, Two } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { showName } from '../../../people/index.ts'
import { type NoticeStay, noticeStays } from '../../queries/notices.ts'
import type { NoticeCase } from '../../rules/notices/cases.ts'
import { noticesAddress } from './addresses.ts'
import { days, flagsOf, pounds } from './words.ts'

type Row = { stay: NoticeStay; one: NoticeCase; flags: string[] }

/** All notices that the viewer may see, with what an auditor looks for, and totals. */
export const auditPage = page({
  at: '/notices',
  may: 'see delays',
  logs: 'opened the list of Care Act notices',
  async get({ tx, viewer, now }) {
    const stays = await noticeStays(tx, viewer, now)
    const rows = stays.flatMap((stay) => stay.cases.map((one): Row => ({ stay, one, flags: flagsOf(one) })))
    const opens = mayDo(viewer, 'record notices') ? 'links' : 'names'
    return {
      title: 'Care Act notices',
      wide: true,
      view: (
        <>
          <PageHeading
            title="Care Act notices"
            note="1 April 2015 to 30 June 2022: history, training and audit"
          />
          {rows.length === 0 ? (
            <EmptyState title="No assessment notice is recorded among the people you can see">
              Notices of those years are recorded on the page of a stay, under Care Act notices. Since 1 July
              2022 there are none.
            </EmptyState>
          ) : (
            <>
              <p>{totals(rows)}</p>
              <Notices rows={rows} opens={opens} />
            </>
          )}
        </>
      ),
    }
  },
})

function totals(rows: readonly Row[]): string {
  const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0)
  const count = (of: (row: Row) => boolean) => rows.filter(of).length
  const claimed = sum(({ one }) => one.invoice?.pounds ?? 0)
  const incomplete = count(({ flags }) => flags.some((flag) => flag.includes('incomplete')))
  const due = count(({ flags }) => flags.some((flag) => flag.includes('should have been')))
  const straddle = count(({ one }) => one.straddlesRepeal)
  return (
    `${rows.length} assessment notice${rows.length === 1 ? '' : 's'}. ${days(sum(({ one }) => one.liable.length))} liable, ` +
    `${pounds(sum(({ one }) => one.pounds))}, of which ${pounds(claimed)} is claimed. ` +
    `Incomplete ${incomplete}, not withdrawn in time ${due}, straddling the repeal ${straddle}.`
  )
}

const Notices = ({ rows, opens }: { rows: readonly Row[]; opens: 'links' | 'names' }) => (
  <Table
    caption="Assessment notices, the latest first"
    columns={[
      {
        name: 'person',
        head: 'Person',
        cell: ({ stay }) => {
          const name = showName(stay.person)
          return (
            <Two
              first={opens === 'links' ? <a href={noticesAddress(stay.stayId)}>{name}</a> : name}
              second={stay.site}
            />
          )
        },
        rowHead: true,
        card: 'title',
      },
      {
        name: 'given',
        head: 'Assessment notice',
        cell: ({ one: { assessment } }) => (
          <Two first={fullDate(dateOf(assessment.fact.happenedAt))} second={assessment.fact.detail.council} />
        ),
      },
      { name: 'relevant', head: 'Relevant day', cell: ({ one }) => relevantWords(one) },
      { name: 'days', head: 'Liable days', cell: ({ one }) => String(one.liable.length), numeric: true },
      { name: 'pounds', head: 'Liable for', cell: ({ one }) => pounds(one.pounds), numeric: true },
      { name: 'claimed', head: 'Claimed', cell: ({ one }) => claimWords(one) },
      {
        name: 'flags',
        head: 'To look at',
        cell: ({ flags }) => (flags.length === 0 ? 'Nothing' : flags.map((flag) => <div>{flag}</div>)),
      },
    ]}
    rows={rows}
  />
)

const relevantWords = ({ discharges }: NoticeCase): string => {
  const relevant = discharges.flatMap(({ liability }) => (liability ? [fullDate(liability.relevantDay)] : []))
  return relevant.length > 0 ? relevant.join(', ') : 'No discharge notice'
}

function claimWords({ decision, liable }: NoticeCase): string {
  if (decision) return decision.detail.decision === 'claim' ? 'Yes' : 'No, by choice'
  return liable.length > 0 ? 'Not decided' : 'Nothing to claim'
}
