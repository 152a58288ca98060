import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Instant } from '../../../platform/time.ts'
import type { ServiceKind } from '../rules/kinds.ts'
import type { Service } from '../rules/model.ts'
import { type District, districtPoints, services } from './services.ts'

/** Every service of a place and what is free of it. Shared by everybody who asks: nobody changes one. */
export type KeptServices = { services: readonly Service[]; districts: ReadonlyMap<string, District> }

type Mark = { seq: number; hash: string }
type Kept = {
  /** How far the place's journal had come when this was read. */
  head: Mark
  /** The last change of a service in it, which everybody may see: by it a later look knows the same history. */
  last: Mark | null
  byId: ReadonlyMap<string, Service>
  serviceOfLine: ReadonlyMap<string, string>
  districts: ReadonlyMap<string, District>
}

const places = new Map<string, Kept>()
const mostPlaces = 20
/** More changes than this at once, and everything is read again. */
const mostChanges = 400

/**
 * All services, as `services` reads them, from memory: only what the journal says has changed since is read again, so that
 * one person's options among thousands of services take milliseconds. Never stale: every look asks the journal first; beds
 * that are counted from stays are counted anew; what the caller's own transaction changed is seen by it, and kept for nobody.
 * @param wanted kinds the caller looks at: beds of wards of other kinds are not counted anew.
 */
export async function keptServices(
  tx: Tx,
  { systemId, now, wanted }: { systemId: string; now: Instant; wanted: readonly ServiceKind[] },
): Promise<KeptServices> {
  let kept = places.get(systemId) ?? null
  let since = await changesSince(tx, systemId, kept)
  if (kept && since.same === 'another') {
    kept = null
    since = await changesSince(tx, systemId, kept)
  }
  const current = await broughtUp(tx, { systemId, now }, kept, since)
  const head = since.head
  if (head && since.changes.every(({ seq }) => seq <= head.seq)) keep(systemId, { ...current, head })
  const counted = [...current.byId.values()].filter(
    ({ wardId, kind }) => wardId !== null && wanted.includes(kind),
  )
  if (counted.length === 0) return { services: [...current.byId.values()], districts: current.districts }
  const { districts } = current
  const serviceIds = counted.map(({ serviceId }) => serviceId)
  const anew = await services(tx, { systemId, now, serviceIds, districts })
  const byId = new Map([...current.byId, ...entriesOf(anew)])
  return { services: [...byId.values()], districts }
}

type Change = Mark & { kind: string; id: string }
type Since = { head: Mark | null; same: 'history' | 'another'; changes: Change[] }

/** Kinds of the journal's subjects on which a service, its place or its figures depend. */
const kinds = ['service', 'line', 'figure', 'taken', 'district', 'organisation']

/**
 * One statement, so one moment. Rows after the head are the caller's own, not yet committed: the head is written at commit.
 * Where the head is the one that was kept and the caller has written nothing, nothing else is asked. Where the row of the head
 * that was kept cannot be seen by this viewer, the journal is read from the last change on.
 */
async function changesSince(tx: Tx, systemId: string, kept: Kept | null): Promise<Since> {
  const last = kept?.last ?? null
  const { rows } = await sql<{
    head: Mark | null
    known: boolean
    changes: Change[] | null
  }>`
    with head as materialized (
      select seq, encode(hash, 'hex') as hash from platform.journal_head where system_id = ${systemId}
    ), still as materialized (
      select coalesce((select hash from head) = ${kept?.head.hash ?? null}::text, false)
        and pg_current_xact_id_if_assigned() is null as yes
    )
    select (select json_build_object('seq', seq, 'hash', hash) from head) as head,
      case when (select yes from still) then true else
        exists (select from platform.journal where system_id = ${systemId} and seq = ${last?.seq ?? -1}
          and hash = decode(${last?.hash ?? ''}, 'hex')) end as known,
      case when (select yes from still) then null else
        (select json_agg(json_build_object('seq', c.seq, 'hash', encode(c.hash, 'hex'), 'kind', c.subject_kind,
            'id', c.subject_id) order by c.seq)
          from (select seq, hash, subject_kind, subject_id from platform.journal
            where system_id = ${systemId} and audience = 'place' and subject_kind = any(${kinds}::text[])
              and seq > (select coalesce((select seq from platform.journal where system_id = ${systemId}
                and seq = ${kept?.head.seq ?? -1} and hash = decode(${kept?.head.hash ?? ''}, 'hex')), ${last?.seq ?? 0}))
            order by seq desc limit ${kept ? mostChanges + 1 : 1}) c) end as changes`.execute(tx)
  const { head, known, changes } = rows[0]!
  return { head, same: known ? 'history' : 'another', changes: changes ?? [] }
}

type Read = Omit<Kept, 'head'>

async function broughtUp(
  tx: Tx,
  asked: { systemId: string; now: Instant },
  kept: Kept | null,
  { changes }: Since,
): Promise<Read> {
  const last = changes.at(-1) ?? null
  if (!kept || changes.length > mostChanges) return readAll(tx, asked, last)
  if (changes.length === 0) return kept
  const ids = changes.map(({ kind, id }) =>
    kind === 'service' || kind === 'line' ? id : kept.serviceOfLine.get(id),
  )
  // A district or an organisation stands behind many, and so does a rebuild, which names the place; a line that is not known
  // came with its service, or is over.
  if (changes.some(({ kind, id }) => kind === 'district' || kind === 'organisation' || id === asked.systemId))
    return readAll(tx, asked, last)
  const changed = new Set(ids.filter((id) => id !== undefined))
  const anew = await services(tx, { ...asked, serviceIds: [...changed], districts: kept.districts })
  const others = [...kept.byId].filter(([id]) => !changed.has(id))
  return {
    last: last ?? kept.last,
    byId: new Map([...others, ...entriesOf(anew)]),
    serviceOfLine: new Map([...kept.serviceOfLine, ...linesOf(anew)]),
    districts: kept.districts,
  }
}

async function readAll(tx: Tx, asked: { systemId: string; now: Instant }, last: Mark | null): Promise<Read> {
  const districts = await districtPoints(tx, asked.systemId)
  const all = await services(tx, { ...asked, districts })
  return {
    last,
    byId: new Map(entriesOf(all)),
    serviceOfLine: new Map(linesOf(all)),
    districts,
  }
}

const entriesOf = (all: readonly Service[]) => all.map((service) => [service.serviceId, service] as const)
const linesOf = (all: readonly Service[]) =>
  all.flatMap(({ serviceId, lines }) => lines.map(({ lineId }) => [lineId, serviceId] as const))

function keep(systemId: string, kept: Kept): void {
  places.delete(systemId)
  places.set(systemId, kept)
  if (places.size > mostPlaces) places.delete(places.keys().next().value as string)
}
