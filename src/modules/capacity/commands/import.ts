import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Csv, readCsv } from '../../../edges/files/csv.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Command, CommandAsked, CommandResult } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, outside, type Refusal, refuse } from '../../../platform/outcome.ts'
import { countsWords, type FileImported, importFile, OnlyChecked } from '../actions/files/import-file.ts'
import { type FileKind, fileKinds, kindsOfFile } from '../rules/files/columns.ts'
import { asOptions, whoAsks } from './who-asks.ts'

const mostShown = 100

/** `homeward capacity import <file.csv>`: docs/how-to/import-services.md. */
export const importCommand: Command = {
  noun: 'capacity',
  verb: 'import',
  about: 'take services, figures, starts or postcode districts in from a CSV file: all of it or nothing',
  arguments: [{ name: 'file', about: 'the CSV file (docs/how-to/import-services.md)' }],
  options: [
    ...fileKinds.map((kind) => ({
      flags: `--${kind}`,
      about: `the file is of ${kind}; its columns say so otherwise`,
    })),
    ...asOptions,
    { flags: '--dry-run', about: 'check the file and write nothing' },
  ],
  async run(asked) {
    const done = await run(asked)
    return isRefusal(done)
      ? sayRefused(asked.write, { ...done, because: `${done.because}. Nothing was changed` })
      : report(done, asked)
  },
}

async function run(asked: CommandAsked): Promise<FileImported | Refusal> {
  const bytes = readFile(resolve(asked.cwd, asked.args.file ?? ''))
  if (isRefusal(bytes)) return bytes
  const table = readCsv(bytes)
  if (isRefusal(table)) return table
  const kind = kindOfFile(asked, table)
  if (isRefusal(kind)) return kind
  const who = await whoAsks(asked)
  if (isRefusal(who)) return who
  const { viewer: by, demoNow, now } = who
  const write = asked.options['dryRun'] === true ? 'nothing' : 'all'
  try {
    return await asViewer(asked.db, by, demoNow, (tx) => importFile(tx, { by, now, kind, table, write }))
  } catch (error) {
    if (error instanceof OnlyChecked) return error.done
    throw error
  }
}

function kindOfFile({ options }: CommandAsked, table: Csv): FileKind | Refusal {
  const said = fileKinds.filter((kind) => options[kind] === true)
  const could = said.length > 0 ? said : kindsOfFile(table.columns)
  const [kind, second] = could
  if (!kind)
    return refuse(
      'invalid',
      `the columns are those of no file known here. Say which with ${fileKinds.map((one) => `--${one}`).join(', ')}`,
    )
  return second
    ? refuse(
        'invalid',
        `the file could be of ${could.join(' or of ')}. Say which with ${could.map((one) => `--${one}`).join(' or ')}`,
      )
    : kind
}

function readFile(file: string): Uint8Array | Refusal {
  try {
    if (statSync(file).size > 20 * 1024 * 1024)
      return refuse('invalid', 'the file is larger than 20 MB. Split it')
    return readFileSync(file)
  } catch (error) {
    const { code } = error as { code?: string }
    return refuse(
      'not-found',
      code === 'EISDIR' ? `${file} is a folder` : `there is no file ${file} that may be read`,
    )
  }
}

function report({ counts, unread, problems }: FileImported, { write, options }: CommandAsked): CommandResult {
  if (unread.length > 0) write(`Columns that are not read: ${unread.join(', ')}`)
  if (problems.length === 0) {
    write(`${options['dryRun'] === true ? 'Nothing was written. It would be: ' : ''}${countsWords(counts)}`)
    return { exit: 0, json: { counts, unread, problems: [] } }
  }
  write(
    `Nothing was changed: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${new Set(problems.map((one) => one.line)).size} rows.`,
  )
  for (const { line, column, problem } of problems.slice(0, mostShown))
    write(`row ${line}${column ? `, ${column}` : ''}: ${problem}`)
  if (problems.length > mostShown)
    write(`… and ${problems.length - mostShown} more. Mend these first, then try again`)
  return {
    exit: outside.invalid.exit,
    json: { counts: {}, unread, problems: problems.slice(0, mostShown), problemCount: problems.length },
  }
}
