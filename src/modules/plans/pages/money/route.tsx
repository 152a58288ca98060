import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { Answer, Mark, Table, Two } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { paths } from '../../addresses.ts'
import { measureNames } from '../../queries/measure-names.ts'
import { agreement, type MoneySum, moneySides, moneySums, moneyYears } from '../../rules/money.ts'
import { poundsWords } from '../../rules/pounds.ts'
import { askedPlan } from '../asked-plan.ts'
import { PlanPageHeading } from '../heading.tsx'
import { PartsOfKind } from '../parts/list-route.tsx'

/** The money of a plan: whether what comes in and goes out agree, sums by side and year, and every line. */
export const moneyPage = page({
  at: paths.money,
  may: 'see plans',
  logs: 'opened the money of a plan',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { plan, gaps } = found
    const sums = moneySums(plan)
    return {
      title: 'Money',
      nav: paths.plans,
      wide: true,
      view: (
        <>
          <PlanPageHeading plan={plan} title="Money" />
          <Agreement sums={sums} />
          {sums.length > 0 && <Sums sums={sums} />}
          <PartsOfKind
            plan={plan}
            kind="money"
            gaps={gaps}
            today={dateOf(asked.now)}
            changes={mayDo(asked.viewer, 'change plans')}
            measureName={await measureNames(asked)}
          />
        </>
      ),
    }
  },
})

const Agreement = ({ sums }: { sums: readonly MoneySum[] }) => {
  const said = moneyYears(sums).flatMap((year) => agreement(sums, year) ?? [])
  return said.length === 0 ? (
    <></>
  ) : (
    <Answer>
      {said.map(({ agrees, words }) => (
        <span class="hw-line">
          <Mark is={agrees ? 'agreed' : 'disputed'}>{words}</Mark>{' '}
        </span>
      ))}
    </Answer>
  )
}

const Sums = ({ sums }: { sums: readonly MoneySum[] }) => (
  <Table
    caption="Sums by side and financial year. Benefits and contingent fees are never added to the rest."
    captionShown
    columns={[
      {
        name: 'side',
        head: 'Side',
        rowHead: true,
        card: 'title',
        cell: ({ side, year }: MoneySum) => <Two first={moneySides[side]} second={year} />,
      },
      {
        name: 'sum',
        head: 'Sum',
        numeric: true,
        card: 'corner',
        cell: ({ pounds, lines, without }) =>
          without === lines.length ? <span class="hw-second">no figure</span> : poundsWords(pounds),
      },
      {
        name: 'lines',
        head: 'Lines',
        numeric: true,
        cell: ({ lines, without }) =>
          without > 0 ? `${lines.length}, ${without} without an amount` : String(lines.length),
      },
      {
        name: 'pooled',
        head: 'Of it pooled',
        numeric: true,
        cell: ({ pooled }) => (pooled ? poundsWords(pooled) : 'none'),
      },
      {
        name: 'spent',
        head: 'Spent or received so far',
        numeric: true,
        cell: ({ spent, lines }) =>
          lines.every(({ progress }) => progress.every(({ figure }) => figure === null)) ? (
            <span class="hw-second">no figure</span>
          ) : (
            poundsWords(spent)
          ),
      },
    ]}
    rows={[...sums]}
  />
)
