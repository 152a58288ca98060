import { dateWords, momentWords } from '../../../../platform/date-words.ts'
import type { JournalFilter, JournalRow } from '../../../../platform/journal.ts'
import type { Instant, LocalDate } from '../../../../platform/time.ts'
import {
  type ChipMenu,
  Chips,
  type Column,
  EmptyState,
  PageHeading,
  Table,
  Two,
} from '../../../../ui/index.ts'
import { addressWith } from './filter.ts'
import { detailWords, factWords, reference, subjectWords, whatWords } from './words.ts'

type JournalProps = {
  rows: JournalRow[]
  /** The number before which the next older page begins; null on the last. */
  older: number | null
  query: URLSearchParams
  filter: JournalFilter
  users: ReadonlyMap<string, string>
  organisations: ReadonlyMap<string, string>
  now: Instant
  today: LocalDate
}

export const JournalView = (props: JournalProps) => (
  <>
    <PageHeading
      title="Journal"
      note="Every change, newest first. No names of people and no values are kept in it"
      below
    />
    <Chips
      label="Filter"
      chips={[{ href: '/journal', label: 'Everything', current: props.query.size === 0 }]}
      menus={menus(props)}
    />
    {props.rows.length === 0 ? (
      <EmptyState title="Nothing was written down here">
        Nothing fits this filter. <a href="/journal">Show everything</a>
      </EmptyState>
    ) : (
      <Table caption="Changes, newest first" columns={columnsFor(props)} rows={props.rows} />
    )}
    {props.older !== null && (
      <p>
        <a href={addressWith(props.query, { before: String(props.older) })}>Older</a>
      </p>
    )}
  </>
)

const columnsFor = ({ users, organisations, now }: JournalProps): Column<JournalRow>[] => [
  { name: 'seq', head: 'No.', numeric: true, rowHead: true, width: 2, cell: (row) => String(row.seq) },
  { name: 'at', head: 'When', width: 3, cell: (row) => momentWords(row.at, now) },
  {
    name: 'what',
    head: 'What',
    card: 'title',
    cell: (row) => <Two first={whatWords(row.what)} second={detailWords(row.detail)} />,
  },
  {
    name: 'about',
    head: 'About',
    cell: (row) => (
      <Two
        first={subjectWords[row.subjectKind] ?? row.subjectKind}
        second={`reference ${reference(row.subjectId)}`}
      />
    ),
  },
  {
    name: 'who',
    head: 'Who',
    cell: (row) =>
      row.userId ? (users.get(row.userId) ?? 'an account of another place') : 'Homeward itself',
  },
  {
    name: 'for',
    head: 'For',
    cell: (row) =>
      row.organisationId ? (organisations.get(row.organisationId) ?? 'not known') : 'no organisation',
  },
]

function menus({ query, filter, organisations, today }: JournalProps): ChipMenu[] {
  const menu = (
    label: string,
    name: string,
    chosen: string | undefined,
    entries: [string, string][],
  ): ChipMenu => ({
    label,
    chosen: entries.find(([value]) => value === chosen)?.[1] ?? chosen ?? 'all',
    options: [
      { href: addressWith(query, { [name]: undefined }), label: 'all', current: chosen === undefined },
      ...entries.map(([value, words]) => ({
        href: addressWith(query, { [name]: value }),
        label: words,
        current: value === chosen,
      })),
    ],
  })
  const days = Array.from({ length: 14 }, (_, i) => today.subtract({ days: i }))
  return [
    menu('About', 'about', filter.subjectKind, Object.entries(subjectWords)),
    menu('What', 'what', filter.what, Object.entries(factWords)),
    menu('Organisation', 'organisation', filter.organisationId, [...organisations]),
    menu(
      'Day',
      'day',
      filter.day?.toString(),
      days.map((day) => [day.toString(), dateWords(day, today)]),
    ),
  ]
}
