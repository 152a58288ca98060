import { Table } from '../../../ui/index.ts'
import { partAddress } from '../addresses.ts'
import { contributionGrid, contributionWords } from '../rules/contribution-grid.ts'
import type { Plan } from '../rules/plan.ts'

/** What each scheme does for each measure of the fund; each cell leads to why. */
export const ContributionGrid = ({ plan }: { plan: Plan }) => {
  const grid = contributionGrid(plan)
  if (!grid) return <></>
  return (
    <Table
      caption="What each scheme does for each measure of the fund"
      captionShown
      columns={[
        {
          name: 'scheme',
          head: 'Scheme',
          rowHead: true,
          card: 'title',
          cell: ({ scheme, name }) =>
            scheme ? <a href={partAddress(plan.planId, scheme.partId)}>{name}</a> : name,
        },
        ...grid.metrics.map((metric, at) => ({
          name: `m${at}`,
          head: metric,
          cell: ({ cells }: (typeof grid.rows)[number]) => {
            const part = cells[at]
            return part ? (
              <a href={partAddress(plan.planId, part.partId)}>{contributionWords(part)}</a>
            ) : (
              <span class="hw-second">not said</span>
            )
          },
        })),
      ]}
      rows={grid.rows}
    />
  )
}
