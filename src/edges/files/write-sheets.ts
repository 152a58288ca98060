import { resolve } from 'node:path'
import type { CommandAsked } from '../../platform/http/page.ts'
import { sayRefused } from '../../platform/http/say-refused.ts'
import { type Sheet, writeOds } from './ods.ts'
import { writeNew } from './read-bytes.ts'

/** The end of a command that exports: the sheets in a new file of the name asked for, and how many rows each has. */
export function writeSheets({ cwd, args, write }: CommandAsked, sheets: readonly Sheet[]) {
  const file = resolve(cwd, args.file ?? '')
  const not = writeNew(file, writeOds(sheets))
  if (not) return sayRefused(write, not)
  for (const { name, rows } of sheets) write(`${name}: ${rows.length}`)
  return {
    exit: 0,
    json: { file, rows: Object.fromEntries(sheets.map(({ name, rows }) => [name, rows.length])) },
  }
}
