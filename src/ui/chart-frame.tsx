import type { Content } from './nhsuk/parts.tsx'
import { tenth } from './tenth.ts'

/** The whole picture, and where within it the plot stands, in pixels. Letters are 13 px in every one. */
export type ChartSize = {
  width: number
  height: number
  left: number
  right: number
  top: number
  bottom: number
}

type Props = {
  /** Its own on the page. */
  id: string
  title: string
  /** What the chart shows, in sentences: for whoever does not see it. */
  says: string
  size: Pick<ChartSize, 'width' | 'height'>
  /** Its class beside that of every chart. */
  look?: string
  children?: Content
}

/** A chart as SVG of attributes and classes alone: the content security policy forbids inline style. Its figures stand in a table beside it. */
export const ChartFrame = ({ id, title, says, size: { width, height }, look, children }: Props) => (
  <svg
    class={look ? `hw-chart ${look}` : 'hw-chart'}
    width={width}
    height={height}
    viewBox={`0 0 ${width} ${height}`}
    role="img"
    aria-labelledby={`${id}-title ${id}-says`}
  >
    <title id={`${id}-title`}>{title}</title>
    <desc id={`${id}-says`}>{says}</desc>
    {children}
  </svg>
)

/** A line across the plot at each value, with its words at the left. */
export const ValueAxis = ({
  size: { left, right },
  ticks,
  y,
  words,
  look = () => 'hw-chart__grid',
}: {
  size: Pick<ChartSize, 'left' | 'right'>
  ticks: readonly number[]
  y: (value: number) => number
  words: (value: number) => string
  look?: (value: number) => string
}) => (
  <>
    {ticks.map((tick) => (
      <>
        <path class={look(tick)} d={`M${left} ${y(tick)}H${right}`} />
        <text class="hw-chart__day" x={left - 8} y={tenth(y(tick) + 4)} text-anchor="end">
          {words(tick)}
        </text>
      </>
    ))}
  </>
)

/** A mark of a chart beside its words, 14 px high: in a list of the class hw-legend. */
export const LegendMark = ({ width, children }: { width: number; children?: Content }) => (
  <svg class="hw-legend__mark" width={width} height="14" viewBox={`0 0 ${width} 14`} aria-hidden="true">
    {children}
  </svg>
)
