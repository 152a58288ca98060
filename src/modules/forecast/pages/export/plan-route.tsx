import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { type Column, EmptyState, InsetText, PageHeading, Table } from '../../../../ui/index.ts'
import { aMonth, promiseWords } from '../../rules/promise.ts'
import { paths, runAddress } from '../addresses.ts'
import { type Answered, loadAnswered } from './load.ts'
import type { PlanPart, PlansFrom, PlanToUse } from './plans.ts'

/** An answer in a plan: which scheme or action goes by it. What is filled in is said when somebody saves it there. */
export const runPlanPage = (plansFrom: PlansFrom) =>
  page({
    at: paths.runPlan,
    may: 'change plans',
    logs: 'opened where a forecast can be used in a plan',
    async get(asked) {
      const answered = await loadAnswered(asked)
      if (isRefusal(answered)) return answered
      const plans = await plansFrom(asked.tx, asked.viewer)
      return {
        title: 'Use it in a plan',
        nav: paths.demand,
        view: <UseView answered={answered} plans={plans} />,
      }
    },
  })

const UseView = ({ answered, plans }: { answered: Answered; plans: readonly PlanToUse[] }) => {
  const { run, promised } = answered
  const back = runAddress(run.runId)
  if (!promised)
    return (
      <>
        <PageHeading title="Use it in a plan" />
        <EmptyState title="There is nothing to promise">
          The answer changes nothing, so it saves no delayed days. <a href={back}>Back to the answer</a>
        </EmptyState>
      </>
    )
  return (
    <>
      <PageHeading title="Use it in a plan" note={<a href={back}>Back to the answer</a>} below />
      <InsetText>
        <p>{saysOf(answered)}</p>
      </InsetText>
      <p>
        Choose the scheme or action that does this. Its form opens with the answer filled in, and with the
        delayed days of a month as its promise where it promises nothing yet; it holds from the plan’s next
        version, once you save it.
      </p>
      {plans.length === 0 && (
        <EmptyState title="No plan is kept here yet">
          <a href="/plans/new">Begin one</a>
        </EmptyState>
      )}
      {plans.map((plan) => (
        <section>
          <h2 class="nhsuk-heading-s">{plan.title}</h2>
          {plan.parts.length > 0 && (
            <Table caption={plan.title} columns={columnsOf(answered)} rows={plan.parts} />
          )}
          <p>
            <a href={plan.addAction(fieldsOf(answered, ['measure', 'change', 'expected']))}>
              Add a new action for it<span class="nhsuk-u-visually-hidden"> to {plan.title}</span>
            </a>
          </p>
        </section>
      ))}
    </>
  )
}

const columnsOf = (answered: Answered): Column<PlanPart>[] => [
  {
    name: 'part',
    head: 'Scheme or action',
    rowHead: true,
    card: 'title',
    cell: ({ name, href }) => <a href={href}>{name}</a>,
  },
  {
    name: 'goes-by',
    head: 'Goes by',
    cell: ({ goesBy }) =>
      goesBy === null ? (
        'no answer yet'
      ) : goesBy === runAddress(answered.run.runId) ? (
        <b>this answer</b>
      ) : (
        <a href={goesBy}>another answer</a>
      ),
  },
  {
    name: 'use',
    head: 'Use',
    cell: ({ name, blank, change }) => (
      <a href={change(fieldsOf(answered, blank))}>
        Use it here<span class="nhsuk-u-visually-hidden"> in {name}</span>
      </a>
    ),
  },
]

const saysOf = ({ run, promised }: Answered): string =>
  promiseWords(promised!, {
    replications: run.replications,
    seed: run.seed,
    program: run.program ?? 'unknown',
  })

/** The answer, and a promise of delayed days a month where the part says nothing of a measure yet. */
function fieldsOf(answered: Answered, blank: readonly string[]): Record<string, string> {
  const promises = ['measure', 'change'].every((field) => blank.includes(field))
  return {
    because: saysOf(answered),
    becauseAt: runAddress(answered.run.runId),
    ...(promises
      ? {
          measure: 'delayed-days',
          'measure-step': 'month',
          change: String(-Math.round(aMonth(answered.promised!).mean)),
        }
      : {}),
  }
}
