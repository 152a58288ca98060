import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import type { PlainRow } from '../../../../platform/plain-table.ts'
import { dateOf, daysBetween, type Instant } from '../../../../platform/time.ts'
import { type Problem, RowReader } from '../../rules/files/read-row.ts'
import { filePlaces } from './file-places.ts'
import type { Counts } from './import-file.ts'
import { knownServices, serviceNamed } from './known-services.ts'

/** New starts of a day, as a file counts them. A later file corrects the number of a day; those placed here are counted beside. */
export async function importStarts(
  tx: Tx,
  {
    by,
    now,
    rows,
    at,
  }: { by: Viewer; now: Instant; rows: readonly PlainRow[]; at: ReadonlyMap<string, string> },
): Promise<Counts | Problem[]> {
  const places = await filePlaces(tx, by.systemId)
  const known = await knownServices(tx, by.systemId)
  const problems: Problem[] = []
  const wanted = new Map<string, { serviceId: string; on: string; starts: number; line: number }>()
  for (const row of rows) {
    const read = new RowReader(row, at)
    const service = serviceNamed(read, known, places.organisation)
    if (!read.cell('on_date')) read.wrong('on_date', 'is empty: give the day of the starts')
    const on = read.date('on_date')
    if (on && daysBetween(dateOf(now), on) > 0)
      read.wrong('on_date', 'is in the future: give days that have been')
    if (!read.cell('starts'))
      read.wrong('starts', 'is empty: give how many started that day, 0 if nobody did')
    const starts = read.number('starts', 0, 10_000)
    const key = `${service?.serviceId} ${on?.toString()}`
    const earlier = wanted.get(key)
    if (earlier) read.wrong('on_date', `stands in row ${earlier.line} already: keep one of the two`)
    if (read.problems.length > 0 || !service || !on || starts === null) problems.push(...read.problems)
    else wanted.set(key, { serviceId: service.serviceId, on: on.toString(), starts, line: row.line })
  }
  return problems.length > 0 ? problems : write(tx, { by, now }, wanted)
}

async function write(
  tx: Tx,
  { by, now }: { by: Viewer; now: Instant },
  wanted: ReadonlyMap<string, { serviceId: string; on: string; starts: number }>,
): Promise<Counts> {
  const there = await tx
    .selectFrom('capacity.start')
    .select(['start_id', 'service_id', 'on_date', 'starts'])
    .where('system_id', '=', by.systemId)
    .where('source', '=', 'file')
    .where('ended_at', 'is', null)
    .where('service_id', 'in', [...new Set([...wanted.values()].map(({ serviceId }) => serviceId))])
    .execute()
  const byKey = new Map(there.map((row) => [`${row.service_id} ${row.on_date}`, row]))
  const fresh = [...wanted].filter(([key, { starts }]) => byKey.get(key)?.starts !== starts)
  const gone = fresh.flatMap(([key]) => byKey.get(key)?.start_id ?? [])
  if (gone.length > 0)
    await sql`update capacity.start set ended_at = ${now.toString()}
      where system_id = ${by.systemId} and start_id = any(${gone}::uuid[])`.execute(tx)
  if (fresh.length > 0)
    await tx
      .insertInto('capacity.start')
      .values(
        fresh.map(([, { serviceId, on, starts }]) => ({
          system_id: by.systemId,
          start_id: newId(),
          service_id: serviceId,
          on_date: on,
          starts,
          source: 'file',
          recorded_at: now.toString(),
        })),
      )
      .execute()
  return {
    'days of starts added': fresh.length - gone.length,
    changed: gone.length,
    unchanged: wanted.size - fresh.length,
  }
}
