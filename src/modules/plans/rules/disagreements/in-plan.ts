import { Temporal } from '../../../../platform/time.ts'
import { dueWords, lastDayOf } from '../due.ts'
import { agreement, moneySums, moneyYears } from '../money.ts'
import { nameOf, titleOf } from '../part-words.ts'
import { numberOf, type Part, type Plan, partsOf, textOf } from '../plan.ts'
import { poundsWords } from '../pounds.ts'
import { readPrintedDue } from '../printed-due.ts'
import { firstDayOf } from '../results.ts'
import { number } from './found.ts'

/** One thing in which a plan disagrees with itself, and the part in which it shows; null for the plan as a whole. */
export type InPlan = { part: Part | null; words: string }

/**
 * Where the parts of a plan do not agree with themselves or one another: money in and money out of a year, a table against the
 * words beside it, an end before its beginning, a date against the words it was read from. What the document was found to say
 * when it was read in is a part of the plan already, and is not said twice.
 */
export function disagreementsIn(plan: Pick<Plan, 'parts'>): InPlan[] {
  const known = partsOf(plan, 'disagreement').map((part) => textOf(part, 'what') ?? '')
  const isKnown = ({ part }: InPlan) =>
    part !== null && known.some((words) => words.includes(`“${titleOf(part, 500)}”`))
  return [
    ...moneyAgainst(plan),
    ...plan.parts.flatMap((part) => [
      ...endBeforeBeginning(part),
      ...wordsAgainstNumber(part),
      ...poundsAgainstWords(part),
      ...dayAgainstWords(part),
    ]),
  ].filter((one) => !isKnown(one))
}

/** "The plan disagrees with itself in 2 places: …", or null where it does not. */
export function inPlanWords(found: readonly string[], most = 5): string | null {
  if (found.length === 0) return null
  const shown = found.slice(0, most)
  return `The plan disagrees with itself in ${found.length} ${found.length === 1 ? 'place' : 'places'}: ${shown.join('; ')}${found.length > most ? `; and ${found.length - most} more, under “Disagreements”` : ''}`
}

function moneyAgainst(plan: Pick<Plan, 'parts'>): InPlan[] {
  const sums = moneySums(plan)
  return moneyYears(sums).flatMap((year) => {
    const both = agreement(sums, year)
    const known = sums.every((sum) => sum.year !== year || sum.without === 0)
    return both && !both.agrees && known ? [{ part: null, words: `Money of ${both.words}` }] : []
  })
}

const spans = [
  ['start', 'due'],
  ['from', 'to'],
  ['opened', 'closed'],
] as const

function endBeforeBeginning(part: Part): InPlan[] {
  return spans.flatMap(([start, end]) => {
    const [begins, ends] = [textOf(part, start), textOf(part, end)]
    const [first, last] = [firstDayOf(begins), ends === null ? null : lastDayOf(ends)]
    if (!begins || !ends || !first || !last || Temporal.PlainDate.compare(last, first) >= 0) return []
    return [
      { part, words: `${who(part)} begins ${dueWords(begins)} and ends ${dueWords(ends)}, before it begins` },
    ]
  })
}

/** Words with one number beside a field with another: "260 fewer attendances" and −250. */
function wordsAgainstNumber(part: Part): InPlan[] {
  const expected = textOf(part, 'expected')
  const said = [numberOf(part, 'change'), numberOf(part, 'target')].filter((one) => one !== null)
  const numbers = numbersIn(expected ?? '')
  if (numbers.length !== 1 || said.length === 0) return []
  return said.some((one) => Math.abs(one) === numbers[0])
    ? []
    : [
        {
          part,
          words: `${who(part)} says “${expected}”, and its number is ${said.map((one) => number(one)).join(' or ')}`,
        },
      ]
}

function poundsAgainstWords(part: Part): InPlan[] {
  const [said, pounds] = [textOf(part, 'said'), numberOf(part, 'pounds')]
  const [, digits, letter] = /^£\s?(\d[\d,]*(?:\.\d+)?)\s?(k|m)?$/i.exec(said ?? '') ?? []
  if (pounds === null || digits === undefined) return []
  const times = { k: 1_000, m: 1_000_000 }[(letter ?? '').toLowerCase()] ?? 1
  const read = Number(digits.replaceAll(',', '')) * times
  return Math.abs(read - pounds) < 0.005
    ? []
    : [{ part, words: `${who(part)} says “${said}”, and its amount is ${poundsWords(pounds)}` }]
}

function dayAgainstWords(part: Part): InPlan[] {
  const [said, due] = [textOf(part, 'dueSaid'), textOf(part, 'due')]
  const read = readPrintedDue(said)
  if (!read.due || !due) return []
  const [printed, kept] = [lastDayOf(read.due), lastDayOf(due)]
  const either = read.either?.some((one) => lastDayOf(one)?.toString() === kept?.toString())
  if (!printed || !kept || printed.equals(kept) || either) return []
  return [{ part, words: `${who(part)} says “${said}”, and is due ${dueWords(due)}` }]
}

const who = (part: Part): string => `${nameOf(part)} (${titleOf(part, 60)})`

/** Whole numbers of a text; years, shares and lengths of time left out. */
const numbersIn = (text: string): number[] =>
  [
    ...text.matchAll(
      /(?<![\d/.£,])\d{1,3}(?:,\d{3})+(?![\d/%])|(?<![\d/.£,])\d+(?![\d/%.,]*\d|%|\/| (?:minute|hour|day|week|month|year)s?\b)/g,
    ),
  ]
    .map(([digits]) => Number(digits.replaceAll(',', '')))
    .filter((value) => !(value >= 1990 && value <= 2100))
