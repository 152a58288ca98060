import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { readCsv } from '../../../edges/files/csv.ts'
import { keepStatistics } from '../../../platform/db/statistics.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../../platform/db/viewer.ts'
import type { Command, CommandAsked, CommandResult } from '../../../platform/http/page.ts'
import { isRefusal, outside, type Refusal, refuse } from '../../../platform/outcome.ts'
import { Temporal } from '../../../platform/time.ts'
import { organisations, placeClock, placesOf } from '../../access/index.ts'
import { type Imported, importStays } from './import-stays.ts'

const most = 100

/** `homeward stays import <file.csv>`: docs/how-to/import-stays.md. */
export const importCommand: Command = {
  noun: 'stays',
  verb: 'import',
  about: 'take stays in from a CSV file: all of it or nothing (docs/how-to/import-stays.md)',
  arguments: [{ name: 'file', about: 'the CSV file' }],
  options: [
    { flags: '--system <id>', about: 'the place; may be left out where there is only one' },
    {
      flags: '--organisation <name>',
      about: 'whose stays these are, by name or ODS code; may be left out where only one has wards',
    },
    { flags: '--dry-run', about: 'check the file and write nothing' },
  ],
  async run(asked) {
    const outcome = await run(asked)
    if (isRefusal(outcome)) {
      asked.write(`homeward: ${outcome.because}. Nothing was changed`)
      return { exit: outside[outcome.refused].exit, json: { problem: outcome.because } }
    }
    await keepStatistics(asked.db)
    return report(outcome, asked)
  },
}

async function run({ db, args, options, cwd }: CommandAsked): Promise<Imported | Refusal> {
  const bytes = readFile(resolve(cwd, args.file ?? ''))
  if (isRefusal(bytes)) return bytes
  const table = readCsv(bytes)
  if (isRefusal(table)) return table
  const places = await placesOf(db)
  const place = options.system
    ? places.find((one) => one.systemId === options.system)
    : places.length === 1
      ? places[0]
      : undefined
  if (!place) {
    const ids = places.map((one) => one.systemId).join(', ') || 'none yet'
    return refuse(
      'not-found',
      options.system
        ? `There is no place ${options.system}. There are: ${ids}`
        : `Say which place with --system. There are: ${ids}`,
    )
  }
  const demoNow = placeClock(place.clock)
  const now = demoNow ?? Temporal.Now.instant()
  return asViewer(db, serviceOf(place.systemId), demoNow, async (tx) => {
    const by = await importer(tx, place.systemId, options.organisation)
    if (isRefusal(by)) return by
    return importStays(tx, {
      by,
      now,
      table,
      ...(options['dryRun'] === true ? { dryRun: true as const } : {}),
    })
  })
}

function readFile(file: string): Uint8Array | Refusal {
  try {
    if (statSync(file).size > 20 * 1024 * 1024)
      return refuse('invalid', 'The file is larger than 20 MB. Split it into smaller files')
    return readFileSync(file)
  } catch (error) {
    const { code } = error as { code?: string }
    return refuse(
      'not-found',
      code === 'EISDIR'
        ? `${file} is a folder`
        : code === 'EACCES'
          ? `${file} may not be read`
          : `There is no file ${file}`,
    )
  }
}

async function importer(
  tx: Parameters<typeof organisations>[0],
  systemId: string,
  wanted: CommandAsked['options'][string],
): Promise<(Viewer & { organisationId: string }) | Refusal> {
  const all = (await organisations(tx)).filter((one) => !one.endedAt)
  const sites = await tx
    .selectFrom('stays.site')
    .select('organisation_id')
    .distinct()
    .where('system_id', '=', systemId)
    .execute()
  const withWards = all.filter((one) => sites.some((site) => site.organisation_id === one.organisationId))
  const plain = (text: string) => text.trim().toLowerCase()
  const found =
    typeof wanted === 'string'
      ? all.filter((one) =>
          [one.name, one.shortName, one.odsCode ?? '', one.organisationId].map(plain).includes(plain(wanted)),
        )
      : withWards
  const [organisation, second] = found
  const names = withWards.map((one) => one.name).join(', ') || 'none yet'
  if (!organisation)
    return refuse(
      'not-found',
      wanted
        ? `There is no organisation ${wanted}. Those with wards are: ${names}`
        : 'No organisation of this place has wards yet',
    )
  if (second)
    return refuse('invalid', `Say whose stays these are with --organisation. Those with wards are: ${names}`)
  return { ...serviceOf(systemId), organisationId: organisation.organisationId }
}

function report(done: Imported, { write, options }: CommandAsked): CommandResult {
  const { problems, ...counts } = done
  const shown = problems.slice(0, most)
  if (done.unread.length > 0) write(`Columns that are not read: ${done.unread.join(', ')}`)
  if (problems.length === 0) {
    const would = options['dryRun'] === true ? 'Nothing was written. It would be: ' : ''
    write(
      `${would}${done.added} stays added, ${done.changed} changed, ${done.unchanged} unchanged; ${done.newPeople} people new`,
    )
    return { exit: 0, json: { ...counts, problems: [] } }
  }
  write(
    `Nothing was changed: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${new Set(problems.map((one) => one.line)).size} rows.`,
  )
  for (const { line, column, problem } of shown)
    write(`row ${line}${column ? `, ${column}` : ''}: ${problem}`)
  if (problems.length > most) write(`… and ${problems.length - most} more. Mend these first, then try again`)
  return {
    exit: outside.invalid.exit,
    json: {
      added: 0,
      changed: 0,
      unchanged: 0,
      newPeople: 0,
      unread: done.unread,
      problems: shown,
      problemCount: problems.length,
    },
  }
}
