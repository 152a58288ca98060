import type { Tx } from '../../../platform/db/tx.ts'
import { Temporal } from '../../../platform/time.ts'
import type { Better, Definition } from '../rules/model.ts'
import { how, register } from '../rules/register.ts'

/** Every version of every definition, by key: those of the program, and those of the place; the newest last. */
export async function versionsOf(tx: Tx, systemId: string, key?: string): Promise<Map<string, Definition[]>> {
  const rows = await tx
    .selectFrom('measures.definition')
    .selectAll()
    .where('system_id', '=', systemId)
    .$if(key !== undefined, (query) => query.where('key', '=', key!))
    .orderBy('key')
    .orderBy('version')
    .execute()
  const own = rows.map(
    (row): Definition => ({
      key: row.key,
      version: row.version,
      name: row.name,
      words: row.words,
      numerator: row.numerator,
      denominator: row.denominator,
      unit: row.unit,
      better: row.better as Better,
      source: row.source,
      edition: row.edition,
      owner: row.owner,
      confidence: 'local',
      how: how.parse(row.how),
      since: row.since ? Temporal.PlainDate.from(row.since) : null,
      change: row.change,
    }),
  )
  const all = [...register.filter((one) => key === undefined || one.key === key), ...own]
  return Map.groupBy(all, (one) => one.key)
}

/** The version of each measure that holds, in the order of the register; a place's own measures last. */
export async function definitionsOf(tx: Tx, systemId: string): Promise<Definition[]> {
  return [...(await versionsOf(tx, systemId)).values()].map((versions) => versions.at(-1)!)
}
