import { shortDay, shortWeekday } from '../../../../../platform/date-words.ts'
import type { Instant } from '../../../../../platform/time.ts'
import { daysOf, type Window } from './window.ts'

/** Days of London, grey weekends, a stronger line each Monday, and now. */
export const Axis = ({
  window,
  now,
  height,
  top,
}: {
  window: Window
  now: Instant
  height: number
  top: number
}) => {
  const days = daysOf(window)
  const wide = days[0]!.to - days[0]!.from >= 44
  const nowX = window.x(window.end)
  const left = window.end !== now
  return (
    <g>
      {days.map(
        ({ on, from, to }) =>
          on.dayOfWeek > 5 && (
            <rect class="hw-chart__weekend" x={from} y={top} width={to - from} height={height - top} />
          ),
      )}
      {days.map(({ on, from }) => (
        <line
          class={on.dayOfWeek === 1 ? 'hw-chart__week' : 'hw-chart__grid'}
          x1={from}
          x2={from}
          y1={top}
          y2={height}
        />
      ))}
      {days.map(({ on, from, to }, i) => (
        <text class="hw-chart__day" x={(from + to) / 2} y={top - 8} text-anchor="middle">
          {on.day === 1 || (i === 0 && on.day < on.daysInMonth)
            ? shortDay(on)
            : wide || on.dayOfWeek === 1
              ? `${shortWeekday(on)} ${on.day}`
              : on.day}
        </text>
      ))}
      <line class="hw-chart__now" x1={nowX} x2={nowX} y1={20} y2={height} />
      <rect class="hw-chart__now-box" x={nowX - 22} y={2} width={44} height={20} />
      <text class="hw-chart__now-words" x={nowX} y={16} text-anchor="middle">
        {left ? 'left' : 'now'}
      </text>
    </g>
  )
}
