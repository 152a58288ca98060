import { dateOf, daysBetween, type Instant } from '../../../../platform/time.ts'
import { type Content, Mark, type StatusName } from '../../../../ui/index.ts'
import type { ReturnStatus } from '../../rules/returns/status.ts'
import { count, moment } from './words.ts'

const marks: Record<ReturnStatus, { is: StatusName; words: string }> = {
  'not made': { is: 'not-answered', words: 'Not made' },
  draft: { is: 'proposed', words: 'Draft' },
  'signed by one side': { is: 'accepted', words: 'Signed in part' },
  locked: { is: 'locked', words: 'Locked' },
  revised: { is: 'changed', words: 'Revised after it was locked' },
}

/** Where a return stands, and when it is due or how late it is. */
export const StatusWords = ({
  status,
  dueAt,
  now,
}: {
  status: ReturnStatus
  dueAt: Instant
  now: Instant
}) => {
  const { is, words } = marks[status]
  return (
    <>
      <Mark is={is}>{words}</Mark> <Due status={status} dueAt={dueAt} now={now} />
    </>
  )
}

const Due = ({ status, dueAt, now }: { status: ReturnStatus; dueAt: Instant; now: Instant }): Content => {
  if (status === 'locked' || status === 'revised') return ''
  if (now.epochMilliseconds <= dueAt.epochMilliseconds)
    return <span class="hw-second">due {moment(dueAt)}</span>
  const days = daysBetween(dateOf(dueAt), dateOf(now))
  if (status !== 'not made') return <span class="hw-second">was due {moment(dueAt)}</span>
  return <Mark is="late">{days === 0 ? 'Late, was due today' : `Late ${count(days, 'day')}`}</Mark>
}
