import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/** The rows of the n-th markdown table of a page, by column name: a page of rules is also its test. */
export function tableIn(page: string, n = 0): Record<string, string>[] {
  const tables: string[][] = [[]]
  for (const line of readFileSync(join(root, page), 'utf8').split('\n'))
    if (line.startsWith('|')) tables.at(-1)!.push(line)
    else if (tables.at(-1)!.length > 0) tables.push([])
  const [head, , ...body] = tables[n] ?? []
  if (!head || body.length === 0) throw new Error(`${page} has no table ${n}`)
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  const names = cells(head)
  return body.map((line) => Object.fromEntries(cells(line).map((cell, i) => [names[i] ?? '', cell])))
}
