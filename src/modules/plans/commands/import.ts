import { resolve } from 'node:path'
import { readBytes } from '../../../edges/files/read-bytes.ts'
import { readTables } from '../../../edges/files/read-tables.ts'
import { writeSheets } from '../../../edges/files/write-sheets.ts'
import { asViewer, type Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import type { Command, CommandAsked } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, outside, type Refusal, refuse } from '../../../platform/outcome.ts'
import { asOptions, whoAsks } from '../../capacity/index.ts'
import { importedWords, importTables, type TablesImported } from '../actions/import-tables.ts'
import { resultsOf } from '../queries/results.ts'
import { kindsOfParts } from '../rules/content.ts'
import { inPlanWords } from '../rules/disagreements/in-plan.ts'
import { type PlanFacts, planAt } from '../rules/plan.ts'
import { nameOfSheet, sheetNamed, sheetNames } from '../rules/sheet-names.ts'
import { type TablesIn, tablesIn } from '../rules/tables-in.ts'
import { planSheets } from '../rules/tables-out.ts'
import { planFacts } from '../store.ts'

const mostShown = 100

/** `homeward plans import <plan> <file>`: one table from a CSV file, or every sheet of an OpenDocument spreadsheet. */
export const importCommand: Command = {
  noun: 'plans',
  verb: 'import',
  about: 'take parts of a plan in from a spreadsheet (.csv or .ods), all rows of all its sheets or none',
  arguments: [
    { name: 'plan', about: 'the plan’s id or key', required: true },
    {
      name: 'file',
      about: 'the file; of an .ods every sheet that is named after a kind of part',
      required: true,
    },
  ],
  options: [
    {
      flags: '--kind <kind>',
      about: `what a .csv holds: ${[...kindsOfParts, ...Object.keys(sheetNames)].join(', ')}`,
    },
    ...asOptions,
  ],
  async run(asked) {
    const tables = tablesAsked(asked)
    if (isRefusal(tables))
      return sayRefused(asked.write, { ...tables, because: `${tables.because}. Nothing was changed` })
    const done = await take(asked, tables)
    if (isRefusal(done))
      return sayRefused(asked.write, { ...done, because: `${done.because}. Nothing was changed` })
    if (done.problems.length > 0) {
      asked.write(`Nothing was changed: ${done.problems.length} cells are wrong.`)
      for (const { of, line, column, problem } of done.problems.slice(0, mostShown))
        asked.write(`${of}, row ${line}${column ? `, ${column}` : ''}: ${problem}`)
      return { exit: outside.invalid.exit, json: { problems: done.problems.slice(0, mostShown) } }
    }
    for (const counts of done.counts) asked.write(`${nameOfSheet(counts.of)}: ${importedWords(counts)}`)
    for (const name of tables.unreadSheets) asked.write(`The sheet ${name} was not read`)
    const disagrees = inPlanWords(done.found)
    if (disagrees) asked.write(disagrees)
    return { exit: 0, json: Object.fromEntries(done.counts.map(({ of, ...counts }) => [of, counts])) }
  },
}

/** `homeward plans export <plan> <file.ods>`: every table, as `plans import` reads it again. */
export const exportCommand: Command = {
  noun: 'plans',
  verb: 'export',
  about: 'write every table of a plan as one spreadsheet (.ods), with its versions, signatures and results',
  arguments: [
    { name: 'plan', about: 'the plan’s id or key', required: true },
    { name: 'file', about: 'the file to write; one that is there is left alone', required: true },
  ],
  options: [...asOptions],
  async run(asked) {
    const who = await whoAsks(asked)
    if (isRefusal(who)) return sayRefused(asked.write, who)
    const { viewer, demoNow, now } = who
    const sheets = await asViewer(
      asked.db,
      viewer,
      demoNow,
      async (tx) => {
        const facts = await planNamed(tx, viewer, asked.args.plan ?? '')
        if (isRefusal(facts)) return facts
        const plan = planAt(facts)!
        return planSheets(facts, plan, await resultsOf({ tx, viewer, now }, [plan]))
      },
      'read',
    )
    if (isRefusal(sheets)) return sayRefused(asked.write, sheets)
    return writeSheets(asked, sheets)
  },
}

/** A plan by its id or key. */
async function planNamed(tx: Tx, viewer: Viewer, wanted: string): Promise<PlanFacts | Refusal> {
  const all = await planFacts(tx, { systemId: viewer.systemId })
  return (
    all.find(({ planId, key }) => [planId, key].includes(wanted)) ??
    refuse(
      'not-found',
      `there is no plan ${wanted}. There are: ${all.map(({ key }) => key).join(', ') || 'none yet'}`,
    )
  )
}

async function take(asked: CommandAsked, tables: TablesIn): Promise<TablesImported | Refusal> {
  const who = await whoAsks(asked)
  if (isRefusal(who)) return who
  const { viewer: by, demoNow, now } = who
  return asViewer(asked.db, by, demoNow, async (tx) => {
    const plan = await planNamed(tx, by, asked.args.plan ?? '')
    return isRefusal(plan) ? plan : importTables(tx, { by, now, planId: plan.planId, tables: tables.tables })
  })
}

function tablesAsked({ args, options, cwd }: CommandAsked): TablesIn | Refusal {
  const bytes = readBytes(resolve(cwd, args.file ?? ''))
  if (isRefusal(bytes)) return bytes
  const said = typeof options.kind === 'string' ? options.kind : null
  const of = said === null ? null : sheetNamed(said)
  if (said !== null && of === null)
    return refuse(
      'invalid',
      `there is no kind ${said}. There are: ${[...kindsOfParts, ...Object.keys(sheetNames)].join(', ')}`,
    )
  const tables = readTables(bytes)
  if (isRefusal(tables)) return tables
  if (of === null && tables[0]?.name === null) return refuse('invalid', 'say with --kind what the rows are')
  return tablesIn(tables, of)
}
