import type { Series } from '../../rules/series.ts'
import { sparklineOf } from '../../rules/sparkline.ts'
import { figureWords } from '../../rules/value-words.ts'

/** The figures in small, for the eye; the words say where it began and ended. */
export const Spark = ({ series: { points, definition } }: { series: Series }) => {
  const line = sparklineOf(points)
  if (!line) return <></>
  const figures = points.flatMap(({ value }) => value ?? [])
  const words = `${figures.length} figures, from ${figureWords(figures[0]!, definition)} to ${figureWords(figures.at(-1)!, definition)}`
  return (
    <svg
      class="hw-trend"
      width={line.width}
      height={line.height}
      viewBox={`0 0 ${line.width} ${line.height}`}
      role="img"
      aria-label={words}
    >
      <title>{words}</title>
      {line.lines.map((points) => (
        <polyline class="hw-trend__line" points={points} />
      ))}
      <circle class="hw-trend__last" cx={line.last.x} cy={line.last.y} r="3" />
    </svg>
  )
}
