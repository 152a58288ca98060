import { resolve } from 'node:path'
import { readCsv } from '../../../edges/files/csv.ts'
import { readOds } from '../../../edges/files/read-ods.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Command, CommandAsked } from '../../../platform/http/page.ts'
import { sayRefused } from '../../../platform/http/say-refused.ts'
import { isRefusal, outside, type Refusal, refuse } from '../../../platform/outcome.ts'
import { asOptions, whoAsks } from '../../capacity/index.ts'
import { importedWords, importParts, type PartsImported, type Table } from '../actions/import-parts.ts'
import { isPartKind, kindsOfParts, type PartKind, partKind } from '../rules/content.ts'
import { capital } from '../rules/part-words.ts'
import type { SheetProblem } from '../rules/sheet.ts'
import { planFacts } from '../store.ts'
import { readBytes } from './read-bytes.ts'

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
  options: [{ flags: '--kind <kind>', about: `what a .csv holds: ${kindsOfParts.join(', ')}` }, ...asOptions],
  async run(asked) {
    const tables = readTables(asked)
    if (isRefusal(tables))
      return sayRefused(asked.write, { ...tables, because: `${tables.because}. Nothing was changed` })
    const done = await take(asked, tables)
    if (isRefusal(done))
      return sayRefused(asked.write, { ...done, because: `${done.because}. Nothing was changed` })
    if ('problems' in done) {
      asked.write(`Nothing was changed: ${done.problems.length} cells are wrong.`)
      for (const { kind, line, column, problem } of done.problems.slice(0, mostShown))
        asked.write(`${kind}, row ${line}${column ? `, ${column}` : ''}: ${problem}`)
      return { exit: outside.invalid.exit, json: { problems: done.problems.slice(0, mostShown) } }
    }
    for (const [kind, counts] of done.counts)
      asked.write(`${capital(partKind(kind).many)}: ${importedWords(counts)}`)
    return { exit: 0, json: Object.fromEntries(done.counts) }
  },
}

type OneTable = { kind: PartKind; table: Table }
type Problem = SheetProblem & { kind: PartKind }
type Done = { counts: [PartKind, PartsImported][] } | { problems: Problem[] }

/** Rolls everything back where a cell of any sheet is wrong, and still says all that is. */
class NothingWritten extends Error {
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    super('nothing was written')
    this.problems = problems
  }
}

async function take(asked: CommandAsked, tables: readonly OneTable[]): Promise<Done | Refusal> {
  const who = await whoAsks(asked)
  if (isRefusal(who)) return who
  const { viewer: by, demoNow, now } = who
  try {
    return await asViewer(asked.db, by, demoNow, async (tx): Promise<Done | Refusal> => {
      const all = await planFacts(tx, by)
      const wanted = asked.args.plan ?? ''
      const plan = all.find(({ planId, key }) => [planId, key].includes(wanted))
      if (!plan)
        return refuse(
          'not-found',
          `there is no plan ${wanted}. There are: ${all.map(({ key }) => key).join(', ') || 'none yet'}`,
        )
      const [counts, problems]: [[PartKind, PartsImported][], Problem[]] = [[], []]
      for (const { kind, table } of tables) {
        const done = await importParts(tx, { by, now, planId: plan.planId, kind, table })
        if (isRefusal(done)) return done
        problems.push(...done.problems.map((one) => ({ ...one, kind })))
        counts.push([kind, done])
      }
      if (problems.length > 0) throw new NothingWritten(problems)
      return { counts }
    })
  } catch (error) {
    if (error instanceof NothingWritten) return { problems: error.problems }
    throw error
  }
}

function readTables({ args, options, cwd }: CommandAsked): OneTable[] | Refusal {
  const bytes = readBytes(resolve(cwd, args.file ?? ''))
  if (isRefusal(bytes)) return bytes
  const kind = typeof options.kind === 'string' ? options.kind : null
  if (kind !== null && !isPartKind(kind))
    return refuse('invalid', `there is no kind ${kind}. There are: ${kindsOfParts.join(', ')}`)
  if (!/\.ods$/i.test(args.file ?? '')) {
    if (kind === null) return refuse('invalid', 'say with --kind what the rows are')
    const table = readCsv(bytes)
    return isRefusal(table) ? table : [{ kind, table }]
  }
  const sheets = readOds(bytes)
  if (isRefusal(sheets)) return sheets
  const found = sheets.flatMap(({ name, ...table }): OneTable[] => {
    const of = kindOfSheet(name)
    return of && table.rows.length > 0 && (kind === null || kind === of) ? [{ kind: of, table }] : []
  })
  return found.length > 0
    ? found
    : refuse(
        'invalid',
        `no sheet is named after a kind of part, like ${kindsOfParts
          .slice(0, 3)
          .map((one) => capital(partKind(one).many))
          .join(', ')}`,
      )
}

const kindOfSheet = (name: string): PartKind | null => {
  const wanted = name.trim().toLowerCase()
  return kindsOfParts.find((kind) => [kind, partKind(kind).many.toLowerCase()].includes(wanted)) ?? null
}
