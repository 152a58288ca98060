import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant, type LocalDate, Temporal } from '../../../platform/time.ts'
import { type DayOfStarts, linesOf, sevenDaysBefore, type WardBeds } from '../rules/summary.ts'
import type { SummaryContent } from '../rules/summary-content.ts'
import { delayedOf, withoutSmall } from '../rules/summary-delayed.ts'
import { services } from './services.ts'
import { settingsOf } from './settings.ts'
import { keyMessages, stands } from './summary-messages.ts'
import { waitingForPackages } from './summary-waiting.ts'

/** The summary as it stands now. `small`: whether numbers below 6 of people are in it. */
export async function summaryNow(
  tx: Tx,
  { viewer, now, small }: { viewer: Viewer; now: Instant; small: 'said' | 'kept back' },
): Promise<SummaryContent> {
  const { systemId } = viewer
  const today = dateOf(now)
  const { holds } = await settingsOf(tx, systemId)
  const all = await services(tx, { systemId, now })
  const lines = linesOf({
    now,
    services: all,
    starts: await startsByDay(tx, systemId, today),
    beds: await wardBeds(tx, systemId),
    holds,
  })
  const delayed = delayedOf(await waitingForPackages(tx, viewer, now))
  const messages = await keyMessages(tx, { systemId, today })
  return {
    asAt: now.toString(),
    days: sevenDaysBefore(now).map(String),
    lines,
    ...(small === 'said' ? delayed : withoutSmall(delayed)),
    messages: messages.filter((one) => stands(one, today)).map(({ words }) => words),
  }
}

async function startsByDay(tx: Tx, systemId: string, today: LocalDate): Promise<DayOfStarts[]> {
  const rows = await tx
    .selectFrom('capacity.start')
    .select(['service_id', 'on_date'])
    .select((e) => e.fn.sum<number>('starts').as('starts'))
    .where('system_id', '=', systemId)
    .where('ended_at', 'is', null)
    .where('on_date', '>=', today.subtract({ days: 7 }).toString())
    .where('on_date', '<=', today.toString())
    .groupBy(['service_id', 'on_date'])
    .execute()
  return rows.map((row) => ({
    serviceId: row.service_id,
    on: Temporal.PlainDate.from(row.on_date),
    starts: Number(row.starts),
  }))
}

async function wardBeds(tx: Tx, systemId: string): Promise<WardBeds[]> {
  const { rows } = await sql<{ service_id: string; beds: number; closed: number }>`
    select s.service_id, count(*)::int as beds, count(c.bed_id)::int as closed
    from capacity.service s
    join stays.bed b on b.system_id = s.system_id and b.ward_id = s.ward_id and b.ended_at is null
    left join stays.bed_closure c on c.system_id = b.system_id and c.bed_id = b.bed_id and c.reopened_at is null
    where s.system_id = ${systemId} and s.ended_at is null
    group by s.service_id`.execute(tx)
  return rows.map((row) => ({ serviceId: row.service_id, beds: row.beds, closed: row.closed }))
}
