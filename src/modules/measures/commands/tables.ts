import { basename, resolve } from 'node:path'
import { readBytes } from '../../../edges/files/read-bytes.ts'
import { readTables } from '../../../edges/files/read-tables.ts'
import { writeSheets } from '../../../edges/files/write-sheets.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Command, CommandAsked } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, outside, type Refusal, refuse } from '../../../platform/outcome.ts'
import { asOptions, whoAsks } from '../../capacity/index.ts'
import { importMeasureTables, type TablesTaken, takenWords } from '../actions/import-tables.ts'
import { measureSheets } from '../queries/tables.ts'
import { measureTableNamed, measureTableNames, measureTables } from '../rules/tables/tables.ts'
import { measureTablesIn, type TablesIn } from '../rules/tables/tables-in.ts'
import { notAllowed } from './not-allowed.ts'

const mostShown = 100

/** `homeward measures export <file.ods>`: every table, as `measures import` reads it again. */
export const exportCommand: Command = {
  noun: 'measures',
  verb: 'export',
  about: 'write definitions, figures, trajectories, limits and what was done as one spreadsheet (.ods)',
  arguments: [{ name: 'file', about: 'the file to write; one that is there is left alone', required: true }],
  options: [...asOptions],
  async run(asked) {
    const who = await whoAsks(asked)
    if (isRefusal(who)) return sayRefused(asked.write, who)
    const { viewer, demoNow } = who
    const no = notAllowed(viewer, 'load measures')
    if (no) return sayRefused(asked.write, no)
    const sheets = await asViewer(
      asked.db,
      viewer,
      demoNow,
      (tx) => measureSheets(tx, viewer.systemId, measureTableNames),
      'read',
    )
    return writeSheets(asked, sheets)
  },
}

/** `homeward measures import <file>`: tables from a spreadsheet, or one from a CSV file. */
export const importCommand: Command = {
  noun: 'measures',
  verb: 'import',
  about: 'take tables of measures in from a spreadsheet (.ods) or CSV: all rows of all sheets or none',
  arguments: [{ name: 'file', about: 'the file (docs/how-to/load-measures.md)', required: true }],
  options: [
    { flags: '--table <table>', about: `what a .csv holds: ${measureTableNames.join(', ')}` },
    ...asOptions,
  ],
  async run(asked) {
    const found = tablesAsked(asked)
    if (isRefusal(found)) return nothing(asked, found)
    const done = await take(asked, found)
    if (isRefusal(done)) return nothing(asked, done)
    const { problems, taken } = done
    if (problems.length > 0) {
      asked.write(`Nothing was changed: ${problems.length} cells are wrong.`)
      for (const { of, line, column, problem } of problems.slice(0, mostShown))
        asked.write(`${measureTables[of].sheet}, row ${line}${column ? `, ${column}` : ''}: ${problem}`)
      return { exit: outside.invalid.exit, json: { problems: problems.slice(0, mostShown) } }
    }
    for (const one of taken) asked.write(`${measureTables[one.of].sheet}: ${takenWords(one)}`)
    for (const name of found.unreadSheets) asked.write(`The sheet ${name} was not read`)
    return { exit: 0, json: Object.fromEntries(taken.map(({ of, ...counts }) => [of, counts])) }
  },
}

const nothing = ({ write }: CommandAsked, refused: Refusal) =>
  sayRefused(write, { ...refused, because: `${refused.because}. Nothing was changed` })

function tablesAsked({ args, options, cwd }: CommandAsked): TablesIn | Refusal {
  const said = typeof options.table === 'string' ? options.table : null
  const of = said === null ? null : measureTableNamed(said)
  if (said !== null && of === null)
    return refuse('invalid', `there is no table ${said}. There are: ${measureTableNames.join(', ')}`)
  const bytes = readBytes(resolve(cwd, args.file ?? ''))
  if (isRefusal(bytes)) return bytes
  const tables = readTables(bytes)
  return isRefusal(tables) ? tables : measureTablesIn(tables, of)
}

/** Thrown to take back what earlier sheets did where a later one is wrong. */
class NothingWritten extends Error {
  readonly done: TablesTaken
  constructor(done: TablesTaken) {
    super('nothing was written')
    this.done = done
  }
}

async function take(asked: CommandAsked, { tables }: TablesIn): Promise<TablesTaken | Refusal> {
  const who = await whoAsks(asked)
  if (isRefusal(who)) return who
  const { viewer: by, demoNow, now } = who
  const fileName = basename(asked.args.file ?? '')
  try {
    return await asViewer(asked.db, by, demoNow, async (tx) => {
      const done = await importMeasureTables(tx, { by, now, tables, fileName })
      if (!isRefusal(done) && done.problems.length > 0) throw new NothingWritten(done)
      return done
    })
  } catch (error) {
    if (error instanceof NothingWritten) return error.done
    throw error
  }
}
