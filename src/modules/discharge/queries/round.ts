import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { instantOf } from '../../../platform/time.ts'
import type { Round } from '../rules/round.ts'

/** A ward's round that nobody has ended, else its newest; or one by its id. Null when there was none. */
export async function round(
  tx: Tx,
  viewer: Viewer,
  of: { wardId: string } | { roundId: string },
): Promise<Round | null> {
  const row = await tx
    .selectFrom('discharge.round as r')
    .innerJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 'r.system_id').onRef('a.user_id', '=', 'r.driver_id'),
    )
    .selectAll('r')
    .select('a.name as driver')
    .where('r.system_id', '=', viewer.systemId)
    .$if('wardId' in of, (q) => q.where('r.ward_id', '=', (of as { wardId: string }).wardId))
    .$if('roundId' in of, (q) => q.where('r.round_id', '=', (of as { roundId: string }).roundId))
    .orderBy((e) => e('r.ended_at', 'is', null), 'desc')
    .orderBy('r.began_at', 'desc')
    .orderBy('r.round_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return {
    roundId: row.round_id,
    wardId: row.ward_id,
    driverId: row.driver_id,
    driver: row.driver,
    beganAt: instantOf(row.began_at),
    movedAt: instantOf(row.moved_at),
    endedAt: row.ended_at && instantOf(row.ended_at),
    nowAt: row.now_at,
    said: row.said,
  }
}

export type RoundWard = { wardId: string; name: string; site: string; people: number }

/** The wards on which the viewer may see somebody, or the one asked for, by hospital and name. */
export async function roundWards(tx: Tx, viewer: Viewer, wardId?: string): Promise<RoundWard[]> {
  const rows = await tx
    .selectFrom('stays.ward as w')
    .innerJoin('stays.site as i', (j) =>
      j.onRef('i.system_id', '=', 'w.system_id').onRef('i.site_id', '=', 'w.site_id'),
    )
    .leftJoin('stays.stay as s', (j) =>
      j
        .onRef('s.system_id', '=', 'w.system_id')
        .onRef('s.ward_id', '=', 'w.ward_id')
        .on('s.place', 'in', ['bed', 'no bed', 'leave']),
    )
    .select(['w.ward_id', 'w.name', 'i.name as site'])
    .select((e) => e.fn.count<number>('s.stay_id').as('people'))
    .where('w.system_id', '=', viewer.systemId)
    .where('w.ended_at', 'is', null)
    .$if(wardId !== undefined, (q) => q.where('w.ward_id', '=', wardId!))
    .groupBy(['w.ward_id', 'w.name', 'i.name'])
    .$if(wardId === undefined, (q) => q.having((e) => e(e.fn.count('s.stay_id'), '>', 0)))
    .orderBy('i.name')
    .orderBy('w.name')
    .execute()
  return rows.map((row) => ({
    wardId: row.ward_id,
    name: row.name,
    site: row.site,
    people: Number(row.people),
  }))
}
