import type { Sheet } from '../../../platform/plain-table.ts'
import { headColumns, headRow } from './head-sheet.ts'
import { type Plan, type PlanFacts } from './plan.ts'
import { progressColumns, progressRows } from './progress-sheet.ts'
import { type Result, resultLine } from './results.ts'
import { sheetsOf } from './sheet.ts'
import { onlyWritten, sheetNames } from './sheet-names.ts'

type Cells = (string | number | null)[]

/**
 * Every table of a plan, a sheet each: what it is, its parts by kind, how they stand, and for reading alone its versions,
 * signatures and results.
 */
export function planSheets(facts: PlanFacts, plan: Plan, results: readonly Result[]): Sheet[] {
  const sheet = (name: string, columns: readonly string[], rows: Cells[]): Sheet => ({
    name,
    columns: columns.map((head) => ({ head, width: narrow.has(head) ? 2 : 4.5 })),
    rows,
  })
  return [
    sheet(sheetNames.plan, headColumns, [headRow(plan)]),
    ...sheetsOf(plan).map(({ name, columns, rows }) => sheet(name, columns, rows)),
    sheet(sheetNames.progress, progressColumns, progressRows(plan)),
    sheet(
      onlyWritten.versions,
      ['version', 'author', 'on', 'changed', 'issued at'],
      facts.versions.map(({ label, author, on, changed, issuedAt }) => [
        label,
        author,
        on,
        changed,
        issuedAt.toString(),
      ]),
    ),
    sheet(
      onlyWritten.signatures,
      ['version', 'organisation', 'signed as', 'signed at'],
      facts.signatures.map(({ version, organisation, signedAs, signedAt }) => [
        facts.versions.find((one) => one.version === version)?.label ?? String(version),
        organisation,
        signedAs,
        signedAt.toString(),
      ]),
    ),
    sheet(onlyWritten.results, resultColumns, resultRows(results)),
  ]
}

const narrow = new Set(['ref', 'kind', 'on', 'version'])

export const resultColumns = [
  'kind',
  'ref',
  'measure',
  'of',
  'change',
  'target',
  'shows',
  'before',
  'since',
  'unit',
  'verdict',
  'reason',
  'in one line',
] as const

/** Each promise held against its measure: a row each. */
export const resultRows = (results: readonly Result[]): Cells[] =>
  results.map((one) => [
    one.part.kind,
    one.part.ref,
    one.measureName,
    one.sliceName ?? 'the whole place',
    one.change,
    one.target,
    one.shows,
    one.before,
    one.since,
    one.unit,
    one.verdict,
    one.reason,
    resultLine(one),
  ])
