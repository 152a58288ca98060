import { scaleLinear } from 'd3-scale'
import { shortDay } from '../../../platform/date-words.ts'
import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import { ChartFrame, type Content, LegendMark, tenth, ValueAxis } from '../../../ui/index.ts'
import type { Day, DayAhead } from '../rules/days.ts'

export type Fan = { past: readonly Day[]; ahead: readonly DayAhead[] }

const size = { width: 1196, height: 340, left: 52, right: 1176, top: 24, bottom: 304 }

/**
 * The last weeks as they were and the days ahead with their bands. The bands differ by pattern as well as colour; the same
 * figures stand in a table.
 */
export const FanChart = ({ fan, title, says }: { fan: Fan; title: string; says: string }) => {
  const { past, ahead } = fan
  const first = past[0]!.date
  const last = ahead.at(-1)!.date
  const across = scaleLinear()
    .domain([0, daysBetween(first, last)])
    .range([size.left, size.right])
  const up = scaleLinear()
    .domain([0, Math.max(1, ...past.map(({ value }) => value ?? 0), ...ahead.map(({ high95 }) => high95))])
    .nice(5)
    .range([size.bottom, size.top])
  const x = (date: LocalDate) => tenth(across(daysBetween(first, date)))
  const y = (value: number) => tenth(up(value))
  const band = (low: (day: DayAhead) => number, high: (day: DayAhead) => number) =>
    `M${ahead.map((day) => `${x(day.date)} ${y(high(day))}`).join('L')}L${ahead
      .toReversed()
      .map((day) => `${x(day.date)} ${y(low(day))}`)
      .join('L')}Z`
  const known = past.filter(({ value }) => value !== null)
  const now = tenth((x(past.at(-1)!.date) + x(ahead[0]!.date)) / 2)
  return (
    <ChartFrame id="fan" title={title} says={says} size={size} look="hw-fan">
      <ValueAxis size={size} ticks={up.ticks(5)} y={y} words={String} />
      {mondays(first, last).map((date) => (
        <text class="hw-chart__day" x={x(date)} y={size.bottom + 20} text-anchor="middle">
          {shortDay(date)}
        </text>
      ))}
      <path
        class="hw-fan__95"
        d={band(
          ({ low95 }) => low95,
          ({ high95 }) => high95,
        )}
      />
      <path
        class="hw-fan__80"
        d={band(
          ({ low80 }) => low80,
          ({ high80 }) => high80,
        )}
      />
      <path class="hw-fan__mean" d={`M${ahead.map(({ date, mean }) => `${x(date)} ${y(mean)}`).join('L')}`} />
      {runs(past).map((run) => (
        <path
          class="hw-spc__line"
          d={`M${run.map(({ date, value }) => `${x(date)} ${y(value!)}`).join('L')}`}
        />
      ))}
      {known.map(({ date, value }) => (
        <circle class="hw-spc__chance" cx={x(date)} cy={y(value!)} r="3.5" />
      ))}
      <path class="hw-spc__now" d={`M${now} ${size.top - 8}V${size.bottom}`} />
      <text class="hw-chart__note" x={now - 6} y={size.top - 4} text-anchor="end">
        as it was
      </text>
      <text class="hw-chart__note" x={now + 6} y={size.top - 4}>
        forecast
      </text>
    </ChartFrame>
  )
}

/** What the marks of the chart mean. */
export const FanKey = () => (
  <ul class="hw-legend">
    <li>
      <Swatch>
        <circle class="hw-spc__chance" cx="14" cy="7" r="3.5" />
      </Swatch>{' '}
      counted
    </li>
    <li>
      <Swatch>
        <path class="hw-fan__mean" d="M1 7h26" />
      </Swatch>{' '}
      expected
    </li>
    <li>
      <Swatch>
        <rect class="hw-fan__80" x="1" y="1" width="26" height="12" />
      </Swatch>{' '}
      80 of 100 such days
    </li>
    <li>
      <Swatch>
        <rect class="hw-fan__95" x="1" y="1" width="26" height="12" />
      </Swatch>{' '}
      95 of 100
    </li>
  </ul>
)

const Swatch = ({ children }: { children?: Content }) => <LegendMark width={28}>{children}</LegendMark>

/** Days that follow one another with a figure each: a gap breaks the line. */
function runs(past: readonly Day[]): Day[][] {
  const found: Day[][] = [[]]
  for (const day of past)
    if (day.value !== null) found.at(-1)!.push(day)
    else if (found.at(-1)!.length > 0) found.push([])
  return found.filter((one) => one.length > 0)
}

function mondays(from: LocalDate, to: LocalDate): LocalDate[] {
  const first = from.add({ days: (8 - from.dayOfWeek) % 7 })
  const weeks = Math.floor(daysBetween(first, to) / 7) + 1
  return Array.from({ length: weeks }, (_, i) => first.add({ days: 7 * i }))
}
