import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { capacitySettingsOf, freeOf, keptServices, type ServiceKind } from '../../capacity/index.ts'
import type { BoardRow } from '../rules/board-row.ts'
import { isWaiting } from '../rules/model.ts'
import { type Contest, tradeOffDays } from '../rules/trade-off.ts'

/** The kinds of service that people at home and people in hospital both want now, with what is free and what was given. */
export async function contests(
  tx: Tx,
  viewer: Viewer,
  now: Instant,
  rows: readonly BoardRow[],
): Promise<Contest[]> {
  const open = rows.filter(({ state }) => isWaiting(state))
  const wanting = (kind: ServiceKind, direction: BoardRow['direction']) =>
    new Set(
      open
        .filter((row) => row.direction === direction && row.requires.wants.includes(kind))
        .map((row) => row.personId),
    ).size
  const kinds = [...new Set(open.flatMap((row) => row.requires.wants))]
    .map((kind) => ({ kind, atHome: wanting(kind, 'step-up'), inHospital: wanting(kind, 'step-down') }))
    .filter(({ atHome, inHospital }) => atHome > 0 && inHospital > 0)
  if (kinds.length === 0) return []
  const wanted = kinds.map(({ kind }) => kind)
  const { services } = await keptServices(tx, { systemId: viewer.systemId, now, wanted })
  const { holds } = await capacitySettingsOf(tx, viewer.systemId)
  const given = await givenOf(tx, viewer, now)
  return kinds.map((one) => {
    const said = services
      .filter((service) => service.kind === one.kind)
      .map((service) => freeOf(service, now, holds))
      .filter((free) => free !== null)
    return {
      ...one,
      free: said.length === 0 ? null : said.reduce((sum, free) => sum + free, 0),
      given: given.get(one.kind) ?? 0,
    }
  })
}

async function givenOf(tx: Tx, { systemId }: Viewer, now: Instant): Promise<Map<string, number>> {
  const from = dateOf(now).subtract({ days: tradeOffDays }).toString()
  const { rows } = await sql<{ kind: string; given: number }>`select s.kind, sum(x.starts)::int as given
    from capacity.start x
    join capacity.service s on s.system_id = x.system_id and s.service_id = x.service_id
    where x.system_id = ${systemId} and x.ended_at is null and x.on_date > ${from}::date
      and x.on_date <= ${dateOf(now).toString()}::date
    group by s.kind`.execute(tx)
  return new Map(rows.map((row) => [row.kind, row.given]))
}
