import type { Tx } from '../../../platform/db/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type PartKind, partKind } from '../rules/content.ts'
import { same } from '../rules/difference.ts'
import { type Content, openVersion } from '../rules/plan.ts'
import { readSheet, type SheetProblem } from '../rules/sheet.ts'
import { insertParts, type NewPart } from '../store.ts'
import { type By, lockedPlan, mayChange, newestFacts, noPlan, notAllowed } from './change-parts.ts'

export type Table = {
  columns: string[]
  rows: { line: number; cells: Record<string, string>; wrong: string | null }[]
}
export type PartsImported = {
  added: number
  changed: number
  unchanged: number
  unread: string[]
  problems: SheetProblem[]
}

/**
 * Takes a table of one kind of part in, all rows or none: a ref that is there is changed, another is added, and what the table
 * does not name stays. The same table twice changes nothing.
 */
export async function importParts(
  tx: Tx,
  { by, now, planId, kind, table }: By & { planId: string; kind: PartKind; table: Table },
): Promise<PartsImported | Refusal> {
  if (!mayChange(by)) return notAllowed()
  const facts = await lockedPlan(tx, by, planId)
  if (!facts) return noPlan()
  if (table.rows.length === 0)
    return refuse('invalid', 'The file has no row beneath the names of its columns')
  const read = readSheet(kind, table)
  const counts = { added: 0, changed: 0, unchanged: 0 }
  if ('problems' in read) return { ...counts, unread: [], problems: read.problems }
  const known = new Map(
    newestFacts(facts)
      .filter((fact) => fact.kind === kind)
      .map((fact) => [fact.ref, fact]),
  )
  const [puts, problems]: [NewPart[], SheetProblem[]] = [[], []]
  const { fields } = partKind(kind)
  for (const { line, ref, put } of read.rows) {
    const earlier = known.get(ref)
    const content: Content = Object.fromEntries(
      Object.keys(fields).map((key) => [
        key,
        key in put ? (put[key] ?? null) : (earlier?.content?.[key] ?? null),
      ]),
    )
    problems.push(...missing(kind, content, line))
    if (
      earlier?.content &&
      Object.keys(fields).every((key) => same(earlier.content?.[key] ?? null, content[key] ?? null))
    ) {
      counts.unchanged += 1
      continue
    }
    counts[earlier?.content ? 'changed' : 'added'] += 1
    puts.push({
      planId,
      partId: earlier?.partId ?? newId(),
      kind,
      ref,
      version: openVersion(facts),
      content,
      supersedes: earlier?.factId ?? null,
    })
  }
  if (problems.length > 0) return { added: 0, changed: 0, unchanged: 0, unread: [], problems }
  await insertParts(tx, { systemId: by.systemId, now }, puts)
  return { ...counts, unread: read.unread, problems: [] }
}

/** "2 added, 1 changed, 38 as they were" */
export const importedWords = ({ added, changed, unchanged, unread }: PartsImported): string =>
  `${added} added, ${changed} changed, ${unchanged} as they were.${unread.length > 0 ? ` Columns that were not read: ${unread.join(', ')}.` : ''}`

/** A new part must have what every part of its kind has, whether its column was in the file or not. */
const missing = (kind: PartKind, content: Content, line: number): SheetProblem[] =>
  Object.entries(partKind(kind).fields).flatMap(([key, { ask, label }]) =>
    ask === 'always' && content[key] === null
      ? [{ line, column: key, problem: `is missing, and this part is new: add the column (${label})` }]
      : [],
  )
