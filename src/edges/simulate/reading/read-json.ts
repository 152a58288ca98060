import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import type { Problem } from '../../../simulation/index.ts'
import { jsonFault } from './json-fault.ts'
import { shapeProblems } from './shape-problems.ts'

/** JSON text by a schema, or all that is wrong with it, in words. A byte order mark before it is passed over. */
export function readJson<S extends z.ZodType>(
  text: string,
  schema: S,
): { value: z.output<S> } | { problems: readonly Problem[] } {
  const bare = text.replace(/^\uFEFF/, '')
  let value: unknown
  try {
    value = JSON.parse(bare)
  } catch {
    return { problems: [notJson(bare)] }
  }
  const read = schema.safeParse(value)
  return read.success ? { value: read.data } : { problems: shapeProblems(schema, value, read.error.issues) }
}

function notJson(text: string): Problem {
  if (text.trim() === '') return { at: 'the file', problem: 'is not JSON: it is empty' }
  if (['\u0000', '\uFFFD'].some((odd) => text.slice(0, 1000).includes(odd)))
    return { at: 'the file', problem: 'is not JSON: it is no UTF-8 text; save it as UTF-8' }
  const fault = jsonFault(text)
  return fault
    ? { at: `the file, line ${fault.line}, column ${fault.column}`, problem: fault.problem }
    : { at: 'the file', problem: 'is not JSON' }
}

/** A file's text, or in words why there is none and whether the file is there. */
export async function readText(
  file: string,
): Promise<{ text: string } | { problem: string; there: boolean }> {
  try {
    return { text: await readFile(file, 'utf8') }
  } catch (error) {
    const { code } = error as { code?: string }
    if (code === 'EISDIR') return { problem: `${file} is a folder: name a file in it`, there: true }
    if (code === 'EACCES' || code === 'EPERM')
      return { problem: `${file} may not be read: ask for the right to read it`, there: true }
    return { problem: `there is no file ${file}`, there: false }
  }
}
