import type { Fact } from '../facts.ts'
import { instantOf } from '../time.ts'

/** What every table of facts has beside its kinds and their detail. */
type FactRow = {
  fact_id: string
  stay_id: string
  person_id: string
  happened_at: Date
  recorded_at: Date
  recorded_by: string | null
  recorded_for: string | null
  supersedes: string | null
}

/** A stored fact without what it says. */
export const readFactRow = (row: FactRow): Omit<Fact, 'kind' | 'detail'> => ({
  factId: row.fact_id,
  stayId: row.stay_id,
  personId: row.person_id,
  happenedAt: instantOf(row.happened_at),
  recordedAt: instantOf(row.recorded_at),
  recordedBy: row.recorded_by,
  recordedFor: row.recorded_for,
  supersedes: row.supersedes,
})

/** A fact as the row to store. Only an insert past kysely's types takes `detail` as it is; others stringify it. */
export const factRow = <F extends Fact>(systemId: string, fact: F) => ({
  system_id: systemId,
  fact_id: fact.factId,
  stay_id: fact.stayId,
  person_id: fact.personId,
  kind: fact.kind,
  happened_at: fact.happenedAt.toString(),
  recorded_at: fact.recordedAt.toString(),
  recorded_by: fact.recordedBy,
  recorded_for: fact.recordedFor,
  supersedes: fact.supersedes,
  detail: fact.detail as F['detail'],
})
