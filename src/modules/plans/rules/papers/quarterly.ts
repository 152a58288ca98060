import type { LocalDate } from '../../../../platform/time.ts'
import { dueWords, lastDayOf } from '../due.ts'
import { gapsOf } from '../gaps.ts'
import { moneySides, moneySums } from '../money.ts'
import { nameOf, titleOf } from '../part-words.ts'
import {
  figureOf,
  newestIssued,
  numberOf,
  type Part,
  type Plan,
  type PlanFacts,
  partsOf,
  textOf,
} from '../plan.ts'
import { poundsWords } from '../pounds.ts'
import { promisedWords, type Result, resultWords, verdictNames } from '../results.ts'
import { signedWords, signings } from '../signing.ts'
import { type Block, gapMark, listOr, type Paper, tableOr } from './blocks.ts'
import { type FundMetrics, fundBlocks } from './fund-table.ts'

export type QuarterlyAsked = {
  facts: PlanFacts
  plan: Plan
  results: readonly Result[]
  /** What the fund asks for in that quarter. */
  fund: FundMetrics | null
  /** "2017/18 Q3" */
  quarter: string
}

/**
 * The quarterly return on the plan, filled in from what is recorded, every gap marked. Its order is our own: the national
 * form of an edition is not held here, and nothing calls this official.
 */
export function quarterlyReturn(asked: QuarterlyAsked): Paper & { gaps: number } {
  const { facts, plan, results, fund, quarter } = asked
  const issued = newestIssued(facts)
  const blocks: Block[] = [
    {
      text: `${dueWords(quarter)}. Filled in from what is recorded. What is marked ${gapMark} has to be filled in before it is sent.`,
    },
    { heading: '1. The plan and who signed it' },
    {
      list: [
        `Version: ${issued ? `${issued.label}, ${dueWords(issued.on)}` : gapMark}`,
        issued ? signedWords(signings(facts)) : `Signed: ${gapMark}`,
        `Ready to sign: ${gapsOf(plan).length === 0 ? 'nothing is missing' : `${gapsOf(plan).length} to mend`}`,
      ],
    },
    { heading: '2. National conditions' },
    conditionTable(plan),
    { heading: '3. Measures of the fund' },
    ...fundBlocks(fund, results),
    { heading: '4. What the plan promises' },
    tableOr('No part of the plan promises a number of a measure.', {
      caption: 'Promised and measured',
      columns: [
        { head: 'Measure', share: 2 },
        { head: 'Promised by', share: 2 },
        { head: 'Promise', share: 2 },
        { head: 'Result', share: 1.6 },
        { head: 'Verdict', share: 1.4 },
      ],
      rows: results.map((result) => [
        result.measureName,
        nameOf(result.part),
        promisedWords(result),
        result.since === null && !result.keptBack ? gapMark : resultWords(result),
        verdictNames[result.verdict],
      ]),
    }),
    { heading: '5. Schemes: activity against plan' },
    schemeTable(plan),
    { heading: '6. Money' },
    moneyTable(plan),
    { heading: '7. What was done in the quarter' },
    listOr(`${gapMark}: nothing was said of any action in this quarter.`, saidIn(plan, quarter)),
  ]
  return { title: `Quarterly return: ${plan.head.title}`, blocks, gaps: countGaps(blocks) }
}

const conditionTable = (plan: Plan): Block =>
  tableOr('The plan answers no national conditions.', {
    caption: 'National conditions',
    columns: [{ head: 'Condition', share: 2 }, { head: 'Met?' }, { head: 'Evidence', share: 3 }],
    rows: partsOf(plan, 'condition').map((part) => [
      titleOf(part),
      { yes: 'Met', partly: 'Met in part', no: 'Not met' }[textOf(part, 'met') ?? ''] ?? gapMark,
      textOf(part, 'evidence') ?? gapMark,
    ]),
  })

const schemeTable = (plan: Plan): Block =>
  tableOr('The plan has no schemes.', {
    caption: 'Schemes',
    columns: [
      { head: 'Scheme', share: 3 },
      { head: 'Owner', share: 1.5 },
      { head: 'Planned', share: 1.5, align: 'right' },
      { head: 'So far', align: 'right' },
    ],
    rows: partsOf(plan, 'scheme').map((part) => [
      titleOf(part),
      textOf(part, 'owner') ?? gapMark,
      withUnit(numberOf(part, 'planned'), textOf(part, 'plannedUnit')),
      withUnit(figureOf(part), null),
    ]),
  })

const withUnit = (value: number | null, unit: string | null): string =>
  value === null ? gapMark : [value.toLocaleString('en-GB'), unit].filter(Boolean).join(' ')

const moneyTable = (plan: Plan): Block =>
  tableOr('The plan has no money.', {
    caption: 'By side and financial year',
    columns: [
      { head: 'Side', share: 2 },
      { head: 'Year' },
      { head: 'Planned', align: 'right' },
      { head: 'So far', align: 'right' },
    ],
    rows: moneySums(plan).map(({ side, year, pounds, spent, without, lines }) => [
      moneySides[side],
      year,
      without > 0 ? `${gapMark} (${without} without an amount)` : poundsWords(pounds),
      lines.some((line) => figureOf(line) !== null) ? poundsWords(spent) : gapMark,
    ]),
  })

function saidIn(plan: Plan, quarter: string): string[] {
  const last = lastDayOf(quarter)
  if (!last) return []
  const from = last.with({ day: 1 }).subtract({ months: 2 }).toString()
  const to = last.toString()
  return plan.parts.flatMap((part: Part) =>
    part.progress
      .filter(({ on, says }) => on >= from && on <= to && says !== null)
      .map(({ on, says }) => `${on}, ${nameOf(part)}, ${titleOf(part, 80)}: ${says}`),
  )
}

const countGaps = (blocks: readonly Block[]): number =>
  JSON.stringify(blocks.slice(1)).split(gapMark).length - 1

/** The newest quarter of the financial year that has ended: "2017/18 Q2" on any day of October to December 2017. */
export function lastQuarter(today: LocalDate): string {
  const in3 = today.subtract({ months: 3 })
  const year = in3.month >= 4 ? in3.year : in3.year - 1
  const nth = Math.floor(((in3.month + 8) % 12) / 3) + 1
  return `${year}/${String((year + 1) % 100).padStart(2, '0')} Q${nth}`
}
