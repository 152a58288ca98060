import { type Selectable, sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import { type Instant, type LocalDate, startOf } from '../../../platform/time.ts'
import type { Schema } from '../../../schema.generated.ts'
import { needFactOf } from '../rows.ts'
import { type HeldUnits, heldUnits } from '../rules/unmet-held.ts'

/** Units of a line that were held or given, since a figure was said, at a midnight. */
export async function heldThen(
  tx: Tx,
  systemId: string,
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<(lineId: string, saidAt: Instant, midnight: Instant) => number> {
  const { rows } = await sql<Selectable<Schema['placements.fact']>>`
    select f.* from placements.fact f
    where f.system_id = ${systemId} and f.need_id in (select need_id from placements.fact
      where system_id = ${systemId} and kind = 'chosen'
        and happened_at <= ${startOf(to.add({ days: 1 })).toString()}::timestamptz
        and happened_at > ${startOf(from.subtract({ days: 31 })).toString()}::timestamptz)
    order by f.happened_at, f.recorded_at, f.fact_id`.execute(tx)
  const facts = [...Map.groupBy(rows.map(needFactOf), ({ needId }) => needId).values()]
  const byLine = Map.groupBy(facts.flatMap(heldUnits), ({ lineId }) => lineId)
  return (lineId, saidAt, midnight) =>
    (byLine.get(lineId) ?? [])
      .filter((one) => isHeldAt(one, saidAt, midnight))
      .reduce((sum, { units }) => sum + units, 0)
}

const isHeldAt = ({ from, to }: HeldUnits, saidAt: Instant, midnight: Instant): boolean =>
  from.epochMilliseconds > saidAt.epochMilliseconds &&
  from.epochMilliseconds <= midnight.epochMilliseconds &&
  (to === null || to.epochMilliseconds > midnight.epochMilliseconds)
