import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, instantOf } from '../../../platform/time.ts'
import { differenceOf } from '../rules/free-of.ts'
import type { Service } from '../rules/model.ts'

export type Settled = {
  lineId: string
  typed: number
  counted: number
  words: string
  at: Instant
  by: string | null
}

/** What was decided about typed figures that differed from the stays, newest first; the last 100. */
export async function settledDifferences(
  tx: Tx,
  { systemId, lineId }: { systemId: string; lineId?: string },
): Promise<Settled[]> {
  const rows = await tx
    .selectFrom('capacity.difference as d')
    .leftJoin('access.account as a', (on) =>
      on.onRef('a.system_id', '=', 'd.system_id').onRef('a.user_id', '=', 'd.settled_by'),
    )
    .select(['d.line_id', 'd.typed', 'd.counted', 'd.words', 'd.settled_at', 'a.short_name'])
    .where('d.system_id', '=', systemId)
    .$if(lineId !== undefined, (q) => q.where('d.line_id', '=', lineId!))
    .orderBy('d.settled_at', 'desc')
    .orderBy('d.difference_id', 'desc')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    lineId: row.line_id,
    typed: row.typed,
    counted: row.counted,
    words: row.words,
    at: instantOf(row.settled_at),
    by: row.short_name,
  }))
}

export type Difference = NonNullable<ReturnType<typeof differenceOf>> & {
  service: Service
  settled: Settled | null
}

/** Every typed figure that the stays contradict; one that was settled at these two numbers carries what was decided. */
export const differencesIn = (services: readonly Service[], settled: readonly Settled[]): Difference[] =>
  services.flatMap((service) => {
    const found = differenceOf(service)
    if (!found) return []
    const decided = settled.find(
      (one) => one.lineId === found.line.lineId && one.typed === found.typed && one.counted === found.counted,
    )
    return [{ ...found, service, settled: decided ?? null }]
  })
