import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Stay, StayFact } from '../../stays/index.ts'
import type { DischargeFact } from '../rules/facts.ts'

/** A fact with who recorded it and for whom, and whether it still stands. */
export type NamedFact = (DischargeFact | StayFact) & {
  recordedByName: string | null
  recordedForName: string | null
  /** 'stands'; 'corrected' or 'taken back' by a later fact, which is kept beside it. */
  standing: 'stands' | 'corrected' | 'taken back'
}

/** Names by id of what a stay's facts mention. */
export type Names = {
  organisations: Map<string, { name: string; shortName: string; kind: string }>
  accounts: Map<string, string>
  wards: Map<string, string>
  beds: Map<string, string>
  where: { site: string; ward: string | null; bed: string | null }
}

type Mentioned = { stay: Stay; facts: readonly DischargeFact[]; stayFacts: readonly StayFact[] }

/** Reads the names that these facts mention, in one query for each kind of thing. */
export async function namesFor(
  tx: Tx,
  viewer: Viewer,
  { stay, facts, stayFacts }: Mentioned,
): Promise<Names> {
  const userIds = ids([...facts, ...stayFacts].map((fact) => fact.recordedBy))
  const details = stayFacts.map((fact) => fact.detail as { wardId?: string; bedId?: string | null })
  const wardIds = ids([stay.wardId, ...details.map((detail) => detail.wardId)])
  const bedIds = ids([stay.bedId, ...details.map((detail) => detail.bedId)])
  const here = viewer.systemId
  const organisations = await tx
    .selectFrom('access.organisation')
    .select(['organisation_id', 'name', 'short_name', 'kind'])
    .where('system_id', '=', here)
    .execute()
  const accounts = await tx
    .selectFrom('access.account')
    .select(['user_id', 'name'])
    .where('system_id', '=', here)
    .where('user_id', 'in', userIds)
    .execute()
  const wards = await tx
    .selectFrom('stays.ward')
    .select(['ward_id', 'name'])
    .where('system_id', '=', here)
    .where('ward_id', 'in', wardIds)
    .execute()
  const beds = await tx
    .selectFrom('stays.bed')
    .select(['bed_id', 'name'])
    .where('system_id', '=', here)
    .where('bed_id', 'in', bedIds)
    .execute()
  const site = await tx
    .selectFrom('stays.site')
    .select('name')
    .where('system_id', '=', here)
    .where('site_id', '=', stay.siteId)
    .executeTakeFirstOrThrow()
  const wardNames = new Map(wards.map((row) => [row.ward_id, row.name]))
  const bedNames = new Map(beds.map((row) => [row.bed_id, row.name]))
  return {
    organisations: new Map(
      organisations.map((row) => [
        row.organisation_id,
        { name: row.name, shortName: row.short_name, kind: row.kind },
      ]),
    ),
    accounts: new Map(accounts.map((row) => [row.user_id, row.name])),
    wards: wardNames,
    beds: bedNames,
    where: {
      site: site.name,
      ward: stay.wardId ? (wardNames.get(stay.wardId) ?? null) : null,
      bed: stay.bedId ? (bedNames.get(stay.bedId) ?? null) : null,
    },
  }
}

/** Newest first, by when it happened. */
export function nameFacts(facts: readonly (DischargeFact | StayFact)[], names: Names): NamedFact[] {
  const superseded = new Map(
    facts.flatMap((fact) => (fact.supersedes ? [[fact.supersedes, fact.kind] as const] : [])),
  )
  return facts
    .map((fact): NamedFact => {
      const by = superseded.get(fact.factId)
      return {
        ...fact,
        recordedByName: fact.recordedBy ? (names.accounts.get(fact.recordedBy) ?? null) : null,
        recordedForName: fact.recordedFor ? (names.organisations.get(fact.recordedFor)?.name ?? null) : null,
        standing: by === undefined ? 'stands' : by === 'withdrawn' ? 'taken back' : 'corrected',
      }
    })
    .sort(
      (a, b) =>
        b.happenedAt.epochMilliseconds - a.happenedAt.epochMilliseconds || (a.factId < b.factId ? 1 : -1),
    )
}

// "in ()" is not SQL, and the nil id is nobody's.
const ids = (some: (string | null | undefined)[]) => [
  ...new Set(['00000000-0000-0000-0000-000000000000', ...some.filter((id) => typeof id === 'string')]),
]
