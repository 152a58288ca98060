import { fullDate } from '../../../../platform/date-words.ts'
import type { LocalDate } from '../../../../platform/time.ts'
import { partAddress } from '../../addresses.ts'
import { partKind } from '../content.ts'
import { gapsOf } from '../gaps.ts'
import { type DueThing, dueThingWords, dueWithin, lateThings } from '../late.ts'
import { agreement, moneySums, moneyYears } from '../money.ts'
import { nameOf, titleOf } from '../part-words.ts'
import { type Part, type Plan, type PlanFacts, partsOf, stateOf, textOf } from '../plan.ts'
import { type Result, resultLine } from '../results.ts'
import { boardRisks, ratingOf, ratingWords } from '../risk.ts'
import { signedWords, signings } from '../signing.ts'
import { type Block, listOr, type Paper, tableOr } from './blocks.ts'

const daysAhead = 30

export type HighlightAsked = {
  facts: PlanFacts
  plan: Plan
  results: readonly Result[]
  /** What was done since this day. */
  since: LocalDate
  today: LocalDate
}

/**
 * The highlight report to the executive (row R8 of the mission): what was done since the last one, what is late, what comes,
 * which promises moved, what is red, how the money stands, and what has to be decided.
 */
export function highlightReport({ facts, plan, results, since, today }: HighlightAsked): Paper {
  const late = lateThings(plan, today)
  return {
    title: `Highlight report: ${plan.head.title}`,
    blocks: [
      { text: `From ${fullDate(since)} to ${fullDate(today)}. ${signedWords(signings(facts))}.` },
      { heading: 'Done since the last report' },
      listOr('Nothing was said to be done.', doneSince(plan, since)),
      { heading: `Late: ${late.length}` },
      dueTable('Nothing is late.', 'What is late', late, () => plan.planId),
      { heading: `Due within ${daysAhead} days` },
      dueTable('Nothing is due.', 'What is due', dueWithin(plan, today, daysAhead), () => plan.planId),
      { heading: 'Promises against results' },
      listOr(
        'No part of the plan promises a number of a measure.',
        results.map(resultLine),
        results.map(({ measureHref }) => measureHref ?? undefined),
      ),
      { heading: 'Risks for the executive' },
      riskTable(plan),
      { heading: 'Money' },
      listOr('Nothing is said of money in and money out of one year.', moneyWords(plan)),
      { heading: 'To be decided or mended' },
      listOr(
        'Nothing keeps the plan from being signed.',
        gapsOf(plan)
          .slice(0, 20)
          .map(({ words }) => words),
      ),
    ],
  }
}

function doneSince(plan: Plan, since: LocalDate): string[] {
  const from = since.toString()
  return plan.parts.flatMap((part) => {
    const ended = partKind(part.kind).standing?.ended ?? []
    const state = stateOf(part)
    const last = part.progress.at(-1)
    return state && last && last.on >= from && (ended.includes(state) || state === 'sent')
      ? [
          `${nameOf(part)}, ${titleOf(part)}: ${partKind(part.kind).standing?.states[state] ?? state}${last.says ? `. ${last.says}` : ''}`,
        ]
      : []
  })
}

export const dueTable = (
  nothing: string,
  caption: string,
  things: readonly DueThing[],
  planIdOf: (part: Part) => string,
): Block =>
  tableOr(nothing, {
    caption,
    columns: [
      { head: 'What', share: 4 },
      { head: 'Whose', share: 1.6 },
      { head: 'Due', share: 2 },
    ],
    links: things.map(({ part }) => partAddress(planIdOf(part), part.partId)),
    rows: things.map(({ part, lead, ...thing }) => [
      `${titleOf(part, 160)} (${nameOf(part)})`,
      lead ?? 'nobody’s',
      dueThingWords(thing),
    ]),
  })

const riskTable = (plan: Plan): Block =>
  tableOr(
    partsOf(plan, 'risk').length > 0
      ? 'No risk is red, unrated or nobody’s.'
      : 'The plan has no risk register.',
    {
      caption: 'Red, unrated, or nobody’s',
      columns: [
        { head: 'Risk', share: 3 },
        { head: 'Rating', share: 1.2 },
        { head: 'Whose', share: 1.2 },
        { head: 'What is done', share: 2.4 },
      ],
      links: boardRisks(plan).map(({ partId }) => partAddress(plan.planId, partId)),
      rows: boardRisks(plan).map((part) => [
        `${part.ref}: ${titleOf(part, 160)}`,
        ratingWords(ratingOf(part)),
        textOf(part, 'owner') ?? 'nobody’s',
        textOf(part, 'mitigation') ?? 'not set',
      ]),
    },
  )

function moneyWords(plan: Plan): string[] {
  const sums = moneySums(plan)
  return moneyYears(sums).flatMap((year) => agreement(sums, year)?.words ?? [])
}

/** Since when a report tells: the day the last one of its kind was said to be sent; three months where none was. */
export function reportedSince(plan: Plan, kind: string, today: LocalDate): LocalDate {
  const sent = partsOf(plan, 'report')
    .filter((part) => textOf(part, 'kind') === kind)
    .flatMap((part: Part) =>
      part.progress.filter(({ state, on }) => state === 'sent' && on < today.toString()),
    )
    .map(({ on }) => on)
    .toSorted()
    .at(-1)
  return sent ? today.with(partsOfDay(sent)) : today.subtract({ months: 3 })
}

const partsOfDay = (text: string) => {
  const [year, month, day] = text.split('-').map(Number) as [number, number, number]
  return { year, month, day }
}
