import { type RawBuilder, sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import type { ServiceKind } from '../../capacity/index.ts'
import type { NoReason, SaidNo } from '../rules/no-reasons.ts'

/** How many days the reasons for a no look back. */
export const saidNoDays = 90

export type NoWanted = { kind: ServiceKind; zone: string | null; reason: NoReason | null }
export type NoRequest = {
  needId: string
  personId: string
  /** Who was asked; null where nobody could be found. */
  service: string | null
  reason: NoReason
  words: string | null
  at: Instant
}

/**
 * Reasons for a no by kind of service and zone, with how many requests each: of the whole place, or the noes of the viewer's
 * own organisation. Counted of everybody, whoever asks; the most first.
 */
export async function saidNo(
  tx: Tx,
  viewer: Viewer,
  { now, of }: { now: Instant; of: 'the place' | 'our own' },
): Promise<SaidNo[]> {
  const own = of === 'our own' ? sql`where no.organisation_id = ${viewer.organisationId}` : sql``
  const { rows } = await asService(tx, viewer, () =>
    sql<SaidNo>`
      select no.kind, no.zone, no.reason, count(*)::int as requests from (${noes(viewer, now)}) no ${own}
      group by no.kind, no.zone, no.reason
      order by requests desc, no.kind, no.zone nulls last, no.reason`.execute(tx),
  )
  return rows
}

/** The requests behind one number, as far as the viewer may see whom they are about; the newest first. */
export async function noRequests(
  tx: Tx,
  viewer: Viewer,
  { now, kind, zone, reason }: NoWanted & { now: Instant },
): Promise<NoRequest[]> {
  const which = reason === null ? sql`no.reason <> 'unmatched'` : sql`no.reason = ${reason}`
  const { rows } = await sql<NoRow>`
    select no.need_id, no.person_id, no.service, no.reason, no.words, no.said_at from (${noes(viewer, now)}) no
    where no.kind = ${kind} and no.zone is not distinct from ${zone} and ${which}
    order by no.said_at desc, no.need_id`.execute(tx)
  return rows.map((row) => ({
    needId: row.need_id,
    personId: row.person_id,
    service: row.service,
    reason: row.reason,
    words: row.words,
    at: instantOf(row.said_at),
  }))
}

type NoRow = {
  need_id: string
  person_id: string
  service: string | null
  reason: NoReason
  words: string | null
  said_at: Date
}

/** A no that stands, and the last "unable to match" of a need, which is put to the kind that was wished for first. */
const noes = ({ systemId }: Viewer, now: Instant): RawBuilder<unknown> => {
  const since = now.subtract({ hours: saidNoDays * 24 }).toString()
  return sql`
    select a.need_id, a.person_id, a.organisation_id, s.name as service, s.kind, n.zone, a.reason, a.words,
      a.answered_at as said_at
    from placements.ask a
    join placements.need n on n.system_id = a.system_id and n.need_id = a.need_id
    join capacity.service s on s.system_id = a.system_id and s.service_id = a.service_id
    where a.system_id = ${systemId} and a.answer = 'no' and a.answered_at > ${since}::timestamptz
    union all
    (select distinct on (f.need_id) f.need_id, f.person_id, null::uuid, null, n.wants[1], n.zone, 'unmatched',
      f.detail->>'reason', f.happened_at
    from placements.fact f
    join placements.need n on n.system_id = f.system_id and n.need_id = f.need_id
    where f.system_id = ${systemId} and f.kind = 'unmatched' and f.happened_at > ${since}::timestamptz
      and not exists (select from placements.fact later
        where later.system_id = f.system_id and later.supersedes = f.fact_id)
    order by f.need_id, f.happened_at desc)`
}
