import type { LocalDate } from '../../../../platform/time.ts'
import { Card, Table } from '../../../../ui/index.ts'
import { partAddress } from '../../addresses.ts'
import { partKind } from '../../rules/content.ts'
import { countWords, nameOf, titleOf, valueWords } from '../../rules/part-words.ts'
import type { Part, Plan } from '../../rules/plan.ts'
import { actionsOf, changeOf, pointingTo } from '../../rules/serving.ts'
import { StandingMark } from '../marks.tsx'

type Props = { plan: Plan; part: Part }

/** Of a high impact change: every action that serves it, with its lead, when it is due and how it stands. */
export const ActionsOfChange = ({ plan, part, today }: Props & { today: LocalDate }) => {
  const actions = actionsOf(plan, part)
  const { fields } = partKind('action')
  return (
    <Card title={`Its actions: ${countWords('action', actions.length)}`} flush={actions.length > 0}>
      {actions.length === 0 ? (
        <p>No action of the plan names this change, nor an aim that does.</p>
      ) : (
        <Table
          caption="Actions for this change"
          columns={[
            {
              name: 'action',
              head: 'Action',
              rowHead: true,
              card: 'title',
              cell: (action) => (
                <a href={partAddress(plan.planId, action.partId)}>
                  {action.ref}: {titleOf(action, 90)}
                </a>
              ),
            },
            { name: 'lead', head: 'Lead', cell: ({ content }) => valueWords(fields.lead!, content.lead) },
            { name: 'due', head: 'Due', cell: ({ content }) => valueWords(fields.due!, content.due) },
            {
              name: 'stands',
              head: 'How it stands',
              cell: (action) => <StandingMark part={action} today={today} />,
            },
          ]}
          rows={actions}
        />
      )}
    </Card>
  )
}

/** Of an action: the high impact change it serves. */
export const ServedChange = ({ plan, part }: Props) => {
  const change = part.kind === 'action' ? changeOf(plan, part) : null
  if (!change) return <></>
  return (
    <p>
      For the high impact change <a href={partAddress(plan.planId, change.partId)}>{titleOf(change)}</a>
    </p>
  )
}

/** Other parts that name this one. */
export const PointingHere = ({ plan, part }: Props) => {
  const found = pointingTo(plan, part)
  if (found.length === 0) return <></>
  return (
    <Card title={`Named by ${found.length === 1 ? 'one part' : `${found.length} parts`}`}>
      <ul class="nhsuk-list">
        {found.map(({ part: other }) => (
          <li>
            {nameOf(other)}: <a href={partAddress(plan.planId, other.partId)}>{titleOf(other, 90)}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
