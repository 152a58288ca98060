import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import type { NamedTable } from '../../../platform/plain-table.ts'
import type { Instant } from '../../../platform/time.ts'
import { definitionsOf } from '../queries/definitions.ts'
import { promisedOf } from '../queries/promised.ts'
import { sliceNames } from '../queries/slice-names.ts'
import { withSlice } from '../queries/tables.ts'
import type { Problem } from '../rules/read-figures.ts'
import { readDefinitions } from '../rules/tables/definitions.ts'
import { keyOfDone, readDone } from '../rules/tables/done.ts'
import { keyOfLimits, readLimitsTable, sameLimits } from '../rules/tables/limits.ts'
import type { Known, ReadTable } from '../rules/tables/rows.ts'
import { type MeasureTable, measureTableNames, measureTables } from '../rules/tables/tables.ts'
import { keyOfTrajectory, readTrajectories, sameTrajectory } from '../rules/tables/trajectories.ts'
import { insertDefinition, mayDefine } from './define.ts'
import { checkFigures, loadFigures } from './load-figures.ts'
import { markAction } from './mark-action.ts'
import { setLimits } from './set-limits.ts'
import { setTrajectory } from './set-trajectory.ts'

type By = { by: Viewer; now: Instant }
export type TableIn = { of: MeasureTable; table: NamedTable }
export type TableTaken = { of: MeasureTable; put: number; unchanged: number; unread: string[] }
export type TablesTaken = { taken: TableTaken[]; problems: (Problem & { of: MeasureTable })[] }

/**
 * Takes tables of measures in, all rows of all of them or none: definitions first, for what the others say of them. What is
 * there already as the table has it stays; the same tables twice change nothing.
 * @returns problems with row, column and remedy, or a refusal that names its row; either way the caller writes nothing
 */
export async function importMeasureTables(
  tx: Tx,
  { by, now, tables, fileName }: By & { tables: readonly TableIn[]; fileName: string },
): Promise<TablesTaken | Refusal> {
  const names = await sliceNames(tx, by.systemId)
  const [taken, problems]: [TableTaken[], TablesTaken['problems']] = [[], []]
  for (const { of, table } of tables.toSorted((a, b) => order(a) - order(b))) {
    const definitions = new Map((await definitionsOf(tx, by.systemId)).map((one) => [one.key, one]))
    const done = await takers[of](tx, { by, now, table, fileName, known: { definitions, names: names.read } })
    if (isRefusal(done)) return { ...done, because: `${measureTables[of].sheet}: ${done.because}` }
    if ('problems' in done) problems.push(...done.problems.map((one) => ({ ...one, of })))
    else taken.push({ ...done, of })
  }
  return problems.length > 0 ? { taken: [], problems } : { taken, problems }
}

/** "2 taken in, 38 as they were" */
export const takenWords = ({ put, unchanged, unread }: TableTaken): string =>
  `${put} taken in, ${unchanged} as they were.${unread.length > 0 ? ` Columns that were not read: ${unread.join(', ')}.` : ''}`

const order = ({ of }: TableIn) => measureTableNames.indexOf(of)

type Taking = By & { table: NamedTable; fileName: string; known: Known }
type Taken = Omit<TableTaken, 'of'> | { problems: Problem[] }

const takers: Record<MeasureTable, (tx: Tx, asked: Taking) => Promise<Taken | Refusal>> = {
  async definitions(tx, { by, now, table, known }) {
    const no = mayDefine(by)
    if (no) return no
    return putEach(
      readDefinitions(table, known.definitions),
      ({ put }) => put === null,
      async ({ put }) => {
        await insertDefinition(tx, { by, now, put: put!, was: known.definitions.get(put!.key) ?? null })
        return null
      },
    )
  },
  async figures(tx, { by, now, table, fileName }) {
    const checked = await checkFigures(tx, { by, table })
    if (isRefusal(checked)) return checked
    if (checked.problems.length > 0) return { problems: checked.problems }
    const sourceColumn = table.columns.find((column) => column.toLowerCase() === 'source') ?? ''
    // A load has one source.
    const bySource = Map.groupBy(table.rows, ({ cells }) => cells[sourceColumn] || fileName)
    for (const [source, rows] of bySource) {
      const done = await loadFigures(tx, { by, now, table: { ...table, rows }, fileName, source })
      if (isRefusal(done)) return done
    }
    const unread = checked.unread.filter((column) => column !== sourceColumn)
    return { put: checked.figures.length, unchanged: checked.unchanged, unread }
  },
  async trajectories(tx, { by, now, table, known }) {
    const { trajectories } = await promisedOf(tx, by.systemId, { measures: null, asAt: null })
    const stand = new Map(trajectories.map(withSlice).map((one) => [keyOfTrajectory(one), one]))
    return putEach(
      readTrajectories(table, known),
      (said) => {
        const there = stand.get(keyOfTrajectory(said))
        return there !== undefined && sameTrajectory(said, there)
      },
      (said) => setTrajectory(tx, { by, now, ...said }),
    )
  },
  async limits(tx, { by, now, table, known }) {
    const { limits } = await promisedOf(tx, by.systemId, { measures: null, asAt: null })
    const stand = new Map(limits.map(withSlice).map((one) => [keyOfLimits(one), one]))
    return putEach(
      readLimitsTable(table, known),
      (said) => {
        const there = stand.get(keyOfLimits(said))
        return there !== undefined && sameLimits(said, there)
      },
      ({ measure, slice, step, ...set }) => setLimits(tx, { by, now, ref: { measure, slice, step }, ...set }),
    )
  },
  async done(tx, { by, now, table, known }) {
    const { marked } = await promisedOf(tx, by.systemId, { measures: null, asAt: null })
    const stand = new Set(marked.map(withSlice).map(keyOfDone))
    return putEach(
      readDone(table, known),
      (said) => stand.has(keyOfDone(said)),
      (said) => markAction(tx, { by, now, ...said }),
    )
  },
}

/** Puts what is not there yet, row by row; a refusal says which row it was. */
async function putEach<T>(
  { rows, problems, unread }: ReadTable<T>,
  isThere: (value: T) => boolean,
  put: (value: T) => Promise<unknown>,
): Promise<Taken | Refusal> {
  if (problems.length > 0) return { problems }
  const fresh = rows.filter(({ value }) => !isThere(value))
  for (const { line, value } of fresh) {
    const done = await put(value)
    if (!isRefusal(done)) continue
    const fields = Object.entries(done.fields ?? {}).map(([field, words]) => `${field}: ${words}`)
    return { ...done, because: `row ${line}, ${fields.join('; ') || done.because}` }
  }
  return { put: fresh.length, unchanged: rows.length - fresh.length, unread }
}
