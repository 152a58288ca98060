import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf } from '../../../../platform/time.ts'
import { type Column, Mark, Table, Two } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { partAddress, paths } from '../../addresses.ts'
import { measureNames } from '../../queries/measure-names.ts'
import { titleOf } from '../../rules/part-words.ts'
import { type Part, type Plan, textOf } from '../../rules/plan.ts'
import { levelOf, openRisks, type RiskLevel, ratingOf, riskLevels } from '../../rules/risk.ts'
import { askedPlan } from '../asked-plan.ts'
import { PlanPageHeading } from '../heading.tsx'
import { RatingMark } from '../marks.tsx'
import { PartsOfKind } from '../parts/list-route.tsx'

/** The risk register: open risks by how likely and how bad, then every risk with its owner and what is done about it. */
export const risksPage = page({
  at: paths.risks,
  may: 'see plans',
  logs: 'opened the risks of a plan',
  async get(asked) {
    const found = await askedPlan(asked)
    if (isRefusal(found)) return found
    const { plan, gaps } = found
    return {
      title: 'Risks',
      nav: paths.plans,
      wide: true,
      view: (
        <>
          <PlanPageHeading plan={plan} title="Risks" />
          <Matrix plan={plan} />
          <PartsOfKind
            plan={plan}
            kind="risk"
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

const words = { high: 'High', medium: 'Medium', low: 'Low' } as const satisfies Record<RiskLevel, string>

/** Rows are how likely, columns how bad, the worst corner first; every cell says its rating in words, shape and number. */
const Matrix = ({ plan }: { plan: Plan }) => {
  const open = openRisks(plan)
  const unrated = open.filter((part) => !ratingOf(part))
  if (open.length === 0) return <></>
  return (
    <>
      <Table
        caption="Open risks by how likely and how bad"
        captionShown
        columns={[
          {
            name: 'probability',
            head: 'How likely',
            rowHead: true,
            card: 'title',
            cell: (row: RiskLevel) => `${words[row]} probability`,
          },
          ...riskLevels.map(
            (impact): Column<RiskLevel> => ({
              name: impact,
              head: `${words[impact]} impact`,
              cell: (row) => <Cell plan={plan} open={open} probability={row} impact={impact} />,
            }),
          ),
        ]}
        rows={[...riskLevels]}
      />
      {unrated.length > 0 && (
        <p>
          <Mark is="unowned">
            {unrated.length === 1 ? '1 risk is not rated' : `${unrated.length} risks are not rated`}: how bad
            they are, nobody knows
          </Mark>
        </p>
      )}
    </>
  )
}

const Cell = (props: { plan: Plan; open: readonly Part[]; probability: RiskLevel; impact: RiskLevel }) => {
  const { plan, open, probability, impact } = props
  const here = open.filter(
    (part) => levelOf(part, 'probability') === probability && levelOf(part, 'impact') === impact,
  )
  const rating = ratingOf({ content: { probability, impact } })
  return (
    <>
      <RatingMark rating={rating} />
      {here.length === 0 ? (
        <span class="hw-second">none</span>
      ) : (
        here.map((part) => (
          <Two
            first={<a href={partAddress(plan.planId, part.partId)}>{`${part.ref}: ${titleOf(part, 70)}`}</a>}
            second={textOf(part, 'owner') ?? 'nobody’s'}
          />
        ))
      )}
    </>
  )
}
