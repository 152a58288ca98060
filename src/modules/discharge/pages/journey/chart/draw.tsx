import type { Instant } from '../../../../../platform/time.ts'
import type { Content } from '../../../../../ui/index.ts'
import { Axis } from './axis.tsx'
import { bar, fits, Label, widthOf } from './marks.tsx'
import type { ChartModel, Move, WaitBar } from './model.ts'
import { midnightOf } from './model.ts'
import { isShown, type Window } from './window.ts'

export const size = { width: 1196, left: 172, right: 1190, top: 46 }
const most = { moves: 6, waits: 8 }

type Row = { name: string; note?: string; height: number; draw: (y: number) => Content }

/** Where, expected home, ready, waiting for and midnights on one axis. A picture of the table beside it. */
export const Chart = ({ model, window, now, title, describes }: { model: ChartModel; window: Window; now: Instant; title: string; describes: string }) => {
  const rows = rowsOf(model, window)
  const height = size.top + rows.reduce((sum, row) => sum + row.height + 12, 0) + 4
  let y = size.top + 6
  return (
    <svg class="hw-chart" width={size.width} height={height} viewBox={`0 0 ${size.width} ${height}`} role="img" aria-labelledby="chart-title chart-describes">
      <title id="chart-title">{title}</title>
      <desc id="chart-describes">{describes}</desc>
      <Axis window={window} now={now} height={height} top={size.top} />
      {rows.map((row) => {
        const at = y
        y += row.height + 12
        return (
          <>
            <text class="hw-chart__name" x={0} y={at + 15}>{row.name}</text>
            {row.note && <text class="hw-chart__note" x={0} y={at + 32}>{row.note}</text>}
            {row.draw(at)}
          </>
        )
      })}
    </svg>
  )
}

function rowsOf(model: ChartModel, window: Window): Row[] {
  const moves = model.moves.filter(({ at, date }) => isShown(window, at) || isShown(window, midnightOf(date))).slice(-most.moves)
  const waits = shownWaits(model.waits, window)
  const rows: (Row | false)[] = [
    { name: 'Where', height: 22, draw: (y) => model.places.map((period) => <Bar period={period} window={window} y={y} look="hw-chart__place" />) },
    moves.length > 0 && {
      name: 'Expected home',
      note: 'first date, and each move',
      height: Math.max(36, moves.length * 19),
      draw: (y) => moves.map((move, i) => <MoveLine move={move} window={window} y={y + i * 19 + 10} />),
    },
    model.ready.length > 0 && {
      name: 'Ready to leave',
      height: 22,
      draw: (y) => model.ready.map((one) => <Bar period={one} window={window} y={y} look={one.is === 'ready' ? 'hw-chart__ready' : 'hw-chart__not-ready'} />),
    },
    waits.length > 0 && {
      name: 'Waiting for',
      note: 'each bar is one owner',
      height: waits.length * 40 - 4,
      draw: (y) => waits.map((wait, i) => <WaitLine wait={wait} window={window} y={y + i * 40} />),
    },
    model.nights.length > 0 && { name: 'Midnights', note: 'counted in our own list', height: 36, draw: (y) => <Nights model={model} window={window} y={y} /> },
  ]
  return rows.filter((row) => row !== false)
}

/** The open ones, then the newest; the table has them all. */
function shownWaits(waits: readonly WaitBar[], window: Window): WaitBar[] {
  const here = waits.filter(({ owners }) => owners.some(({ to }) => to === null || isShown(window, to)))
  const isOpen = (wait: WaitBar) => wait.owners.at(-1)?.to === null
  const kept = new Set([...here.filter(isOpen), ...here.filter((wait) => !isOpen(wait)).reverse()].slice(0, most.waits))
  return here.filter((wait) => kept.has(wait))
}

const Bar = ({ period, window, y, look }: { period: { from: Instant; to: Instant | null; words: string; short: string }; window: Window; y: number; look: string }) => {
  const box = bar(window, period.from, period.to)
  if (!box) return <></>
  const words = [period.words, period.short].find((text) => fits(text, box.width - 10))
  return (
    <g>
      <title>{period.words}</title>
      <rect class={look} x={box.x} y={y} width={box.width} height={22} />
      {words && <text x={box.x + 6} y={y + 15.5}>{words}</text>}
    </g>
  )
}

const MoveLine = ({ move, window, y }: { move: Move; window: Window; y: number }) => {
  const said = window.x(move.at)
  const date = Math.min(window.right - 8, window.x(midnightOf(move.date).add({ hours: 12 })))
  const [left, right] = [Math.min(said, date), Math.max(said, date)]
  const width = widthOf(move.words) * (move.now ? 1.06 : 1)
  const after = right + 14 + width < window.right
  return (
    <g>
      <line class="hw-chart__move" x1={left} x2={right} y1={y} y2={y} />
      <circle cx={said} cy={y} r={3} />
      <path class={move.now ? 'hw-chart__date hw-chart__date--now' : 'hw-chart__date'} d={`M${date} ${y - 7}l7 7-7 7-7-7z`} />
      <Label x={after ? right + 12 : Math.max(window.left + 4 + width, left - 10)} y={y + 4.5} end={!after} strong={move.now}>{move.words}</Label>
    </g>
  )
}

const WaitLine = ({ wait, window, y }: { wait: WaitBar; window: Window; y: number }) => {
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
          <rect class={look === 'nobody' ? 'hw-chart__unowned' : `hw-own--${look}`} x={from} y={y + 18} width={across} height={16} />
        </g>
      ))}
    </g>
  )
}

const Nights = ({ model, window, y }: { model: ChartModel; window: Window; y: number }) => {
  const counted = new Map(model.nights.map((day, i) => [day.toString(), i + 1]))
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
            <rect class={number ? 'hw-chart__night--counted' : 'hw-chart__night'} x={x - 13} y={y} width={26} height={24} />
            <text class={number ? 'hw-chart__night-words' : 'hw-chart__note'} x={x} y={y + 17} text-anchor="middle">{number ?? '–'}</text>
          </>
        )
      })}
    </g>
  )
}
