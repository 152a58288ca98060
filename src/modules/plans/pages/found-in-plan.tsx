import { Card, Mark } from '../../../ui/index.ts'
import { partAddress } from '../addresses.ts'
import { disagreementsIn } from '../rules/disagreements/in-plan.ts'
import type { Plan } from '../rules/plan.ts'

/** Where the plan's parts do not agree as they are written now; nothing where they do. */
export const FoundInPlan = ({ plan, most }: { plan: Plan; most?: number }) => {
  const found = disagreementsIn(plan)
  if (found.length === 0) return <></>
  const left = found.length - (most ?? found.length)
  return (
    <Card
      title={
        <Mark is="disputed">{`The plan disagrees with itself in ${found.length} ${found.length === 1 ? 'place' : 'places'}`}</Mark>
      }
    >
      <ul class="nhsuk-list">
        {found.slice(0, most).map(({ part, words }) => (
          <li>{part ? <a href={partAddress(plan.planId, part.partId)}>{words}</a> : words}</li>
        ))}
      </ul>
      {left > 0 && <p>And {left} more, under “Disagreements”.</p>}
    </Card>
  )
}
