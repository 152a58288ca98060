import type { Tx } from '../../../platform/db/tx.ts'
import type { StayFact } from '../rules/facts.ts'
import { staysFacts } from './stay-facts.ts'

/** One fact that the viewer may see, with all the others of its stay; null where there is none. */
export async function factOfStay(
  tx: Tx,
  systemId: string,
  factId: string,
): Promise<{ fact: StayFact; all: StayFact[] } | null> {
  const row = await tx
    .selectFrom('stays.fact')
    .select('stay_id')
    .where('system_id', '=', systemId)
    .where('fact_id', '=', factId)
    .executeTakeFirst()
  const all = row ? ((await staysFacts(tx, [row.stay_id])).get(row.stay_id) ?? []) : []
  const fact = all.find((one) => one.factId === factId)
  return fact ? { fact, all } : null
}
