import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, type LocalDate, startOf } from '../../../platform/time.ts'
import type { Figure, FigureSource } from '../../capacity/index.ts'

/** No place may let a figure hold for longer than 30 days, so older ones are believed by nobody. */
const mostDays = 31

/** The figure of a line that stood at a midnight, as it had been recorded by then; null where none did. */
export async function figuresThen(
  tx: Tx,
  systemId: string,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<(lineId: string, midnight: Instant) => Omit<Figure, 'left'> | null> {
  const { rows } = await sql<Row>`
    select f.line_id, f.figure_id, f.free, f.source, f.said_by,
      (extract(epoch from f.said_at) * 1000)::float8 as said, (extract(epoch from f.recorded_at) * 1000)::float8 as recorded,
      (select (extract(epoch from min(b.recorded_at)) * 1000)::float8 from capacity.figure b
        where b.system_id = f.system_id and b.takes_back = f.figure_id) as taken_back
    from capacity.figure f
    where f.system_id = ${systemId} and f.takes_back is null
      and f.said_at <= ${startOf(to.add({ days: 1 })).toString()}::timestamptz
      and f.said_at > ${startOf(from.subtract({ days: mostDays })).toString()}::timestamptz
    order by f.line_id, f.said_at, f.figure_id`.execute(tx)
  const byLine = Map.groupBy(rows, ({ line_id }) => line_id)
  return (lineId, midnight) => {
    const at = midnight.epochMilliseconds
    const row = byLine
      .get(lineId)
      ?.findLast(
        ({ said, recorded, taken_back }) =>
          said <= at && recorded <= at && (taken_back === null || taken_back > at),
      )
    return row ? figureOf(row, midnight) : null
  }
}

const figureOf = (
  { figure_id, free, source, said_by, said }: Row,
  midnight: Instant,
): Omit<Figure, 'left'> => ({
  figureId: figure_id,
  free,
  source,
  saidBy: said_by,
  saidAt: midnight.subtract({ milliseconds: Math.round(midnight.epochMilliseconds - said) }),
})

type Row = {
  line_id: string
  figure_id: string
  free: number
  source: FigureSource
  said_by: string | null
  said: number
  recorded: number
  taken_back: number | null
}
