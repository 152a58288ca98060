import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { dateOf, type Instant } from '../../../platform/time.ts'
import { linesOf, sevenDaysBefore, type WardBeds } from '../rules/summary.ts'
import type { SummaryContent } from '../rules/summary-content.ts'
import { delayedOf, withoutSmall } from '../rules/summary-delayed.ts'
import { services } from './services.ts'
import { settingsOf } from './settings.ts'
import { startsByDay } from './starts.ts'
import { type KeyMessage, keyMessages, stands } from './summary-messages.ts'
import { waitingForPackages } from './summary-waiting.ts'

/** The summary as it stands now, and the key messages that stand or are to come. `small`: whether numbers below 6 of people are in it. */
export async function summaryNow(
  tx: Tx,
  { viewer, now, small }: { viewer: Viewer; now: Instant; small: 'said' | 'kept back' },
): Promise<{ content: SummaryContent; messages: KeyMessage[] }> {
  const { systemId } = viewer
  const today = dateOf(now)
  const { holds } = await settingsOf(tx, systemId)
  const all = await services(tx, { systemId, now })
  const lines = linesOf({
    now,
    services: all,
    starts: await startsByDay(tx, { systemId, from: today.subtract({ days: 7 }), to: today }),
    beds: await wardBeds(tx, systemId),
    holds,
  })
  const delayed = delayedOf(await waitingForPackages(tx, viewer, now))
  const messages = await keyMessages(tx, { systemId, today })
  const content = {
    asAt: now.toString(),
    days: sevenDaysBefore(now).map(String),
    lines,
    ...(small === 'said' ? delayed : withoutSmall(delayed)),
    messages: messages.filter((one) => stands(one, today)).map(({ words }) => words),
  }
  return { content, messages }
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
