import type { Csv } from '../../../edges/files/csv.ts'
import type { Tx } from '../../../platform/db/tx.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import { dateOf } from '../../../platform/time.ts'
import { type PartKind, partKind } from '../rules/content.ts'
import { same } from '../rules/difference.ts'
import { readHeadRow } from '../rules/head-sheet.ts'
import {
  type Content,
  figureOf,
  openVersion,
  type Plan,
  type PlanFacts,
  partById,
  planAt,
  stateOf,
} from '../rules/plan.ts'
import { readProgressRows } from '../rules/progress-sheet.ts'
import { saidBefore } from '../rules/said-before.ts'
import { readSheet, type SheetProblem } from '../rules/sheet.ts'
import type { SheetOf } from '../rules/sheet-names.ts'
import { insertParts, insertProgress, type NewPart, type NewProgress } from '../store.ts'
import { headWrong } from './begin-plan.ts'
import { type By, lockedPlan, mayChange, newestFacts, noPlan, notAllowed } from './change-parts.ts'
import { foundNow } from './found-now.ts'

export type PlanTable = { of: SheetOf; table: Csv }
export type TableProblem = SheetProblem & { of: SheetOf }
export type TableCounts = {
  of: SheetOf
  added: number
  changed: number
  unchanged: number
  /** Entries of how parts stand. */
  said: number
  unread: string[]
}
/** `found`: where the plan's parts do not agree now, in words. */
export type TablesImported = { counts: TableCounts[]; problems: TableProblem[]; found: string[] }

/**
 * Takes tables of a plan in, all rows of all of them or none: a ref that is there is changed, another is added, and what the
 * tables do not name stays. The same tables twice change nothing.
 */
export async function importTables(
  tx: Tx,
  { by, now, planId, tables }: By & { planId: string; tables: readonly PlanTable[] },
): Promise<TablesImported | Refusal> {
  if (!mayChange(by)) return notAllowed()
  const facts = await lockedPlan(tx, by, planId)
  const plan = facts && planAt(facts)
  if (!facts || !plan) return noPlan()
  const into: Into = { facts, plan, today: dateOf(now).toString(), parts: [], said: [], partIds: new Map() }
  for (const { kind, ref, partId } of plan.parts) into.partIds.set(`${kind} ${ref}`, partId)
  const [counts, problems]: [TableCounts[], TableProblem[]] = [[], []]
  // How parts stand comes last: a sheet of it may speak of a part that another sheet adds.
  for (const { of, table } of tables.toSorted(
    (a, b) => Number(a.of === 'progress') - Number(b.of === 'progress'),
  )) {
    if (table.rows.length === 0)
      return refuse('invalid', 'The file has no row beneath the names of its columns')
    const done =
      of === 'plan'
        ? readPlan(into, table)
        : of === 'progress'
          ? readSaid(into, table)
          : readParts(into, of, table)
    if (isRefusal(done)) return done
    if ('problems' in done) problems.push(...done.problems.map((one) => ({ ...one, of })))
    else counts.push({ ...noCounts, ...done, of })
  }
  if (problems.length > 0) return { counts: [], problems, found: [] }
  await insertParts(tx, { systemId: by.systemId, now }, into.parts)
  await insertProgress(tx, { systemId: by.systemId, now }, into.said)
  return { counts, problems, found: await foundNow(tx, by, planId) }
}

/** "2 added, 1 changed, 38 as they were" */
export const importedWords = ({ added, changed, unchanged, said, unread }: TableCounts): string =>
  `${added} added, ${changed} changed, ${unchanged} as they were.${said > 0 ? ` ${said} ${said === 1 ? 'entry' : 'entries'} of how they stand.` : ''}${unread.length > 0 ? ` Columns that were not read: ${unread.join(', ')}.` : ''}`

/** What would be written, gathered table by table. */
type Into = {
  facts: PlanFacts
  plan: Plan
  today: string
  parts: NewPart[]
  said: NewProgress[]
  /** By kind and ref. */
  partIds: Map<string, string>
}
type Counts = Omit<TableCounts, 'of'>
type Read = Counts | { problems: SheetProblem[] }
const noCounts: Counts = { added: 0, changed: 0, unchanged: 0, said: 0, unread: [] }

