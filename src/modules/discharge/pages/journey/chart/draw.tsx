import type { Instant } from '../../../../../platform/time.ts'
import { ChartFrame, type Content } from '../../../../../ui/index.ts'
import { Axis } from './axis.tsx'
import { type ChartModel, midnightOf, nationalOf, type WaitBar } from './model.ts'
import { Bar, MoveLine, Nights, WaitLine } from './rows.tsx'
import { isShown, type Window } from './window.ts'

export const size = { width: 1196, left: 172, right: 1190, top: 46 }
const most = { moves: 6, waits: 8 }

type Row = { name: string; note?: string; height: number; draw: (y: number) => Content }

/** Where, expected home, ready, waiting for and midnights on one axis. A picture of the table beside it. */
export const Chart = ({
  model,
  window,
  now,
  title,
  says,
}: {
  model: ChartModel
  window: Window
  now: Instant
  title: string
  says: string
}) => {
  const rows = rowsOf(model, window)
  const height = size.top + rows.reduce((sum, row) => sum + row.height + 12, 0) + 4
  let y = size.top + 6
  return (
    <ChartFrame id="chart" title={title} says={says} size={{ width: size.width, height }}>
      <Axis window={window} now={now} height={height} top={size.top} />
      {rows.map((row) => {
        const at = y
        y += row.height + 12
        return (
          <>
            <text class="hw-chart__name" x={0} y={at + 15}>
              {row.name}
            </text>
            {row.note && (
              <text class="hw-chart__note" x={0} y={at + 32}>
                {row.note}
              </text>
            )}
            {row.draw(at)}
          </>
        )
      })}
    </ChartFrame>
  )
}

function rowsOf(model: ChartModel, window: Window): Row[] {
  const moves = model.moves
    .filter(({ at, date }) => isShown(window, at) || isShown(window, midnightOf(date)))
    .slice(-most.moves)
  const waits = shownWaits(model.waits, window)
  const national = nationalOf(model)
  const rows: (Row | false)[] = [
    {
      name: 'Where',
      height: 22,
      draw: (y) =>
        model.places.map((period) => <Bar period={period} window={window} y={y} look="hw-chart__place" />),
    },
    moves.length > 0 && {
      name: 'Expected home',
      note: 'first date, and each move',
      height: Math.max(36, moves.length * 19),
      draw: (y) => moves.map((move, i) => <MoveLine move={move} window={window} y={y + i * 19 + 10} />),
    },
    model.ready.length > 0 && {
      name: 'Ready to leave',
      height: 22,
      draw: (y) =>
        model.ready.map((one) => (
          <Bar
            period={one}
            window={window}
            y={y}
            look={one.is === 'ready' ? 'hw-chart__ready' : 'hw-chart__not-ready'}
          />
        )),
    },
    waits.length > 0 && {
      name: 'Waiting for',
      note: 'each bar is one owner',
      height: waits.length * 40 - 4,
      draw: (y) => waits.map((wait, i) => <WaitLine wait={wait} window={window} y={y + i * 40} />),
    },
    model.nights.length > 0 && {
      name: 'Midnights',
      note: 'counted in our own list',
      height: 36,
      draw: (y) => <Nights nights={model.nights} window={window} y={y} />,
    },
    national.length > 0 && {
      name: 'National count',
      note: 'since last ready date',
      height: 36,
      draw: (y) => <Nights nights={national} window={window} y={y} />,
    },
  ]
  return rows.filter((row) => row !== false)
}

/** The open ones, then the newest; the table has them all. */
function shownWaits(waits: readonly WaitBar[], window: Window): WaitBar[] {
  const here = waits.filter(({ owners }) => owners.some(({ to }) => to === null || isShown(window, to)))
  const isOpen = (wait: WaitBar) => wait.owners.at(-1)?.to === null
  const kept = new Set(
    [...here.filter(isOpen), ...here.filter((wait) => !isOpen(wait)).reverse()].slice(0, most.waits),
  )
  return here.filter((wait) => kept.has(wait))
}
