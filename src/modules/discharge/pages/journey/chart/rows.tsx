import type { Instant, LocalDate } from '../../../../../platform/time.ts'
import { bar, fits, Label, widthOf } from './marks.tsx'
import { type Move, midnightOf, type WaitBar } from './model.ts'
import type { Window } from './window.ts'

export const Bar = ({
  period,
  window,
  y,
  look,
}: {
  period: { from: Instant; to: Instant | null; words: string; short: string }
  window: Window
  y: number
  look: string
}) => {
  const box = bar(window, period.from, period.to)
  if (!box) return <></>
  const words = [period.words, period.short].find((text) => fits(text, box.width - 10))
  return (
    <g>
      <title>{period.words}</title>
      <rect class={look} x={box.x} y={y} width={box.width} height={22} />
      {words && (
        <text x={box.x + 6} y={y + 15.5}>
          {words}
        </text>
      )}
    </g>
  )
}

export const MoveLine = ({ move, window, y }: { move: Move; window: Window; y: number }) => {
  const said = window.x(move.at)
  const date = Math.min(window.right - 8, window.x(midnightOf(move.date).add({ hours: 12 })))
  const [left, right] = [Math.min(said, date), Math.max(said, date)]
  const width = widthOf(move.words) * (move.now ? 1.06 : 1)
  const after = right + 14 + width < window.right
  return (
    <g>
      <line class="hw-chart__move" x1={left} x2={right} y1={y} y2={y} />
      <circle cx={said} cy={y} r={3} />
      <path
        class={move.now ? 'hw-chart__date hw-chart__date--now' : 'hw-chart__date'}
        d={`M${date} ${y - 7}l7 7-7 7-7-7z`}
      />
      <Label
        x={after ? right + 12 : Math.max(window.left + 4 + width, left - 10)}
        y={y + 4.5}
        end={!after}
        strong={move.now}
      >
        {move.words}
      </Label>
    </g>
  )
}

export const WaitLine = ({ wait, window, y }: { wait: WaitBar; window: Window; y: number }) => {
  const boxes = wait.owners.flatMap((one) => {
    const box = bar(window, one.from, one.to)
    return box ? [{ ...one, ...box }] : []
  })
  const names = [...new Set(wait.owners.map(({ name }) => name))].join(', then ')
  const words = [`${wait.what}. `, names, `, ${wait.words}`, wait.late ? ` ▲ ${wait.late.words}` : '']
  const width = widthOf(words.join('')) * 1.05
  const x = Math.max(window.left + 2, Math.min(boxes[0]?.x ?? window.left, window.right - width))
  return (
    <g>
      <text class="hw-chart__label" x={x} y={y + 12}>
        {words[0]}
        <tspan class="hw-chart__strong">{names}</tspan>
        {words[2]}
        {wait.late && <tspan class="hw-chart__late">{words[3]}</tspan>}
      </text>
      {boxes.map(({ x: from, width: across, look, name }) => (
        <g>
          <title>{name}</title>
          <rect
            class={look === 'nobody' ? 'hw-chart__unowned' : `hw-own--${look}`}
            x={from}
            y={y + 18}
            width={across}
            height={16}
          />
        </g>
      ))}
    </g>
  )
}

export const Nights = ({
  nights,
  window,
  y,
}: {
  nights: readonly LocalDate[]
  window: Window
  y: number
}) => {
  const counted = new Map(nights.map((day, i) => [day.toString(), i + 1]))
  const last = Number(counted.size)
  const columns = Array.from({ length: 60 }, (_, i) => window.from.add({ days: i })).filter((day) => {
    const at = midnightOf(day).epochMilliseconds
    return at <= window.end.epochMilliseconds && (!day.equals(window.from) || counted.has(day.toString()))
  })
  return (
    <g>
      <title>{`${last} in all`}</title>
      {columns.map((day) => {
        const x = window.x(midnightOf(day))
        const number = counted.get(day.toString())
        return (
          <>
            <rect
              class={number ? 'hw-chart__night--counted' : 'hw-chart__night'}
              x={x - 13}
              y={y}
              width={26}
              height={24}
            />
            <text
              class={number ? 'hw-chart__night-words' : 'hw-chart__note'}
              x={x}
              y={y + 17}
              text-anchor="middle"
            >
              {number ?? '–'}
            </text>
          </>
        )
      })}
    </g>
  )
}
