import type { Tx } from '../../../platform/db/tx.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'
import type { WeekOfStarts } from '../rules/model.ts'
import { weeksOf, weeksShown } from '../rules/starts.ts'
import type { DayOfStarts } from '../rules/summary.ts'

/** New starts of each service on each day, both dates included; days without any are left out. */
export async function startsByDay(
  tx: Tx,
  { systemId, from, to, serviceId }: { systemId: string; from: LocalDate; to: LocalDate; serviceId?: string },
): Promise<DayOfStarts[]> {
  const rows = await tx
    .selectFrom('capacity.start')
    .select(['service_id', 'on_date'])
    .select((e) => e.fn.sum<number>('starts').as('starts'))
    .where('system_id', '=', systemId)
    .where('ended_at', 'is', null)
    .where('on_date', '>=', from.toString())
    .where('on_date', '<=', to.toString())
    .$if(serviceId !== undefined, (q) => q.where('service_id', '=', serviceId!))
    .groupBy(['service_id', 'on_date'])
    .execute()
  return rows.map((row) => ({
    serviceId: row.service_id,
    on: Temporal.PlainDate.from(row.on_date),
    starts: Number(row.starts),
  }))
}

/** The same in seven days and seven days, oldest first, the last ending today. Services without any are left out. */
export async function startsByWeek(
  tx: Tx,
  { systemId, today, serviceId }: { systemId: string; today: LocalDate; serviceId?: string },
): Promise<Map<string, WeekOfStarts[]>> {
  const from = today.subtract({ days: 7 * weeksShown - 1 })
  const days = await startsByDay(tx, { systemId, from, to: today, ...(serviceId ? { serviceId } : {}) })
  return new Map([...Map.groupBy(days, (day) => day.serviceId)].map(([id, own]) => [id, weeksOf(own, today)]))
}