function readPlan({ facts, plan, parts }: Into, table: Csv): Read | Refusal {
  const read = readHeadRow(plan.head, table)
  if ('problems' in read) return read
  const wrong = headWrong(read.head)
  if (wrong) return wrong
  const { head, unread } = read
  if (Object.entries(head).every(([key, value]) => plan.head[key as keyof typeof head] === value))
    return { ...noCounts, unchanged: 1, unread }
  const earlier = newestFacts(facts).find(({ kind }) => kind === 'plan')!
  const { partId, factId } = earlier
  parts.push({
    planId: plan.planId,
    partId,
    kind: 'plan',
    ref: 'plan',
    version: openVersion(facts),
    content: head,
    supersedes: factId,
  })
  return { ...noCounts, changed: 1, unread }
}

function readParts(into: Into, kind: PartKind, table: Csv): Read {
  const { facts, plan, parts, said, partIds, today } = into
  const read = readSheet(kind, table)
  if ('problems' in read) return read
  const known = new Map(
    newestFacts(facts)
      .filter((fact) => fact.kind === kind)
      .map((fact) => [fact.ref, fact]),
  )
  const counts = { ...noCounts, unread: read.unread }
  const problems: SheetProblem[] = []
  const keys = Object.keys(partKind(kind).fields)
  for (const { line, ref, put, now } of read.rows) {
    const earlier = known.get(ref)
    const before = earlier?.content ?? null
    const content: Content = Object.fromEntries(
      keys.map((key) => [key, key in put ? (put[key] ?? null) : (before?.[key] ?? null)]),
    )
    problems.push(...missing(kind, content, line))
    const partId = earlier?.partId ?? newId()
    partIds.set(`${kind} ${ref}`, partId)
    const stands = partById(plan, partId)
    const state = now.state !== null && now.state !== (stands && stateOf(stands)) ? now.state : null
    const figure = now.figure !== null && now.figure !== (stands && figureOf(stands)) ? now.figure : null
    if (state !== null || figure !== null) {
      said.push({ planId: plan.planId, partId, on: today, state, says: null, evidence: null, figure })
      counts.said += 1
    }
    if (before && keys.every((key) => same(before[key] ?? null, content[key] ?? null))) {
      counts.unchanged += 1
      continue
    }
    counts[before ? 'changed' : 'added'] += 1
    parts.push({
      planId: plan.planId,
      partId,
      kind,
      ref,
      version: openVersion(facts),
      content,
      supersedes: earlier?.factId ?? null,
    })
  }
  return problems.length > 0 ? { problems } : counts
}

function readSaid({ facts, plan, said, partIds, today }: Into, table: Csv): Read {
  const read = readProgressRows(table, today)
  if ('problems' in read) return read
  const isKnown = saidBefore(facts.progress)
  const counts = { ...noCounts, unread: read.unread }
  const problems: SheetProblem[] = []
  for (const { line, kind, ref, said: entry } of read.rows) {
    const partId = partIds.get(`${kind} ${ref}`)
    if (!partId)
      problems.push({
        line,
        column: 'ref',
        problem: `"${ref}" is no ${partKind(kind).one} of the plan: use the ref of one, or add the part first`,
      })
    else if (isKnown({ ...entry, partId })) counts.unchanged += 1
    else {
      counts.said += 1
      said.push({ ...entry, planId: plan.planId, partId })
    }
  }
  return problems.length > 0 ? { problems } : counts
}

/** A new part must have what every part of its kind has, whether its column was in the file or not. */
const missing = (kind: PartKind, content: Content, line: number): SheetProblem[] =>
  Object.entries(partKind(kind).fields).flatMap(([key, { ask, label }]) =>
    ask === 'always' && content[key] === null
      ? [{ line, column: key, problem: `is missing, and this part is new: add the column (${label})` }]
      : [],
  )
