import { type Result, verdictNames } from '../results.ts'
import { type Block, gapMark } from './blocks.ts'

/** The measures that an edition of the fund asks for, in one quarter. */
export type FundMetrics = {
  edition: string
  /** Whether the edition is that of the quarter's year. */
  ofYear: boolean
  metrics: readonly FundMetric[]
}
type FundMetric = {
  measure: string
  name: string
  href: string
  /** How sure we are of its wording. */
  sure: string
  /** "86%"; null where there is none, and `missing` says why. */
  figure: string | null
  missing: string
  promised: string | null
}

/** Every measure of the edition, promised by the plan or not; what has no figure, or no promise, is a gap. */
export function fundBlocks(fund: FundMetrics | null, results: readonly Result[]): Block[] {
  if (!fund) return [{ text: `${gapMark}: no edition of the fund in force then is held here.` }]
  return [
    {
      text: fund.ofYear
        ? `Measures of ${fund.edition}.`
        : `No edition of this year is held here: these are the measures of ${fund.edition}. Check which are asked for.`,
    },
    {
      table: {
        caption: `Measures of ${fund.edition}`,
        columns: [
          { head: 'Measure', share: 2 },
          { head: 'Figure', share: 1.4 },
          { head: 'Promised', share: 1.2 },
          { head: 'What the plan does about it', share: 2.2 },
          { head: 'How sure of its wording', share: 1.6 },
        ],
        links: fund.metrics.map(({ href }) => href),
        rows: fund.metrics.map(({ measure, name, figure, missing, promised, sure }) => [
          name,
          figure ?? `${gapMark} (${missing.replace(/\.$/, '')})`,
          promised ?? gapMark,
          doneFor(measure, results) || 'nothing in the plan names it',
          sure,
        ]),
      },
    },
  ]
}

const doneFor = (measure: string, results: readonly Result[]): string =>
  results
    .filter((one) => one.measure.measure === measure)
    .map(({ part, verdict }) => `${part.ref}: ${verdictNames[verdict].toLowerCase()}`)
    .join('; ')
