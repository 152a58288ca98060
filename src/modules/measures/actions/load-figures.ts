import { sql } from 'kysely'
import type { Csv } from '../../../edges/files/csv.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { mayDo } from '../../access/index.ts'
import { definitionsOf } from '../queries/definitions.ts'
import { loadedFigures } from '../queries/loaded.ts'
import { sliceNames } from '../queries/slice-names.ts'
import { findColumns, type Problem, type ReadFigure, readFigures } from '../rules/read-figures.ts'
import { keyOf } from '../rules/sums.ts'

export type Asked = { by: Viewer; now: Instant; fileName: string; source: string; table: Csv }

/** What a file holds: checked, and nothing written. */
export type Checked = {
  figures: ReadFigure[]
  /** How many say what stands already: they are not loaded again. */
  unchanged: number
  /** How many figures that stand they would take the place of. */
  replaces: number
  unread: string[]
  problems: Problem[]
}

/** Reads a file of figures and says what it would do. Every problem names row, column and remedy. */
export async function checkFigures(
  tx: Tx,
  { by, table }: Pick<Asked, 'by' | 'table'>,
): Promise<Checked | Refusal> {
  if (by.role !== 'service' && !mayDo(by, 'load measures'))
    return refuse('not-allowed', 'Your role does not load figures')
  const { at, missing, unread, misspelt } = findColumns(table.columns)
  if (misspelt.length > 0) return { figures: [], problems: misspelt, unread, unchanged: 0, replaces: 0 }
  if (missing.length > 0)
    return refuse(
      'invalid',
      `The file has no column ${missing.join(' and no column ')}. Its first line must name the columns: measure, period, and slice, numerator, denominator, value as far as there are any`,
    )
  if (table.rows.length === 0)
    return refuse('invalid', 'The file has no row beneath the names of its columns')
  const definitions = new Map((await definitionsOf(tx, by.systemId)).map((one) => [one.key, one]))
  const names = await sliceNames(tx, by.systemId)
  const { figures, problems } = readFigures(table.rows, at, definitions, names.read)
  if (problems.length > 0) return { figures, problems, unread, unchanged: 0, replaces: 0 }
  return { problems, unread, ...(await heldAgainst(tx, by.systemId, figures)) }
}

/**
 * Takes a file of figures in: all rows or none. What it says again supersedes what was loaded before, which stays and stands
 * again when the load is taken back. What says the same as what stands is not loaded again; a file of nothing else is no load.
 */
export async function loadFigures(
  tx: Tx,
  asked: Asked,
): Promise<(Checked & { loadId: string | null }) | Refusal> {
  const checked = await checkFigures(tx, asked)
  if ('refused' in checked) return checked
  const { figures, problems } = checked
  if (problems.length > 0) return refuse('invalid', problemsWords(problems))
  const { by, now, fileName } = asked
  const source = asked.source.trim()
  if (!source || source.length > 500)
    return refuse('invalid', 'Say where the figures come from', {
      source: 'Say where the figures come from, in up to 500 characters',
    })
  if (figures.length === 0) return { ...checked, loadId: null }
  const loadId = newId()
  const id = { system_id: by.systemId, load_id: loadId }
  await tx
    .insertInto('measures.load')
    .values({
      ...id,
      file_name: fileName.slice(0, 200) || 'pasted',
      source,
      figures: figures.length,
      loaded_at: now.toString(),
    })
    .execute()
  const rows = figures.map((one) => ({
    ...id,
    line: one.line,
    measure: one.measure,
    sliced_by: one.slice.by,
    slice_key: keyOf(one.slice),
    step: one.step,
    from_date: one.from.toString(),
    to_date: one.to.toString(),
    numerator: one.numerator,
    denominator: one.denominator,
    value: one.value,
    missing: one.missing,
  }))
  await sql`insert into measures.figure select * from jsonb_populate_recordset(null::measures.figure, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  )
  return { ...checked, loadId }
}

/** "row 4, period: …; and 3 more" */
const problemsWords = (problems: readonly Problem[]): string => {
  const first = problems
    .slice(0, 3)
    .map(({ line, column, problem }) => `row ${line}${column ? `, ${column}` : ''}: ${problem}`)
  return `Nothing was loaded. ${first.join('; ')}${problems.length > 3 ? `; and ${problems.length - 3} more` : ''}`
}

async function heldAgainst(
  tx: Tx,
  systemId: string,
  figures: readonly ReadFigure[],
): Promise<Pick<Checked, 'figures' | 'replaces' | 'unchanged'>> {
  const first = figures[0]
  if (!first) return { figures: [], replaces: 0, unchanged: 0 }
  const measures = [...new Set(figures.map(({ measure }) => measure))]
  const days = figures
    .flatMap(({ from, to }) => [from, to])
    .sort((a, b) => (a.toString() < b.toString() ? -1 : 1))
  const standing = await loadedFigures(tx, systemId, {
    measures,
    period: { from: days[0]!, to: days.at(-1)! },
    knownAt: null,
  })
  const address = (measure: string, by: string, key: string, from: string, to: string) =>
    JSON.stringify([measure, by, key, from, to])
  const says = (one: Pick<ReadFigure, 'numerator' | 'denominator' | 'value' | 'missing'>) =>
    JSON.stringify([one.numerator, one.denominator, one.value, one.missing])
  const stands = new Map(
    standing.map((one) => [
      address(one.measure, one.by, one.key, one.from.toString(), one.to.toString()),
      says(one),
    ]),
  )
  const stood = (one: ReadFigure) =>
    stands.get(address(one.measure, one.slice.by, keyOf(one.slice), one.from.toString(), one.to.toString()))
  const fresh = figures.filter((one) => stood(one) !== says(one))
  return {
    figures: fresh,
    replaces: fresh.filter((one) => stood(one) !== undefined).length,
    unchanged: figures.length - fresh.length,
  }
}

/** "120 figures, 3 of them instead of earlier ones, 4 as they were" */
export const loadedWords = ({ figures, replaces, unchanged }: Checked): string =>
  [
    `${figures.length} ${figures.length === 1 ? 'figure' : 'figures'}`,
    ...(replaces > 0 ? [`${replaces} of them instead of earlier ones`] : []),
    ...(unchanged > 0 ? [`${unchanged} as they were`] : []),
  ].join(', ')
