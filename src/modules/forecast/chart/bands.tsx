import { scaleLinear } from 'd3-scale'
import { shortDay } from '../../../platform/date-words.ts'
import { Temporal } from '../../../platform/time.ts'
import { ChartFrame, type Content, tenth, ValueAxis } from '../../../ui/index.ts'

/** A line with a band around it, day by day. */
export type Banded = {
  kind: 'as it is' | 'with the changes' | 'difference' | 'observed' | 'fitted'
  points: readonly BandPoint[]
}
export type BandPoint = { day: number; mean: number; low: number; high: number }

const size = { width: 820, height: 280, left: 52, right: 660, top: 16, bottom: 248 }

/** One or two lines with their bands; each is named at its end. Lines differ by dashes as well as colour. */
export const BandsChart = ({
  id,
  title,
  says,
  lines,
  firstDay,
  ends,
  tick = 7,
  tickWords = (day) => dayWords(day, firstDay),
}: {
  id: string
  title: string
  says: string
  lines: readonly Banded[]
  /** The date of day 0; null where the scenario has none. */
  firstDay: string | null
  /** What stands at the end of each line, in their order. */
  ends: readonly Content[]
  /** Every so many points have their day written under them, in these words. */
  tick?: number
  tickWords?: (day: number) => string
}) => {
  const all = lines.flatMap(({ points }) => points)
  const days = lines[0]!.points.map(({ day }) => day)
  const [low, high] = [Math.min(0, ...all.map((one) => one.low)), Math.max(0, ...all.map((one) => one.high))]
  const across = scaleLinear()
    .domain([days[0]!, days.at(-1)!])
    .range([size.left, size.right])
  const up = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .nice(4)
    .range([size.bottom, size.top])
  const x = (day: number) => tenth(across(day))
  const y = (value: number) => tenth(up(value))
  return (
    <ChartFrame id={id} title={title} says={says} size={size} look="hw-bands">
      <ValueAxis
        size={size}
        ticks={up.ticks(4)}
        y={y}
        words={(value) => String(value).replace('-', '−')}
        look={(value) => (value === 0 ? 'hw-bands__nought' : 'hw-chart__grid')}
      />
      {days
        .filter((_, i) => i % tick === 0)
        .map((day) => (
          <text class="hw-chart__day" x={x(day)} y={size.bottom + 20} text-anchor="middle">
            {tickWords(day)}
          </text>
        ))}
      {lines.map(({ kind, points }) => (
        <path
          class={`hw-bands__band ${classOf[kind]}-band`}
          d={`M${points.map((one) => `${x(one.day)} ${y(one.high)}`).join('L')}L${points
            .toReversed()
            .map((one) => `${x(one.day)} ${y(one.low)}`)
            .join('L')}Z`}
        />
      ))}
      {lines.map(({ kind, points }) => (
        <path
          class={`hw-bands__line ${classOf[kind]}-line`}
          d={`M${points.map((one) => `${x(one.day)} ${y(one.mean)}`).join('L')}`}
        />
      ))}
      {apart(lines.map(({ points }) => y(points.at(-1)!.mean))).map((at, i) => (
        <text class="hw-chart__note" x={size.right + 8} y={at + 4}>
          {ends[i]}
        </text>
      ))}
    </ChartFrame>
  )
}

const classOf = {
  'as it is': 'hw-bands__is',
  'with the changes': 'hw-bands__with',
  difference: 'hw-bands__with',
  observed: 'hw-bands__is',
  fitted: 'hw-bands__with',
} as const

/** A day counted from day 0 of a scenario, by its date where it has one. */
export const dayWords = (day: number, firstDay: string | null): string =>
  firstDay ? shortDay(Temporal.PlainDate.from(firstDay).add({ days: day })) : `day ${day}`

/** Names at the ends of lines that end near one another are moved apart. */
function apart(ends: readonly number[]): number[] {
  const [first, second] = ends
  if (first === undefined || second === undefined || Math.abs(first - second) >= 20) return [...ends]
  const middle = (first + second) / 2
  return first <= second ? [middle - 10, middle + 10] : [middle + 10, middle - 10]
}
