import { type PartKind, partKind } from './content.ts'
import { halfPromised } from './naming.ts'
import { conditionEditions } from './national.ts'
import { nameOf, titleOf } from './part-words.ts'
import { numberOf, type Part, type Plan, partsOf, textOf } from './plan.ts'

/** Something that keeps a plan from being signed: which part, which field, and what to do. */
export type Gap = {
  kind: PartKind
  /** null where a whole part is missing. */
  part: Part | null
  field: string | null
  /** "Risk R3 has no owner" */
  words: string
  /** What to do about it. */
  remedy: string
}

/**
 * Everything that keeps the plan from being signed, in reading order: fields that may be blank in a draft and not in what
 * is signed (rows F3 and F4 of the mission), a scheme without a number, half a promise, a reference to nothing, a national condition
 * without an answer, and no body to sign it.
 */
export const gapsOf = (plan: Plan): Gap[] => [
  ...noSigners(plan),
  ...plan.parts.flatMap((part) => [
    ...blanks(part),
    ...noNumber(part),
    ...halfPromised(plan, part),
    ...loose(plan, part),
  ]),
  ...unanswered(plan),
]

function blanks(part: Part): Gap[] {
  // What is left behind needs no lead and no date.
  if (isDropped(part)) return []
  return Object.entries(partKind(part.kind).fields).flatMap(([field, { ask, label }]) =>
    ask === 'to sign' && part.content[field] === null
      ? [
          {
            kind: part.kind,
            part,
            field,
            words: `${nameOf(part)} (${titleOf(part, 60)}): “${label}” is not set`,
            remedy: 'Fill it in, or take the part out',
          },
        ]
      : [],
  )
}

function noNumber(part: Part): Gap[] {
  if ((part.kind !== 'scheme' && part.kind !== 'benefit') || isDropped(part)) return []
  if (numberOf(part, 'change') === null && numberOf(part, 'target') === null)
    return [
      {
        kind: part.kind,
        part,
        field: 'change',
        words: `${nameOf(part)} (${titleOf(part, 60)}) promises no number`,
        remedy: 'Say by how much, or to what value, it moves its measure',
      },
    ]
  return part.content.measure === null && textOf(part, 'unit') === null
    ? [
        {
          kind: part.kind,
          part,
          field: 'measure',
          words: `${nameOf(part)} (${titleOf(part, 60)}) promises a number of nothing`,
          remedy: 'Say which measure it moves, or what the number counts',
        },
      ]
    : []
}

function loose(plan: Plan, part: Part): Gap[] {
  return Object.entries(partKind(part.kind).fields).flatMap(([field, { to, label }]) => {
    const ref = textOf(part, field)
    if (!to || ref === null || plan.parts.some((other) => other.kind === to && other.ref === ref)) return []
    return [
      {
        kind: part.kind,
        part,
        field,
        words: `${nameOf(part)}: “${label}” names ${ref}, which is not in the plan`,
        remedy: `Choose one of the plan’s ${partKind(to as PartKind).many}, or leave it blank`,
      },
    ]
  })
}

function unanswered(plan: Plan): Gap[] {
  const edition = conditionEditions.find((one) => one.edition === plan.head.conditions)
  if (!edition) return []
  const answered = new Set(partsOf(plan, 'condition').map((part) => textOf(part, 'national')))
  return edition.conditions
    .filter(({ key }) => !answered.has(`${edition.edition}/${key}`))
    .map(({ name }) => ({
      kind: 'condition',
      part: null,
      field: null,
      words: `The national condition “${name}” has no answer (${edition.name})`,
      remedy: 'Add it with its evidence',
    }))
}

function noSigners(plan: Plan): Gap[] {
  return partsOf(plan, 'party').some(({ content }) => content.signs === true)
    ? []
    : [
        {
          kind: 'party',
          part: null,
          field: 'signs',
          words: 'No body is named that signs the plan',
          remedy: 'Say of at least one party that it signs',
        },
      ]
}

const isDropped = ({ progress }: Part): boolean =>
  progress.findLast(({ state }) => state !== null)?.state === 'dropped'

/** "3 risks, 1 action": how many parts of each kind have gaps. */
export function gapCounts(gaps: readonly Gap[]): { kind: PartKind; count: number; words: string }[] {
  const byKind = Map.groupBy(gaps, ({ kind }) => kind)
  return [...byKind].map(([kind, found]) => {
    const count = new Set(found.map(({ part, words }) => part?.partId ?? words)).size
    const { one, many } = partKind(kind)
    return { kind, count, words: `${count} ${count === 1 ? one : many}` }
  })
}

/** "Not ready to sign: 8 risks, 1 scheme" or null where nothing is missing. */
export const notReadyWords = (gaps: readonly Gap[]): string | null =>
  gaps.length === 0
    ? null
    : `Not ready to sign: ${gapCounts(gaps)
        .map(({ words }) => words)
        .join(', ')}`
