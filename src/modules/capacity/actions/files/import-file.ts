import type { Csv } from '../../../../edges/files/csv.ts'
import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { isRefusal, type Refusal, refuse } from '../../../../platform/outcome.ts'
import type { Instant } from '../../../../platform/time.ts'
import { mayDo } from '../../../access/index.ts'
import { type FileKind, findColumns } from '../../rules/files/columns.ts'
import type { Problem } from '../../rules/files/read-row.ts'
import { importDistricts } from './import-districts.ts'
import { importFigures } from './import-figures.ts'
import { importServices } from './import-services.ts'
import { importStarts } from './import-starts.ts'

/** How many of what: "services added". */
export type Counts = Record<string, number>
export type FileImported = { counts: Counts; unread: string[]; problems: Problem[] }

const importers = {
  services: importServices,
  figures: importFigures,
  starts: importStarts,
  districts: importDistricts,
} satisfies Record<FileKind, unknown>

/** Checks a file and writes nothing: rolls back with what it would have done. */
export class OnlyChecked extends Error {
  readonly done: FileImported
  constructor(done: FileImported) {
    super('only checked')
    this.done = done
  }
}

/**
 * Takes a file in, all rows or none; the same file twice changes nothing. Problems name row, column and remedy.
 * @throws OnlyChecked with what would be done, where `write` is 'nothing'
 */
export async function importFile(
  tx: Tx,
  asked: { by: Viewer; now: Instant; kind: FileKind; table: Csv; write: 'all' | 'nothing' },
): Promise<FileImported | Refusal> {
  const { by, now, kind, table } = asked
  const permission = kind === 'figures' || kind === 'starts' ? 'ask what is free' : 'change services'
  if (by.role !== 'service' && !mayDo(by, permission))
    return refuse('not-allowed', 'Your role does not take such files in')
  const { at, missing, unread, misspelt } = findColumns(kind, table.columns)
  if (misspelt.length > 0) return { counts: {}, unread, problems: misspelt }
  if (missing.length > 0)
    return refuse(
      'invalid',
      `The file has no column ${missing.join(' and no column ')}. Its first line must name the columns: docs/how-to/import-services.md`,
    )
  if (table.rows.length === 0)
    return refuse('invalid', 'The file has no row beneath the names of its columns')
  const done = await importers[kind](tx, { by, now, rows: table.rows, at })
  if (isRefusal(done)) return done
  if (Array.isArray(done)) return { counts: {}, unread, problems: done }
  if (asked.write === 'nothing') throw new OnlyChecked({ counts: done, unread, problems: [] })
  return { counts: done, unread, problems: [] }
}

/** "2 services added, 1 changed, 0 unchanged, 3 lines added" */
export const countsWords = (counts: Counts): string =>
  Object.entries(counts)
    .map(([what, number]) => `${number} ${number === 1 ? what.replace(/^(\w+?)s(?= )/, '$1') : what}`)
    .join(', ')
