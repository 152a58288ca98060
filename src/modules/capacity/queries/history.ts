import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import type { FigureSource } from '../rules/model.ts'

export type PastFigure = {
  figureId: string
  lineId: string
  free: number
  saidAt: Instant
  source: FigureSource
  /** Short names; null for the program, a link, or where nobody is named. */
  who: string | null
  organisation: string | null
  words: string | null
  /** It says the same as the one before. */
  confirmed: boolean
  /** Said by a slip, and taken back. */
  takenBack: boolean
}

const most = 200

/** What was ever said of the lines of a service, newest first; the last 200. */
export async function figureHistory(
  tx: Tx,
  { systemId, serviceId }: { systemId: string; serviceId: string },
): Promise<PastFigure[]> {
  const { rows } = await sql<Row>`
    select f.figure_id, f.line_id, f.free, f.said_at, f.source, f.words, f.confirms is not null as confirmed,
      a.short_name as who, o.short_name as organisation,
      exists (select from capacity.figure b where b.system_id = f.system_id and b.takes_back = f.figure_id) as taken_back
    from capacity.line l join capacity.figure f on f.system_id = l.system_id and f.line_id = l.line_id
    left join access.account a on a.system_id = f.system_id and a.user_id = f.said_by
    left join access.organisation o on o.system_id = f.system_id and o.organisation_id = f.said_for
    where l.system_id = ${systemId} and l.service_id = ${serviceId} and f.takes_back is null
    order by f.said_at desc, f.figure_id desc limit ${most}`.execute(tx)
  return rows.map((row) => ({
    figureId: row.figure_id,
    lineId: row.line_id,
    free: row.free,
    saidAt: instantOf(row.said_at),
    source: row.source,
    who: row.who,
    organisation: row.organisation,
    words: row.words,
    confirmed: row.confirmed,
    takenBack: row.taken_back,
  }))
}

type Row = {
  figure_id: string
  line_id: string
  free: number
  said_at: Date
  source: FigureSource
  words: string | null
  confirmed: boolean
  who: string | null
  organisation: string | null
  taken_back: boolean
}
