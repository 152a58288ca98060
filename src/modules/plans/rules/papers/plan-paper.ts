import { fullDate } from '../../../../platform/date-words.ts'
import { dateOf, type LocalDate, Temporal } from '../../../../platform/time.ts'
import { kindsOfParts, type PartKind, partKind, planKinds } from '../content.ts'
import { contributionGrid, contributionWords } from '../contribution-grid.ts'
import { disagreementsIn } from '../disagreements/in-plan.ts'
import { dueWords } from '../due.ts'
import type { Field } from '../fields.ts'
import { gapsOf, notReadyWords } from '../gaps.ts'
import { dueThings, dueThingWords } from '../late.ts'
import type { MeasureName } from '../measure-ref.ts'
import { agreement, moneySums, moneyYears } from '../money.ts'
import { namingOf, namingWords, silentWords } from '../naming.ts'
import { capital, valueWords } from '../part-words.ts'
import { type Part, type Plan, type PlanFacts, partsOf, stateOf } from '../plan.ts'
import { ratingOf, ratingWords } from '../risk.ts'
import { signedWords, signings } from '../signing.ts'
import { type Block, listOr, type Paper, tableOr } from './blocks.ts'

export type PaperAsked = { today: LocalDate; measureName: MeasureName }

/** The whole plan on paper, as it is written: document control and signatures first, then part by part. */
export function planPaper(facts: PlanFacts, plan: Plan, { today, measureName }: PaperAsked): Paper {
  const { head } = plan
  const gaps = gapsOf(plan)
  return {
    title: head.title,
    blocks: [
      { text: `${planKinds[head.kind]}, ${dueWords(head.from)} to ${dueWords(head.to)}. ${head.area ?? ''}` },
      { text: `Lead: ${head.lead ?? 'not set'}` },
      ...(head.about ? [{ text: head.about }] : []),
      { heading: 'Document control' },
      ...controlBlocks(facts),
      ...(gaps.length > 0
        ? [
            { heading: notReadyWords(gaps)! },
            { list: gaps.slice(0, mostGaps).map(({ words }) => words) },
            ...(gaps.length > mostGaps ? [{ text: `And ${gaps.length - mostGaps} more.` }] : []),
          ]
        : []),
      ...namingBlocks(plan),
      ...disagreementBlocks(plan),
      ...kindsOfParts.flatMap((kind) => kindBlocks(plan, kind, { today, measureName })),
    ],
  }
}

const mostGaps = 30

/** How much of the plan can be told to have worked, and which parts cannot. */
function namingBlocks(plan: Plan): Block[] {
  const words = namingWords(plan)
  const { silent } = namingOf(plan)
  if (!words) return []
  return [
    { heading: 'What should move which measure' },
    { text: `${words}.` },
    ...(silent.length > 0
      ? [
          { list: silent.slice(0, mostGaps).map(silentWords) },
          ...(silent.length > mostGaps ? [{ text: `And ${silent.length - mostGaps} more.` }] : []),
        ]
      : []),
  ]
}

/** Versions with change, author and date; who has signed the newest. */
function controlBlocks(facts: PlanFacts): Block[] {
  const all = signings(facts)
  return [
    tableOr('A draft: no version was issued yet.', {
      caption: 'Versions',
      columns: [
        { head: 'Version', share: 0.8 },
        { head: 'Change', share: 3.5 },
        { head: 'Author', share: 1.6 },
        { head: 'Date' },
      ],
      rows: facts.versions.map(({ label, changed, author, on }) => [
        label,
        changed,
        author,
        fullDate(Temporal.PlainDate.from(on)),
      ]),
    }),
    { text: signedWords(all), strong: true },
    ...(all && all.length > 0
      ? [
          {
            table: {
              caption: 'Signatures under the newest version',
              columns: [{ head: 'Body', share: 2 }, { head: 'Signed by', share: 2 }, { head: 'Date' }],
              rows: all.map(({ organisation, signed }) => [
                organisation,
                signed ? signed.signedAs : 'not signed yet',
                signed ? fullDate(dateOf(signed.signedAt)) : '',
              ]),
            },
          },
        ]
      : []),
  ]
}

function disagreementBlocks(plan: Plan): Block[] {
  const found = disagreementsIn(plan)
  return found.length === 0
    ? []
    : [
        { heading: 'Where the plan disagrees with itself, as it is written' },
        { list: found.slice(0, mostGaps).map(({ words }) => words) },
      ]
}

function kindBlocks(plan: Plan, kind: PartKind, { today, measureName }: PaperAsked): Block[] {
  const parts = partsOf(plan, kind)
  if (parts.length === 0) return []
  const { fields, title, lists, many, about } = partKind(kind)
  const standing = partKind(kind).standing || kind === 'condition' || kind === 'exit'
  return [
    { heading: capital(many) },
    ...(kind === 'money' ? [listOr('', sumsOf(plan))] : []),
    ...(kind === 'contribution' ? gridBlocks(plan) : []),
    {
      table: {
        caption: about,
        columns: [
          { head: 'Ref', share: 0.7 },
          { head: fields[title]!.label, share: 3 },
          ...lists.map((key) => column(fields[key]!)),
          ...(kind === 'risk' ? [{ head: 'Rating', share: 1.1 }] : []),
          ...(standing ? [{ head: 'How it stands', share: 1.5 }] : []),
        ],
        rows: parts.map((part) => [
          part.ref,
          valueWords(fields[title]!, part.content[title]),
          ...lists.map((key) => {
            const value = part.content[key]
            return typeof value === 'object' && value !== null
              ? measureName(value)
              : valueWords(fields[key]!, value)
          }),
          ...(kind === 'risk' ? [ratingWords(ratingOf(part))] : []),
          ...(standing ? [standingWords(part, today)] : []),
        ]),
      },
    },
  ]
}

function gridBlocks(plan: Plan): Block[] {
  const grid = contributionGrid(plan)
  if (!grid) return []
  return [
    {
      table: {
        caption: 'What each scheme does for each measure of the fund',
        columns: [{ head: 'Scheme', share: 2 }, ...grid.metrics.map((head) => ({ head, share: 1.2 }))],
        rows: grid.rows.map(({ name, cells }) => [name, ...cells.map(contributionWords)]),
      },
    },
  ]
}

const column = ({ kind, label }: Field) => ({
  head: label,
  share: kind === 'words' ? 2.4 : kind === 'text' ? 1.4 : 1,
  ...(kind === 'pounds' || kind === 'number' ? { align: 'right' as const } : {}),
})

function sumsOf(plan: Plan): string[] {
  const sums = moneySums(plan)
  return moneyYears(sums).flatMap((year) => agreement(sums, year)?.words ?? [])
}

/** "Late 4 days: was due …", "Done", "nothing said yet". */
function standingWords(part: Part, today: LocalDate): string {
  const [thing] = dueThings({ parts: [part] }, today)
  const state = stateOf(part)
  const words = state === null ? null : (partKind(part.kind).standing?.states[state] ?? state)
  return [thing && dueThingWords(thing), words].filter(Boolean).join('. ') || 'nothing said yet'
}
