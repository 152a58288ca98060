import { fullDate, monthWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { Button, type Column, EmptyState, Form, Mark, PageHeading, Table, Two } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { endPlanAddress, paths, planAddress } from '../../addresses.ts'
import { kindOf } from '../../rules/kinds.ts'
import type { PlanRow } from '../../rules/monthly-plan.ts'
import { MonthMenu } from '../month-menu.tsx'

type Props = { rows: readonly PlanRow[]; month: LocalDate; today: LocalDate; viewer: SignedIn }

export const PlanView = ({ rows, month, today, viewer }: Props) => {
  const soFar = month.equals(today.with({ day: 1 }))
  const changes = mayDo(viewer, 'change services')
  return (
    <>
      <PageHeading
        title="Plan of a month"
        note={soFar ? `${monthWords(month)} so far, to ${fullDate(today)}` : monthWords(month)}
        below
      >
        {changes && <Button small variant="secondary" text="Write a plan" href={paths.newPlan} />}
      </PageHeading>
      <MonthMenu last={today.with({ day: 1 })} chosen={month} address={planAddress} />
      {rows.length === 0 ? (
        <EmptyState title="No plan is set, and nobody started">
          {changes ? 'Write a plan, and it is held against what really starts.' : 'The hub writes the plan.'}
        </EmptyState>
      ) : (
        <Table
          caption={`What came in ${monthWords(month)} against what was planned`}
          columns={columns(soFar, changes)}
          rows={rows}
        />
      )}
      <p class="hw-second">
        Starts are those recorded here, placed or from a file. An admission is avoided where somebody at home
        began and did not go to hospital from there, and by whoever a file says began in a step-up bed, of
        whom nobody tells where they went: our own definition. Days are of those who left in the month: of the
        whole stay in a ward of ours, else from the start with the service to its end.
      </p>
    </>
  )
}

const columns = (soFar: boolean, changes: boolean): Column<PlanRow>[] => [
  {
    name: 'kind',
    head: 'What',
    rowHead: true,
    card: 'title',
    cell: ({ kind, counts, plan }) => (
      <Two
        first={`${kindOf(kind).plain}: ${counts === 'starts' ? 'new starts' : counts}`}
        second={plan?.criteria ?? undefined}
      />
    ),
  },
  { name: 'actual', head: 'Came', numeric: true, cell: ({ actual }) => actual },
  {
    name: 'plan',
    head: 'Planned',
    numeric: true,
    cell: ({ plan, byNow }) =>
      plan ? (
        <Two first={plan.aMonth} second={soFar && byNow !== null ? `${byNow} by today` : undefined} />
      ) : (
        'not set'
      ),
  },
  { name: 'against', head: 'Against plan', cell: (row) => against(row) },
  {
    name: 'stay',
    head: 'Days stayed, of those who left',
    cell: ({ kind, counts, stays }) => stayCell(kind, counts, stays),
  },
  {
    name: 'source',
    head: 'From where',
    cell: ({ plan }) => (plan ? (plan.source ?? 'not said') : ''),
  },
  ...(changes ? [ending] : []),
]

const ending: Column<PlanRow> = {
  name: 'end',
  head: 'End',
  headHidden: true,
  card: 'foot',
  cell: ({ plan, counts }) =>
    plan && (
      <Form action={endPlanAddress(plan.planId)} once={newId()}>
        <Button small variant="secondary">
          End
          <span class="nhsuk-u-visually-hidden">
            : {kindOf(plan.kind).plain}, {counts}
          </span>
        </Button>
      </Form>
    ),
}

function against({ actual, byNow }: PlanRow) {
  if (byNow === null) return 'no plan'
  const short = byNow - actual
  if (short > 0) return <Mark is="late">{short} short</Mark>
  return <Mark is="accepted">{short === 0 ? 'as planned' : `${-short} more`}</Mark>
}

function stayCell(kind: PlanRow['kind'], counts: PlanRow['counts'], stays: PlanRow['stays']) {
  if (counts !== 'starts' || kindOf(kind).at === 'home') return ''
  if (!stays) return 'no figure'
  const days = (value: number) => (Math.round(value * 10) / 10).toString()
  return (
    <Two
      first={`${days(stays.average)} on average, ${days(stays.median)} the middle one`}
      second={`${stays.people} ${stays.people === 1 ? 'person' : 'people'} left`}
    />
  )
}
