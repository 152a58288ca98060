import type { SignedIn } from '../../../../platform/http/page.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Card, type Column, Mark, Table } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import { type StandingStep, stepStateWords, stepWords } from '../../rules/equipment-steps.ts'
import { needDeedAddress, needStepAddress } from '../addresses.ts'

type Props = {
  needId: string
  steps: readonly StandingStep[]
  organisations: ReadonlyMap<string, string>
  viewer: SignedIn
  over: boolean
  /** A provider was chosen: then it is over with what that provider began. */
  held: boolean
  now: Instant
}

const marks = {
  done: 'accepted',
  late: 'late',
  'due today': 'due-today',
  due: 'on-time',
  'no due date': 'on-time',
  unowned: 'unowned',
} as const

/** From asked to fitted: who does each step, by when, and where it stands. */
export const StepsCard = ({ needId, steps, organisations, viewer, over, held, now }: Props) => {
  const allDone = steps.every(({ state }) => state === 'done')
  const columns: Column<StandingStep>[] = [
    { name: 'step', head: 'Step', rowHead: true, card: 'title', cell: ({ step }) => stepWords(step) },
    {
      name: 'who',
      head: 'Who',
      cell: ({ organisationId }) =>
        organisationId ? (organisations.get(organisationId) ?? 'Somebody else') : 'nobody yet',
    },
    {
      name: 'state',
      head: 'How far',
      card: 'corner',
      cell: (one) => <Mark is={marks[one.state]}>{stepStateWords(one, now)}</Mark>,
    },
  ]
  if (!over && mayDo(viewer, 'find places'))
    columns.push({
      name: 'do',
      head: 'Change',
      headHidden: true,
      card: 'foot',
      cell: ({ step, state }) => (
        <a href={needStepAddress(needId, step)}>
          {state === 'done' ? 'Change' : 'Plan, or done'}
          <span class="nhsuk-u-visually-hidden">: {step}</span>
        </a>
      ),
    })
  return (
    <Card
      title="From asked to fitted"
      flush
      id="steps"
      foot={
        allDone && !over && !held && mayDo(viewer, 'find places') ? (
          <>
            All of it is done. <a href={needDeedAddress(needId, 'withdraw')}>Nothing more is looked for</a>
          </>
        ) : undefined
      }
    >
      <Table caption="Steps until it is in use" columns={columns} rows={steps} />
    </Card>
  )
}
