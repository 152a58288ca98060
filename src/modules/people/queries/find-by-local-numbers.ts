import type { Tx } from '../../../platform/db/tx.ts'

/** Whose an organisation's own numbers are, by number, among those the viewer may see. */
export async function findByLocalNumbers(
  tx: Tx,
  organisationId: string,
  numbers: readonly string[],
): Promise<Map<string, string>> {
  if (numbers.length === 0) return new Map()
  const rows = await tx
    .selectFrom('people.local_number')
    .select(['number', 'person_id'])
    .where('organisation_id', '=', organisationId)
    .where('number', 'in', [...new Set(numbers)])
    .execute()
  return new Map(rows.map((row) => [row.number, row.person_id]))
}
