import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import type { PersonDetails, PersonField } from '../rules/person.ts'
import { detailsOf, personColumns } from '../store.ts'

export type PersonChange = {
  at: Instant
  /** Null for an import or a feed. */
  by: string | null
  organisation: string | null
  changes: { field: PersonField; was: string | null; became: string | null }[]
}

/** Every change of a person's details with what they said before and after, newest first; at most 100. */
export async function personHistory(tx: Tx, viewer: Viewer, personId: string): Promise<PersonChange[]> {
  const now = await tx
    .selectFrom('people.person')
    .select(personColumns)
    .where('system_id', '=', viewer.systemId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  if (!now) return []
  const rows = await tx
    .selectFrom('people.person_history as h')
    .leftJoin('access.account as a', (j) =>
      j.onRef('a.system_id', '=', 'h.system_id').onRef('a.user_id', '=', 'h.changed_by'),
    )
    .leftJoin('access.organisation as o', (j) =>
      j.onRef('o.system_id', '=', 'h.system_id').onRef('o.organisation_id', '=', 'h.changed_for'),
    )
    .select(['h.until_at', 'h.was', 'a.name as by', 'o.name as organisation'])
    .where('h.system_id', '=', viewer.systemId)
    .where('h.person_id', '=', personId)
    .orderBy('h.until_at', 'desc')
    .orderBy('h.history_id')
    .limit(100)
    .execute()
  let after = detailsOf(now)
  return rows
    .map((row) => {
      const was = detailsOf(row.was as Parameters<typeof detailsOf>[0])
      const change = {
        at: instantOf(row.until_at),
        by: row.by,
        organisation: row.organisation,
        changes: differences(was, after),
      }
      after = was
      return change
    })
    .filter((change) => change.changes.length > 0)
}

function differences(was: PersonDetails, became: PersonDetails): PersonChange['changes'] {
  return (Object.keys(became) as PersonField[])
    .map((field) => ({
      field,
      was: was[field]?.toString() ?? null,
      became: became[field]?.toString() ?? null,
    }))
    .filter((change) => change.was !== change.became)
}
