import { dateWords, monthWords, timeWords } from '../../../../platform/date-words.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { monthText } from '../../../../platform/month-text.ts'
import { dateOf, daysBetween, type Instant } from '../../../../platform/time.ts'
import {
  type Column,
  EmptyState,
  ExceptionsStrip,
  Mark,
  PageHeading,
  Table,
  Two,
} from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { nightsCount, peopleCount } from '../../rules/agreement-words.ts'
import { monthAddress } from './addresses.ts'
import type { MonthLine } from './load-months.ts'

type Props = { months: MonthLine[]; viewer: Viewer; now: Instant }

/** Exceptions before totals: what waits for the viewer, what is disputed, and then every month. */
export const DelaysView = ({ months, viewer, now }: Props) => {
  const open = months.filter(({ locked }) => !locked)
  return (
    <>
      <PageHeading title="Delays" note="Nights spent waiting, agreed by both sides, month by month">
        <a href="/delays/call">List for the daily call</a>
        {mayDo(viewer, 'make returns') && <a href="/returns">Returns</a>}
        <a href="/rules">Rules</a>
        {mayDo(viewer, 'change the count') && <a href="/delays/settings">Settings</a>}
      </PageHeading>
      {months.length === 0 ? (
        <EmptyState title="No night is to be agreed.">
          Nights appear here once somebody stays in a bed after all three parts said ready. Record readiness
          on their page.
        </EmptyState>
      ) : (
        <>
          <Exceptions open={open} now={now} />
          <Table
            caption="Months"
            rows={months}
            columns={columnsOf(now)}
            row={({ locked }) => ({ mark: locked ? 'quiet' : undefined })}
          />
          <p class="hw-second">
            Counted is everybody, also people whom you may not see; what waits for you is of those you may. A
            month is locked when all sides have signed it, or at its cut-off.
          </p>
        </>
      )}
    </>
  )
}

const Exceptions = ({ open, now }: { open: MonthLine[]; now: Instant }) => {
  const mine = open.filter((one) => one.mine.nights > 0)
  const disputed = open.filter((one) => one.summary.by.disputed.nights > 0)
  const soon = open.filter(({ cutOff }) => daysBetween(dateOf(now), dateOf(cutOff)) <= 7)
  const sum = (lines: MonthLine[], of: (line: MonthLine) => number) =>
    lines.reduce((total, line) => total + of(line), 0)
  const to = (lines: MonthLine[]) => addressOf(lines[0] ?? open[0])
  return (
    <ExceptionsStrip
      items={[
        {
          is: 'not-answered',
          number: sum(mine, (one) => one.mine.people),
          label: 'Wait for your answer',
          href: to(mine),
          note: nightsCount(sum(mine, (one) => one.mine.nights)),
        },
        {
          is: 'disputed',
          number: sum(disputed, (one) => one.summary.by.disputed.people),
          label: 'Disputed',
          href: to(disputed),
          note: nightsCount(sum(disputed, (one) => one.summary.by.disputed.nights)),
        },
        {
          is: 'due-today',
          number: soon.length,
          label: soonWords(soon, now),
          href: to(soon),
        },
      ]}
      total={{
        number: sum(open, (one) => one.summary.nights),
        label: 'Nights in open months',
        href: to(open),
      }}
    />
  )
}

function soonWords(soon: readonly MonthLine[], now: Instant): string {
  const one = soon.length === 1
  if (soon.some(({ cutOff }) => cutOff.epochMilliseconds > now.epochMilliseconds) || soon.length === 0)
    return one ? 'Month locks within a week' : 'Months lock within a week'
  return one ? 'Month is past its cut-off' : 'Months are past their cut-off'
}

const addressOf = (line: MonthLine | undefined): string =>
  line ? monthAddress({ month: monthText(line.month), organisationId: line.organisationId }) : '/delays'

const columnsOf = (now: Instant): Column<MonthLine>[] => [
  {
    name: 'month',
    head: 'Month',
    rowHead: true,
    card: 'title',
    cell: (line) => <Two first={<a href={addressOf(line)}>{monthWords(line.month)}</a>} second={line.name} />,
  },
  {
    name: 'mine',
    head: 'Waits for you',
    cell: ({ mine, side, locked }) =>
      locked || !side ? (
        ''
      ) : mine.nights === 0 ? (
        'Nothing'
      ) : (
        <strong>{`${nightsCount(mine.nights)}, ${peopleCount(mine.people)}`}</strong>
      ),
  },
  { name: 'nights', head: 'Nights', numeric: true, cell: ({ summary }) => summary.nights },
  {
    name: 'agreed',
    head: 'Agreed',
    numeric: true,
    cell: ({ summary }) =>
      summary.shareAgreed === null ? 'no figure' : `${Math.floor(summary.shareAgreed * 100)}%`,
  },
  { name: 'disputed', head: 'Disputed', numeric: true, cell: ({ summary }) => summary.by.disputed.nights },
  {
    name: 'unanswered',
    head: 'Not answered',
    numeric: true,
    cell: ({ summary: { by, own } }) => by['not answered'].nights - own.nights,
  },
  { name: 'own', head: 'NHS’s own', numeric: true, cell: ({ summary }) => summary.own.nights },
  {
    name: 'unsaid',
    head: 'Nobody has said',
    numeric: true,
    cell: ({ summary }) => summary.by['not proposed'].nights,
  },
  { name: 'cut-off', head: 'Cut-off', cell: (line) => <CutOff line={line} now={now} /> },
  { name: 'signed', head: 'Signed', cell: ({ versions }) => signedWords(versions.at(-1)) },
]

const CutOff = ({ line, now }: { line: MonthLine; now: Instant }) => {
  if (line.locked) return <Mark is="locked">Locked</Mark>
  const days = daysBetween(dateOf(now), dateOf(line.cutOff))
  const when = `${dateWords(dateOf(line.cutOff), dateOf(now))}, ${timeWords(line.cutOff)}`
  if (days < 0) return <Mark is="late">{when}, over</Mark>
  return (
    <Two
      first={days === 0 ? <Mark is="due-today">Today</Mark> : `in ${days} ${days === 1 ? 'day' : 'days'}`}
      second={when}
    />
  )
}

const signedWords = (latest: MonthLine['versions'][number] | undefined): string =>
  latest && latest.signatures.length > 0
    ? latest.signatures.map(({ by, side }) => `${by} (${side})`).join(', ')
    : 'Nobody yet'
