import { dateWords } from '../../../../platform/date-words.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { Mark } from '../../../../ui/index.ts'
import type { Clock } from '../../rules/chc/clock.ts'
import { count } from '../../rules/lateness.ts'

/** The 28 days in a few words, with a shape. */
export const ClockMark = ({ clock, today }: { clock: Clock | null; today: LocalDate }) => {
  if (!clock) return <span class="hw-second">not running</span>
  if (clock.endedOn)
    return clock.within28 ? (
      <Mark is="ready">In {count(clock.days, 'day')}</Mark>
    ) : (
      <Mark is="late">
        In {count(clock.days, 'day')}, {clock.overdueBy} over
      </Mark>
    )
  if (clock.overdueBy > 0) return <Mark is="late">Late {count(clock.overdueBy, 'day')}</Mark>
  if (clock.left === 0) return <Mark is="due-today">Due today</Mark>
  return (
    <Mark is="on-time">
      {count(clock.left, 'day')} left, until {dateWords(clock.dueOn, today)}
    </Mark>
  )
}
