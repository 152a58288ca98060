import { page } from '../../../../platform/http/page.ts'
import { dateOf, type LocalDate } from '../../../../platform/time.ts'
import { Button, type Column, EmptyState, Mark, PageHeading, Table, Two } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { paths, planAddress } from '../../addresses.ts'
import { planKinds } from '../../rules/content.ts'
import { hasUnissued } from '../../rules/difference.ts'
import { dueWords } from '../../rules/due.ts'
import { gapsOf } from '../../rules/gaps.ts'
import { lateThings } from '../../rules/late.ts'
import { newestIssued, type Plan, type PlanFacts, planAt } from '../../rules/plan.ts'
import { type Signing, signedWords, signings } from '../../rules/signing.ts'
import { planFacts } from '../../store.ts'

/** Every plan of the place: its period, its newest version, who has signed that, and what is late. */
export const plansPage = page({
  at: paths.plans,
  may: 'see plans',
  logs: 'opened the plans',
  async get({ tx, viewer, now }) {
    const all = await planFacts(tx, { systemId: viewer.systemId })
    const rows = all.flatMap((facts) => rowOf(facts, dateOf(now)) ?? [])
    const changes = mayDo(viewer, 'change plans')
    return {
      title: 'Plans',
      nav: paths.plans,
      wide: true,
      view: (
        <>
          <PageHeading
            title="Plans"
            note="What was promised, by whom, by when, and whether it was signed"
            below
          >
            <a href={paths.board}>The board’s first page</a>
          </PageHeading>
          {rows.length === 0 ? (
            <EmptyState title="No plan yet.">
              A plan is begun here, or loaded whole from a file: homeward plans load.
            </EmptyState>
          ) : (
            <Table caption="Plans" columns={columns} rows={rows.toSorted((a, b) => b.late - a.late)} />
          )}
          {changes && <Button text="Begin a plan" href={paths.newPlan} />}
        </>
      ),
    }
  },
})

type Row = {
  facts: PlanFacts
  plan: Plan
  late: number
  gaps: number
  signings: Signing[] | null
}

function rowOf(facts: PlanFacts, today: LocalDate): Row | null {
  const plan = planAt(facts)
  return plan
    ? {
        facts,
        plan,
        late: lateThings(plan, today).length,
        gaps: gapsOf(plan).length,
        signings: signings(facts),
      }
    : null
}

const columns: Column<Row>[] = [
  {
    name: 'plan',
    head: 'Plan',
    rowHead: true,
    card: 'title',
    cell: ({ plan }) => (
      <Two
        first={<a href={planAddress(plan.planId)}>{plan.head.title}</a>}
        second={planKinds[plan.head.kind]}
      />
    ),
  },
  {
    name: 'late',
    head: 'Late',
    card: 'corner',
    cell: ({ late }) => (late > 0 ? <Mark is="late">{`${late} late`}</Mark> : 'Nothing late'),
  },
  {
    name: 'ready',
    head: 'Ready to sign?',
    cell: ({ gaps }) =>
      gaps > 0 ? (
        <Mark is="unowned">{`Not ready: ${gaps} to mend`}</Mark>
      ) : (
        <Mark is="ready">Nothing missing</Mark>
      ),
  },
  {
    name: 'period',
    head: 'Period',
    cell: ({ plan: { head } }) => `${dueWords(head.from)} to ${dueWords(head.to)}`,
  },
  {
    name: 'version',
    head: 'Version',
    cell: ({ facts }) => {
      const issued = newestIssued(facts)
      const changed = hasUnissued(facts)
      return (
        <Two
          first={issued ? issued.label : 'Draft'}
          second={issued && changed ? 'changed since, not issued' : undefined}
        />
      )
    },
  },
  {
    name: 'signed',
    head: 'Signed by',
    cell: ({ signings: all }) => (
      <Two
        first={signedWords(all)}
        second={all
          ?.filter((one) => one.signed)
          .map((one) => one.organisation)
          .join(', ')}
      />
    ),
  },
  {
    name: 'lead',
    head: 'Lead',
    cell: ({ plan }) => plan.head.lead ?? <span class="hw-second">not set</span>,
  },
]
