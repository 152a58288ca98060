import { fullDate, momentWords } from '../../../../platform/date-words.ts'
import { page, type SignedIn } from '../../../../platform/http/page.ts'
import { monthText } from '../../../../platform/month-text.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { type Column, EmptyState, PageHeading, PrintButton, Table } from '../../../../ui/index.ts'
import {
  awaitsWords,
  isPerson,
  list,
  listLimit,
  nightsReady,
  type PersonRow,
  rowLateness,
} from '../../../discharge/index.ts'
import { calendarPage } from '../calendar/route.tsx'
import { count, number } from './words.ts'

/** The delayed list for the daily call: everyone ready whom the viewer may see, by site. A4, with or without names. */
export const callPage = page({
  at: '/delays/call',
  may: 'see delays',
  logs: 'opened the list for the daily call',
  async get({ tx, viewer, now, query }) {
    const rows = (await list(tx, viewer, now, { view: 'hub', only: ['ready'] })).filter(isPerson)
    return {
      title: 'Delayed list for the daily call',
      nav: '/delays',
      wide: true,
      view: (
        <CallView rows={rows} now={now} viewer={viewer} names={query.get('names') === 'off' ? 'off' : 'on'} />
      ),
    }
  },
})

type Props = { rows: readonly PersonRow[]; now: Instant; viewer: SignedIn; names: 'on' | 'off' }

const CallView = ({ rows, now, viewer, names }: Props) => {
  const sites = [...Map.groupBy(rows, ({ site }) => site ?? 'No site')].sort(([a], [b]) => (a < b ? -1 : 1))
  const nights = rows.reduce((sum, row) => sum + nightsOf(row, now), 0)
  return (
    <div class="hw-print-list">
      <PageHeading
        title="Delayed list for the daily call"
        note={`${momentWords(now, now)}, ${fullDate(dateOf(now))}. ${count(rows.length, 'person', 'people')} ready, ${count(nights, 'night')} waited so far.`}
        below
      >
        <PrintButton />
        {names === 'on' ? (
          <a href={callPage.to({}, { names: 'off' })}>Leave names off</a>
        ) : (
          <a href={callPage.to()}>Show names</a>
        )}
      </PageHeading>
      {rows.length >= listLimit && (
        <p>
          <strong>Only the first {number(listLimit)} are here.</strong>
        </p>
      )}
      {rows.length === 0 && (
        <EmptyState title="Nobody whom you may see is ready and waiting.">
          Somebody comes onto this list when the doctors, the team and safe to go all say yes.
        </EmptyState>
      )}
      {sites.map(([site, own]) => (
        <Table
          grid
          long={false}
          caption={`${site}: ${count(own.length, 'person', 'people')}`}
          captionShown
          columns={columns(names, now)}
          rows={own}
        />
      ))}
      <p class="hw-print-only">
        {names === 'on' && <strong>Personal information. Destroy after the call. </strong>}
        Printed by {viewer.name}, {viewer.organisationName}.
      </p>
    </div>
  )
}

const columns = (names: Props['names'], now: Instant): Column<PersonRow>[] => [
  {
    name: 'who',
    head: 'Who',
    rowHead: true,
    card: 'title',
    cell: (row) => (
      <a href={calendarPage.to({ stayId: row.stayId }, { month: monthText(dateOf(now)) })}>
        {names === 'on' ? `${row.givenName} ${row.familyName}` : initials(row)}
      </a>
    ),
  },
  {
    name: 'bed',
    head: 'Bed',
    cell: ({ ward, bed }) => [ward, bed ? `bed ${bed}` : 'no bed'].filter(Boolean).join(', '),
  },
  { name: 'nights', head: 'Nights', numeric: true, cell: (row) => number(nightsOf(row, now)) },
  {
    name: 'awaits',
    head: 'Waiting for',
    cell: ({ next }) => (next ? (next.words ?? awaitsWords(next.awaits)) : 'nothing recorded'),
  },
  {
    name: 'whose',
    head: 'Whose',
    cell: ({ next }) =>
      next?.owner
        ? [next.owner.shortName, next.owner.person].filter(Boolean).join(', ') || 'Family'
        : 'nobody',
  },
  {
    name: 'since',
    head: 'Ready since',
    cell: ({ readySince }) => (readySince ? momentWords(readySince, now) : ''),
  },
  { name: 'next', head: 'Next step', cell: (row) => rowLateness(row, now)?.words ?? 'no date set' },
]

const nightsOf = ({ earlierReady, readySince }: PersonRow, now: Instant) =>
  nightsReady(readySince ? [...earlierReady, { from: readySince, to: null }] : earlierReady, now)

const initials = ({ givenName, familyName }: PersonRow) =>
  [givenName, familyName].map((name) => `${String.fromCodePoint(name.codePointAt(0) ?? 32)}.`).join(' ')
