import { dateWords } from '../../../../platform/date-words.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { Chips, type Column, EmptyState, Mark, PageHeading, Table } from '../../../../ui/index.ts'
import type { ChoiceRow } from '../../queries/choice/list.ts'
import type { Choice } from '../../rules/choice/ladder.ts'
import { choiceSentence, whatWords } from '../../rules/choice/sentence.ts'
import type { Ladder } from '../../rules/choice/steps.ts'
import { count } from '../../rules/lateness.ts'
import { choiceAddress, choiceListAddress } from './addresses.ts'
import { inOrder, inTimeShare, type Show, shows } from './filters.ts'
import { InTime } from './view.tsx'

type Props = { rows: readonly ChoiceRow[]; ladder: Ladder; show: Show; today: LocalDate }

export const ChoiceList = ({ rows, ladder, show, today }: Props) => {
  const shown = inOrder(rows.filter(shows[show].belongs))
  return (
    <>
      <PageHeading title="Choice of where to go" note={noteOf(rows)} below />
      <Chips
        chips={(Object.keys(shows) as Show[]).map((one) => ({
          href: one === 'ladder' ? choiceListAddress : `${choiceListAddress}?show=${one}`,
          label: shows[one].label,
          count: rows.filter(shows[one].belongs).length,
          current: one === show,
        }))}
      />
      {show === 'audit' && <Shares rows={rows} ladder={ladder} />}
      {shown.length === 0 ? (
        <EmptyState title="Nobody.">{shows[show].nobody}</EmptyState>
      ) : (
        <Table
          caption={shows[show].label}
          rows={shown}
          columns={[
            ...whoColumns,
            ...(show === 'audit' ? auditColumns(ladder, today) : standColumns(show, today)),
          ]}
        />
      )}
      <p class="hw-second">
        People in hospital now, and those who left in the last 90 days with a step given. {ladder.origin}
      </p>
    </>
  )
}

function noteOf(rows: readonly ChoiceRow[]): string {
  const choosing = rows.filter(shows.ladder.belongs).length
  const late = rows.filter(shows.overdue.belongs).length
  return choosing === 0
    ? 'Nobody is being asked to choose.'
    : `${count(choosing, 'person', 'people')} choosing; the next step is late for ${late === 0 ? 'none' : late} of them.`
}

const whoColumns: Column<ChoiceRow>[] = [
  {
    name: 'person',
    head: 'Person',
    rowHead: true,
    card: 'title',
    cell: ({ stayId, name }) => (
      <a href={choiceAddress(stayId)}>
        <strong>{name}</strong>
      </a>
    ),
  },
  { name: 'where', head: 'Where', card: 'inline', cell: ({ where }) => where },
]

const standColumns = (show: Show, today: LocalDate): Column<ChoiceRow>[] => [
  {
    name: 'state',
    head: show === 'complaints' ? 'What the complaint is about' : 'Where it stands',
    card: 'line',
    cell: ({ choice }) =>
      show === 'complaints'
        ? choice.complaints.map(({ words }) => words ?? 'no words recorded').join('; ')
        : standWords(choice, today),
  },
  {
    name: 'next',
    head: 'Next step',
    card: 'corner',
    cell: ({ choice: { next }, inHospital }) =>
      inHospital === 'left' ? (
        'Left hospital'
      ) : next ? (
        <NextMark next={next} today={today} />
      ) : (
        'Nothing: settled'
      ),
  },
]

const standWords = (choice: Choice, today: LocalDate) =>
  choiceSentence({ ...choice, next: null }, 'The person', today)

const NextMark = ({ next, today }: { next: NonNullable<Choice['next']>; today: LocalDate }) => (
  <>
    {next.overdueDays > 0 && <Mark is="late">Late {count(next.overdueDays, 'day')}</Mark>}
    {next.overdueDays === 0 && next.due && (
      <Mark is={next.due.equals(today) ? 'due-today' : 'on-time'}>
        {next.due.equals(today) ? 'Due today' : `Due ${dateWords(next.due, today)}`}
      </Mark>
    )}
    <span class="hw-second">{whatWords(next)}</span>
  </>
)

const auditColumns = (ladder: Ladder, today: LocalDate): Column<ChoiceRow>[] =>
  ladder.steps.map((step) => ({
    name: `step-${step.code}`,
    head: `${step.code}: ${step.plain}`,
    cell: ({ audit }) => {
      const line = audit.find((one) => one.step.code === step.code)
      return line ? <InTime line={line} today={today} /> : 'not on this ladder'
    },
  }))

/** Of the people listed below, so that every number opens to them. */
const Shares = ({ rows, ladder }: { rows: readonly ChoiceRow[]; ladder: Ladder }) => {
  const listed = rows.filter(shows.audit.belongs)
  return (
    <ul>
      {ladder.steps.map((step) => {
        const share = inTimeShare(listed, step.code)
        return (
          <li>
            {step.plain} <span class="hw-code">{step.code}</span>:{' '}
            {share
              ? `in time for ${share.inTime} of ${share.all} (${Math.round((share.inTime / share.all) * 100)}%)`
              : 'no figure: it was due for nobody'}
          </li>
        )
      })}
    </ul>
  )
}
