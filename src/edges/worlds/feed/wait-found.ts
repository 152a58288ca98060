import { sql } from 'kysely'
import type { Chance } from '../../../../examples/chance.ts'
import { onlyAsks } from '../../../modules/discharge/index.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { salt, staff } from './find.ts'

export type WaitFound = {
  stayId: string
  waitId: string
  wardId: string
  state: string
  ownerOrganisationId: string | null
  /** The organisation of the bed. */
  organisationId: string
}

const columns = sql`
  x.stay_id as "stayId", x.wait_id as "waitId", s.ward_id as "wardId", x.state, x.owner_organisation_id as "ownerOrganisationId",
  s.organisation_id as "organisationId"
  from discharge.wait x join stays.stay s on s.system_id = x.system_id and s.stay_id = x.stay_id and s.place in ('bed', 'no bed', 'leave')`

// One that only asks a provider for its answer opens nothing to it: the feed answers requests instead.
const opens = sql`x.awaits <> all(${[...onlyAsks]})`

/** One open wait by chance in one of these states whose owner has somebody who signs in. */
export async function waitIn(
  tx: Tx,
  systemId: string,
  luck: Chance,
  states: string[],
): Promise<WaitFound | null> {
  const { rows } = await sql<WaitFound>`
    select ${columns}
    where x.system_id = ${systemId} and x.ended_at is null and x.state = any(${states}) and ${opens}
      and exists (select from access.post p where p.system_id = x.system_id and p.organisation_id = x.owner_organisation_id and p.ended_at is null)
    order by md5(x.wait_id::text || ${salt(luck)}) limit 1`.execute(tx)
  return rows[0] ?? null
}

/** The open wait of a stay that is due first. */
export async function openWaitOf(
  tx: Tx,
  systemId: string,
  _luck: Chance,
  stayId: string,
): Promise<WaitFound | null> {
  const { rows } = await sql<WaitFound>`
    select ${columns} where x.system_id = ${systemId} and x.stay_id = ${stayId} and x.ended_at is null and ${opens}
    order by x.due_at nulls last, x.wait_id limit 1`.execute(tx)
  return rows[0] ?? null
}

/** Who speaks for the wait's owner; the ward does for the family. */
export const ownerOf = (tx: Tx, systemId: string, wait: WaitFound): Promise<Viewer | null> =>
  staff(tx, systemId, wait.ownerOrganisationId ?? wait.organisationId, {
    roles: ['ward coordinator', 'hospital social worker', 'hub navigator', 'provider'],
    wardId: wait.wardId,
  })
