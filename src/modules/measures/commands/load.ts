import { basename, resolve } from 'node:path'
import { readBytes } from '../../../edges/files/read-bytes.ts'
import { readTables } from '../../../edges/files/read-tables.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Command, CommandAsked } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, outside, type Refusal } from '../../../platform/outcome.ts'
import { asOptions, whoAsks } from '../../capacity/index.ts'
import { type Checked, checkFigures, loadedWords, loadFigures } from '../actions/load-figures.ts'
import { figuresAmong } from '../rules/tables/tables-in.ts'

const mostShown = 100

/** `homeward measures load <file>`: docs/how-to/load-measures.md. */
export const loadCommand: Command = {
  noun: 'measures',
  verb: 'load',
  about:
    'load figures of measures, or how many people live here, from a CSV file or a spreadsheet (.ods): all of it or nothing',
  arguments: [{ name: 'file', about: 'the file (docs/how-to/load-measures.md)', required: true }],
  options: [
    { flags: '--source <words>', about: 'where the figures come from; the file’s name when left out' },
    { flags: '--dry-run', about: 'check the file and write nothing' },
    ...asOptions,
  ],
  async run(asked) {
    const done = await load(asked)
    if (isRefusal(done))
      return sayRefused(asked.write, { ...done, because: `${done.because}. Nothing was loaded` })
    return report(done, asked)
  },
}

async function load(asked: CommandAsked): Promise<Checked | Refusal> {
  const { options, args, cwd, db } = asked
  const file = resolve(cwd, args.file ?? '')
  const bytes = readBytes(file)
  if (isRefusal(bytes)) return bytes
  const tables = readTables(bytes)
  if (isRefusal(tables)) return tables
  const table = figuresAmong(tables)
  if (isRefusal(table)) return table
  const who = await whoAsks(asked)
  if (isRefusal(who)) return who
  const { viewer: by, demoNow, now } = who
  const fileName = basename(file)
  const source = typeof options.source === 'string' ? options.source : fileName
  return asViewer(db, by, demoNow, async (tx) => {
    const checked = await checkFigures(tx, { by, table })
    if (isRefusal(checked) || checked.problems.length > 0 || options.dryRun === true) return checked
    return loadFigures(tx, { by, now, table, fileName, source })
  })
}

function report(checked: Checked, { write, options }: CommandAsked) {
  const { figures, replaces, unchanged, unread, problems } = checked
  if (unread.length > 0) write(`Columns that are not read: ${unread.join(', ')}`)
  if (problems.length === 0) {
    const begins = options.dryRun === true ? 'Nothing was written. It would be: ' : ''
    write(`${begins}${loadedWords(checked)}`)
    return { exit: 0, json: { figures: figures.length, replaces, unchanged, unread, problems: [] } }
  }
  write(`Nothing was loaded: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}.`)
  for (const { line, column, problem } of problems.slice(0, mostShown))
    write(`row ${line}${column ? `, ${column}` : ''}: ${problem}`)
  if (problems.length > mostShown)
    write(`… and ${problems.length - mostShown} more. Mend these first, then try again`)
  return {
    exit: outside.invalid.exit,
    json: { figures: 0, unread, problems: problems.slice(0, mostShown), problemCount: problems.length },
  }
}
