import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { Temporal } from '../../../platform/time.ts'
import type { ServiceKind } from '../../capacity/index.ts'
import type { FamilyNeed } from '../rules/family-record.ts'
import type { AskState, NeedState } from '../rules/model.ts'
import type { Requires } from '../rules/requires.ts'

export type FoundNeed = Omit<FamilyNeed, 'who'> & { openedFor: string | null; endOfLife: boolean }

/** The needs of a stay, oldest first, as far as a family may know of them. */
export async function familyNeeds(tx: Tx, systemId: string, stayId: string): Promise<FoundNeed[]> {
  const { rows } = await sql<Row>`
    select n.requires, n.state, coalesce(n.started_on, n.start_on) as start_on, n.opened_for, c.ask_id, s.kind, s.name,
      (select coalesce(json_agg(a.state order by a.sent_at), '[]') from placements.ask a
        where a.system_id = n.system_id and a.need_id = n.need_id) as asks
    from placements.need n
    left join placements.ask c on c.system_id = n.system_id and c.ask_id = n.chosen_ask_id
    left join capacity.service s on s.system_id = c.system_id and s.service_id = c.service_id
    where n.system_id = ${systemId} and n.stay_id = ${stayId}
    order by n.since, n.need_id`.execute(tx)
  return rows.map(({ requires, state, start_on, opened_for, ask_id, kind, name, asks }) => ({
    wants: requires.wants,
    visits: requires.visits ?? [],
    state,
    asks,
    startOn: start_on ? Temporal.PlainDate.from(start_on) : null,
    chosen: ask_id && kind && name ? { askId: ask_id, kind, name } : null,
    openedFor: opened_for,
    endOfLife: requires.needs?.includes('end of life') ?? false,
  }))
}

type Row = {
  requires: Requires
  state: NeedState
  start_on: string | null
  opened_for: string | null
  ask_id: string | null
  kind: ServiceKind | null
  name: string | null
  asks: AskState[]
}
