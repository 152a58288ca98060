import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type Instant, instantOf, type LocalDate, Temporal } from '../../../platform/time.ts'
import type { CrisisPath } from '../rules/crisis.ts'
import { type CrisisCourse, type CrisisMonth, crisisMonth } from '../rules/crisis-month.ts'
import { settingsOf } from './settings.ts'

/** Crisis response of a month as it stands now: counted of everybody, whoever asks; it names nobody. */
export async function crisisMonthOf(
  tx: Tx,
  viewer: Viewer,
  { month, now }: { month: LocalDate; now: Instant },
): Promise<CrisisMonth> {
  const from = month.toString()
  const to = month.add({ months: 1 }).subtract({ days: 1 }).toString()
  const { bankHolidays } = await settingsOf(tx, viewer.systemId)
  return asService(tx, viewer, async () => {
    const { rows } = await sql<Row>`
      select * from capacity.crisis_courses(${from}::date, ${to}::date)`.execute(tx)
    const starts = await sql<{ many: number }>`
      select coalesce(sum(s.starts), 0)::int as many from capacity.start s
      join capacity.service v on v.system_id = s.system_id and v.service_id = s.service_id
      where s.system_id = ${viewer.systemId} and s.ended_at is null and v.kind = 'crisis care'
        and s.on_date between ${from}::date and ${to}::date`.execute(tx)
    return crisisMonth({
      month,
      now,
      courses: rows.map(courseOf),
      starts: starts.rows[0]!.many,
      bankHolidays,
    })
  })
}

const courseOf = (row: Row): CrisisCourse => ({
  kind: row.kind,
  fromHome: row.from_home,
  visits: row.visits,
  path: row.path ?? 'any',
  openedAt: instantOf(row.opened_at),
  answeredAt: row.answered_at && instantOf(row.answered_at),
  startedOn: Temporal.PlainDate.from(row.started_on),
  endedOn: row.ended_on === null ? null : Temporal.PlainDate.from(row.ended_on),
  outcome: row.outcome,
})

type Row = {
  kind: CrisisCourse['kind']
  from_home: boolean
  visits: CrisisCourse['visits']
  path: CrisisPath | null
  opened_at: Date
  answered_at: Date | null
  started_on: string
  ended_on: string | null
  outcome: string | null
}
