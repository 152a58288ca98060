import { sql } from 'kysely'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { violation } from '../../../platform/db/violation.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type LockedLine, lockLine } from '../queries/line.ts'

export type Take = {
  by: Viewer
  /** What holds the units: its rows go together when it is given back. */
  takeId: string
  lines: readonly { lineId: string; units: number }[]
}

/**
 * Takes units of one or more lines for one person, all or none. Two who take at once come one after the other (the lines
 * are locked in the order of their ids); whatever this code does, the database forbids a unit or bed to be given twice.
 * @returns a refusal when one of them has too few left.
 */
export async function take(tx: Tx, { by, takeId, lines }: Take): Promise<{ takeId: string } | Refusal> {
  for (const { lineId, units } of [...lines].sort((a, b) => (a.lineId < b.lineId ? -1 : 1))) {
    const line = await lockLine(tx, by.systemId, lineId)
    if (!line) return refuse('conflict', 'This is no longer offered. Nothing was taken: choose another')
    const free = await freeUnits(tx, by.systemId, lineId, line, units)
    if (free.length < units) return tooFew(free.length, units)
    const gone = await insertUnits(tx, by.systemId, { takeId, lineId }, free)
    if (gone) return gone
  }
  return { takeId }
}

/** Gives everything of a take back. Nothing happens where it holds nothing. */
export async function giveBack(tx: Tx, { by, takeId }: { by: Viewer; takeId: string }): Promise<number> {
  const gone = await tx
    .deleteFrom('capacity.taken')
    .where('system_id', '=', by.systemId)
    .where('take_id', '=', takeId)
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

const tooFew = (left: number, units: number): Refusal =>
  refuse(
    'conflict',
    left === 0
      ? 'It has just been given to somebody else. Nothing was taken: choose another'
      : `Only ${left} of ${units} are left. Nothing was taken: choose another`,
  )

type Unit = { figure_id: string; unit_no: number } | { bed_id: string }

async function freeUnits(
  tx: Tx,
  systemId: string,
  lineId: string,
  { standing, serviceId }: LockedLine,
  units: number,
): Promise<Unit[]> {
  if (standing) {
    const { rows } = await sql<{ figure_id: string; unit_no: number }>`
      select ${standing.figureId}::uuid as figure_id, u as unit_no from generate_series(1, ${standing.free}::int) u
      where not exists (select from capacity.taken t
        where t.system_id = ${systemId} and t.figure_id = ${standing.figureId} and t.unit_no = u)
      order by u limit ${units}`.execute(tx)
    return rows
  }
  const { rows: beds } = await sql<{ bed_id: string }>`
    select b.bed_id from capacity.service s
    join stays.bed b on b.system_id = s.system_id and b.ward_id = s.ward_id
    where s.system_id = ${systemId} and s.service_id = ${serviceId} and b.ended_at is null
      and b.bed_id not in (select stays.occupied_beds())
      and not exists (select from stays.bed_closure c
        where c.system_id = b.system_id and c.bed_id = b.bed_id and c.reopened_at is null)
      and not exists (select from capacity.taken t where t.system_id = b.system_id and t.bed_id = b.bed_id)
    order by b.place_in_ward, b.bed_id limit ${units}`.execute(tx)
  return beds
}

/** The database has the last word: somebody may lie in the bed by now, or two lines of one ward were taken from at once. */
async function insertUnits(
  tx: Tx,
  systemId: string,
  { takeId, lineId }: { takeId: string; lineId: string },
  units: readonly Unit[],
): Promise<Refusal | null> {
  try {
    await tx
      .insertInto('capacity.taken')
      .values(
        units.map((unit) => ({
          system_id: systemId,
          taken_id: newId(),
          take_id: takeId,
          line_id: lineId,
          ...unit,
        })),
      )
      .execute()
    return null
  } catch (error) {
    const seen = violation(error)
    const notFree = (error as { constraint?: string }).constraint === 'free_to_take'
    if (notFree || (seen && 'unique' in seen)) return tooFew(0, units.length)
    throw error
  }
}
