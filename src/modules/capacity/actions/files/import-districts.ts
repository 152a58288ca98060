import { sql } from 'kysely'
import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import type { PlainRow } from '../../../../platform/plain-table.ts'
import { type Problem, RowReader } from '../../rules/files/read-row.ts'
import type { Counts } from './import-file.ts'

/** Postcode districts with their zone of care at home and where they lie, in metres on the national grid. */
export async function importDistricts(
  tx: Tx,
  { by, rows, at }: { by: Viewer; rows: readonly PlainRow[]; at: ReadonlyMap<string, string> },
): Promise<Counts | Problem[]> {
  const problems: Problem[] = []
  const wanted = new Map<string, { line: number; row: object }>()
  for (const row of rows) {
    const read = new RowReader(row, at)
    const outward = read.must('district', 8, 'the part of the postcode before the space').toUpperCase()
    if (outward && !/^[A-Z]{1,2}[0-9][A-Z0-9]?$/.test(outward))
      read.wrong('district', `"${outward}" is not a postcode district, like SN10`)
    const earlier = wanted.get(outward)
    if (earlier) read.wrong('district', `stands in row ${earlier.line} already: keep one of the two`)
    const [easting, northing] = [read.number('easting', 0, 700_000), read.number('northing', 0, 1_300_000)]
    if ((easting === null) !== (northing === null) && read.problems.length === 0)
      read.wrong('northing', 'and easting go together: give both or neither')
    const [zone, area] = [read.text('zone', 40), read.text('area', 80)]
    problems.push(...read.problems)
    wanted.set(outward, {
      line: row.line,
      row: { system_id: by.systemId, outward, zone, area, easting, northing },
    })
  }
  if (problems.length > 0) return problems
  const all = [...wanted.values()].map((one) => one.row)
  const changed = await sql`insert into capacity.district as d
    select * from jsonb_populate_recordset(null::capacity.district, ${JSON.stringify(all)}::jsonb)
    on conflict (system_id, outward) do update set zone = excluded.zone, area = excluded.area,
      easting = excluded.easting, northing = excluded.northing
    where d.* is distinct from excluded.*`.execute(tx)
  const written = Number(changed.numAffectedRows ?? 0)
  return { 'districts added or changed': written, unchanged: all.length - written }
}
