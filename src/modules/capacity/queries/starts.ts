import type { Tx } from '../../../platform/db/tx.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'
import type { WeekOfStarts } from '../rules/model.ts'
import { weeksOf, weeksShown } from '../rules/starts.ts'

/** New starts of each service in seven days and seven days, oldest first, the last ending today. Services without any are left out. */
export async function startsByWeek(
  tx: Tx,
  { systemId, today, serviceId }: { systemId: string; today: LocalDate; serviceId?: string },
): Promise<Map<string, WeekOfStarts[]>> {
  const rows = await tx
    .selectFrom('capacity.start')
    .select(['service_id', 'on_date'])
    .select((e) => e.fn.sum<number>('starts').as('starts'))
    .where('system_id', '=', systemId)
    .where('ended_at', 'is', null)
    .where('on_date', '>', today.subtract({ days: 7 * weeksShown }).toString())
    .where('on_date', '<=', today.toString())
    .$if(serviceId !== undefined, (q) => q.where('service_id', '=', serviceId!))
    .groupBy(['service_id', 'on_date'])
    .execute()
  const byService = Map.groupBy(rows, (row) => row.service_id)
  return new Map(
    [...byService].map(([id, days]) => [
      id,
      weeksOf(
        days.map((day) => ({ on: Temporal.PlainDate.from(day.on_date), starts: Number(day.starts) })),
        today,
      ),
    ]),
  )
}
