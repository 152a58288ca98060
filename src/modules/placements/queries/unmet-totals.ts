import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, mondayOf } from '../../../platform/time.ts'
import { type Board, type BoardCounts, boardOf } from '../rules/unmet-board.ts'
import { type BoardPeriod, boardMonths } from '../rules/unmet-board-period.ts'
import { unmetNights } from './unmet.ts'

export type UnmetTotals = { counts: BoardCounts; weeks: Board['weeks'] }

/**
 * The ledger for those who may not see people: numbers of a period, and of the weeks of its month, the one before and the one after. No
 * person and no id of one, nothing below six, and nothing by which that could be worked out.
 */
export async function unmetTotals(
  tx: Tx,
  viewer: Viewer,
  { period, now }: { period: BoardPeriod; now: Instant },
): Promise<UnmetTotals> {
  const months = boardMonths(period.month, now)
  const mondays = months.flatMap((month) => month.mondays)
  const window = { from: mondays[0]!, to: mondays.at(-1)!.add({ days: 6 }) }
  const nights = Map.groupBy(await unmetNights(tx, viewer, { ...window, now }), ({ date }) =>
    mondayOf(date).toString(),
  )
  const boards = months.map((month) =>
    boardOf(
      month.mondays.map((monday) => ({ monday, nights: nights.get(monday.toString()) ?? [] })),
      month.over,
    ),
  )
  const weeks = boards.flatMap((board) => board.weeks)
  const counts =
    period.kind === 'month'
      ? boards[months.findIndex(({ month }) => month.equals(period.month))]!.month!
      : weeks.find(({ monday }) => monday.equals(period.from))!
  return { counts, weeks }
}
