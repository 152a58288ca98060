import { Card, Mark } from '../../../ui/index.ts'
import { changePartAddress, newPartAddress } from '../addresses.ts'
import { type Gap, gapLine } from '../rules/gaps.ts'

/** Where a gap is mended: the field of its part, or the form that adds what is missing. */
export const gapAddress = (planId: string, { part, kind, field }: Gap): string =>
  part ? `${changePartAddress(planId, part.partId)}${field ? `#${field}` : ''}` : newPartAddress(planId, kind)

/** What keeps the plan from being signed, each line a link to where it is mended. Nothing where nothing does. */
export const GapList = ({ planId, gaps, title }: { planId: string; gaps: readonly Gap[]; title: string }) =>
  gaps.length === 0 ? (
    <></>
  ) : (
    <Card title={<Mark is="unowned">{title}</Mark>} edge="red">
      <ul class="nhsuk-list">
        {gaps.map((gap) => (
          <li>
            <a href={gapAddress(planId, gap)}>{gapLine(gap)}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
