import type { Sheet } from '../../../edges/files/ods.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { Temporal } from '../../../platform/time.ts'
import type { Cut, Slice } from '../rules/series.ts'
import { definitionRows, registerTableColumns } from '../rules/tables/definitions.ts'
import { doneColumns, doneRows } from '../rules/tables/done.ts'
import { figureColumns, figureRows } from '../rules/tables/figures.ts'
import { limitsColumns, limitsRows } from '../rules/tables/limits.ts'
import { sliceText } from '../rules/tables/slice-text.ts'
import { type MeasureTable, measureTables } from '../rules/tables/tables.ts'
import { trajectoryColumns, trajectoryRows } from '../rules/tables/trajectories.ts'
import { definitionsOf } from './definitions.ts'
import { loadedFigures } from './loaded.ts'
import { promisedOf } from './promised.ts'
import { sliceNames } from './slice-names.ts'

/** These tables of a place as sheets that `importMeasureTables` reads again. Small numbers are not kept back: for who loads them. */
export async function measureSheets(
  tx: Tx,
  systemId: string,
  wanted: readonly MeasureTable[],
): Promise<Sheet[]> {
  const definitions = await definitionsOf(tx, systemId)
  const names = await sliceNames(tx, systemId)
  const { limits, marked, trajectories } = await promisedOf(tx, systemId, { measures: null, asAt: null })
  const textOf = (slice: Slice) => sliceText(slice, names)
  const rows = {
    definitions: async () => definitionRows(definitions),
    figures: async () =>
      figureRows(
        await loadedFigures(tx, systemId, {
          measures: definitions.map(({ key }) => key),
          period: allDays,
          knownAt: null,
        }),
        textOf,
      ),
    trajectories: async () => trajectoryRows(trajectories.map(withSlice), textOf),
    limits: async () => limitsRows(limits.map(withSlice), textOf),
    done: async () => doneRows(marked.map(withSlice), textOf),
  } satisfies Record<MeasureTable, () => Promise<(string | number | null)[][]>>
  const sheets: Sheet[] = []
  for (const table of wanted)
    sheets.push({
      name: measureTables[table].sheet,
      columns: columns[table].map((head) => ({ head, width: wide.has(head) ? 8 : 3.5 })),
      rows: await rows[table](),
    })
  return sheets
}

const columns: Record<MeasureTable, readonly string[]> = {
  definitions: registerTableColumns,
  figures: figureColumns,
  trajectories: trajectoryColumns,
  limits: limitsColumns,
  done: doneColumns,
}
const wide = new Set([
  'name',
  'what it tells',
  'numerator',
  'denominator',
  'source',
  'reason',
  'what was done',
])

const allDays = {
  from: Temporal.PlainDate.from('1900-01-01'),
  to: Temporal.PlainDate.from('2200-12-31'),
}

/** What was said of a part of the place, with that part as a slice. */
export const withSlice = <T extends { by: string; key: string }>(one: T): T & { slice: Slice } => ({
  ...one,
  slice: one.by === 'whole' ? { by: 'whole' } : { by: one.by as Cut, key: one.key },
})
