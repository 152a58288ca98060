import { sql } from 'kysely'
import { asService } from '../../../platform/db/as-service.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { type LocalDate, Temporal } from '../../../platform/time.ts'
import { tallyOf } from '../rules/tallies.ts'
import { beginsOf } from './begins.ts'
import { definitionsOf } from './definitions.ts'

/** Keys of the measures of which the whole place has a figure of any day before one: two questions, however many there are. */
export async function countedByDay(tx: Tx, viewer: Viewer, before: LocalDate): Promise<Set<string>> {
  return asService(tx, viewer, async () => {
    const { systemId } = viewer
    const begins = await beginsOf(tx, systemId, null)
    const { rows } = await sql<{ measure: string }>`
      select distinct f.measure from measures.figure f
      where f.system_id = ${systemId} and f.sliced_by = 'whole' and f.step = 'day' and f.value is not null
        and f.from_date < ${before.toString()}::date and not exists (select from measures.load_taken_back b
          where b.system_id = f.system_id and b.load_id = f.load_id)`.execute(tx)
    const filed = new Set(rows.map(({ measure }) => measure))
    const hasBegun = (count: string) => {
      const first = begins(tallyOf(count)?.begins ?? 'stays', { by: 'whole' })
      return first !== null && Temporal.PlainDate.compare(first, before) < 0
    }
    const definitions = await definitionsOf(tx, systemId)
    return new Set(
      definitions
        .filter(({ key, how }) => filed.has(key) || (how.from === 'facts' && hasBegun(how.count)))
        .map(({ key }) => key),
    )
  })
}
