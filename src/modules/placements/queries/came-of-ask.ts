import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, instantOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { NotAsDescribed } from '../rules/truth-check.ts'
import { lastFact } from './our-people.ts'

/** When somebody came by a request, and what was said of it: nothing of who they are, so that a link may read it. */
export type Came = {
  on: LocalDate
  said: { wrong: NotAsDescribed[]; words: string | null; at: Instant } | null
}

/** @returns null where nobody has come by this request of the viewer's organisation. */
export async function cameOfAsk(tx: Tx, viewer: Viewer, askId: string): Promise<Came | null> {
  const { rows } = await asService(tx, viewer, () =>
    sql<Row>`
    select n.started_on, said.detail as said, said.happened_at as said_at
    from placements.ask a
    join placements.need n on n.system_id = a.system_id and n.chosen_ask_id = a.ask_id
    left join lateral (${lastFact('as-described')}) said on true
    where a.system_id = ${viewer.systemId} and a.ask_id = ${askId} and a.organisation_id = ${viewer.organisationId}
      and n.started_on is not null`.execute(tx),
  )
  const [row] = rows
  if (!row) return null
  return {
    on: Temporal.PlainDate.from(row.started_on),
    said: row.said && {
      wrong: row.said.wrong,
      words: row.said.words ?? null,
      at: instantOf(row.said_at!),
    },
  }
}

type Row = {
  started_on: string
  said: { wrong: NotAsDescribed[]; words?: string } | null
  said_at: Date | null
}
