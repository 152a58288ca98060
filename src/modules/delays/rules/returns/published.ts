import { addsUp } from '../dtoc-measures.ts'

/** What was printed elsewhere about a month; figures of one printed table share their source. */
export type Published = {
  figureId: string
  ofWhat: OfWhat
  /** An organisation's id, a reason's code; empty for a total. */
  key: string
  label: string
  source: string
  line: string | null
  value: number
}

export const ofWhats = ['total', 'provider', 'authority', 'reason', 'attribution', 'care type'] as const
export type OfWhat = (typeof ofWhats)[number]

/** Figures printed together: their sum is what the table says of the whole. */
export type PrintedTable = { ofWhat: OfWhat; source: string; sum: number; figures: Published[] }

export function printedTables(figures: readonly Published[]): PrintedTable[] {
  const tables = Map.groupBy(figures, ({ ofWhat, source }) => `${ofWhat}|${source}`)
  return [...tables.values()].map((own) => ({
    ofWhat: own[0]!.ofWhat,
    source: own[0]!.source,
    sum: addsUp(
      own.map(({ value }) => value),
      0,
    ).sum,
    figures: own,
  }))
}

/**
 * Where printed figures of one month do not agree among themselves: a total against another total, a total against the
 * parts of a table, one table against another (DTOC-34). One plain sentence each; nothing is changed.
 */
export function disagreements(figures: readonly Published[]): string[] {
  const tables = printedTables(figures)
  const totals = tables.flatMap(({ ofWhat, figures: own }) => (ofWhat === 'total' ? own : []))
  const parts = tables.filter(({ ofWhat }) => ofWhat !== 'total')
  const found: string[] = []
  for (const [i, a] of totals.entries()) {
    for (const b of totals.slice(i + 1))
      if (differs(a.value, b.value))
        found.push(
          `${said(a)} says ${printedNumber(a.value)}, and ${said(b)} says ${printedNumber(b.value)}.`,
        )
    for (const table of parts)
      if (!addsUp(valuesOf(table), a.value).valid)
        found.push(
          `${said(a)} says ${printedNumber(a.value)}, but ${named(table)} adds up to ${printedNumber(table.sum)}, which is ${apart(a.value, table.sum)}.`,
        )
  }
  for (const [i, a] of parts.entries())
    for (const b of parts.slice(i + 1))
      if (differs(a.sum, b.sum))
        found.push(
          `${capital(named(a))} adds up to ${printedNumber(a.sum)}, and ${named(b)} to ${printedNumber(b.sum)}, which is ${apart(a.sum, b.sum)}.`,
        )
  return found
}

const by: Record<OfWhat, string> = {
  total: 'as a whole',
  provider: 'by provider',
  authority: 'by authority',
  reason: 'by reason',
  attribution: 'by whose it is',
  'care type': 'by type of care',
}
export const byWords = (ofWhat: OfWhat): string => by[ofWhat]

const said = ({ source }: Published) => `“${source}”`
const named = ({ ofWhat, source }: PrintedTable) => `the table ${by[ofWhat]} in “${source}”`
const valuesOf = ({ figures }: PrintedTable) => figures.map(({ value }) => value)
const differs = (a: number, b: number) => !addsUp([a], b).valid
const apart = (from: number, to: number) =>
  `${printedNumber(Math.round(Math.abs(to - from) * 100) / 100)} ${to > from ? 'more' : 'fewer'}`

/** As a publication prints it: with thousands, and two places at the most. */
export const printedNumber = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: 2 })
const capital = (words: string) => words[0]!.toUpperCase() + words.slice(1)
