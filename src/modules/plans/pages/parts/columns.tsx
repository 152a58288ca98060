import type { LocalDate } from '../../../../platform/time.ts'
import { type Column, Two } from '../../../../ui/index.ts'
import { partAddress } from '../../addresses.ts'
import { partKind } from '../../rules/content.ts'
import type { Field, Value } from '../../rules/fields.ts'
import type { MeasureName } from '../../rules/measure-ref.ts'
import { capital, valueWords } from '../../rules/part-words.ts'
import { figureOf, numberOf, type Part, textOf } from '../../rules/plan.ts'
import { poundsWords } from '../../rules/pounds.ts'
import { promisedWords } from '../../rules/results.ts'
import { StandingMark } from '../marks.tsx'

const longest = 160

/** Said in one column, as a promise. */
const promiseFields = ['change', 'target', 'shows']

type ColumnsAsked = {
  planId: string
  today: LocalDate
  measureName: MeasureName
  parts: readonly Part[]
}

/** The columns of a list of one kind: which one it is, what the kind's lists print, and how it stands. */
export function partColumns(
  kind: Part['kind'],
  { planId, today, measureName, parts }: ColumnsAsked,
): Column<Part>[] {
  const { fields, title, lists, standing } = partKind(kind)
  // A column in which nothing stands tells nobody anything, unless it should be filled.
  const isShown = (key: string) =>
    fields[key]!.ask !== 'if known' || parts.some(({ content }) => content[key] !== null)
  const promises =
    lists.includes('measure') &&
    [...promiseFields, 'measure', 'unit'].some((key) => parts.some(({ content }) => content[key] !== null))
  return [
    {
      name: 'ref',
      head: capital(partKind(kind).one),
      rowHead: true,
      card: 'title',
      cell: (part) => (
        <Two
          first={
            <a href={partAddress(planId, part.partId)}>
              {cut(valueWords(fields[title]!, part.content[title]))}
            </a>
          }
          second={part.ref}
        />
      ),
    },
    ...lists
      .filter((key) => key !== 'measure' && !promiseFields.includes(key) && isShown(key))
      .map(
        (key): Column<Part> => ({
          name: key,
          head: fields[key]!.label,
          numeric: ['number', 'pounds'].includes(fields[key]!.kind),
          cell: (part) => cellWords(fields[key]!, part.content[key] ?? null, measureName),
        }),
      ),
    ...(promises
      ? [
          {
            name: 'promise',
            head: 'Promises',
            cell: (part: Part) => <PromiseCell part={part} measureName={measureName} />,
          },
        ]
      : []),
    ...(standing?.figure
      ? [
          {
            name: 'figure',
            head: standing.figure.label,
            numeric: true,
            cell: (part: Part) => figureWords(part, standing.figure!.unit),
          },
        ]
      : []),
    ...(standing || ['condition', 'exit'].includes(kind)
      ? [
          {
            name: 'standing',
            head: 'How it stands',
            cell: (part: Part) => <StandingMark part={part} today={today} />,
          },
        ]
      : []),
  ]
}

function cellWords(field: Field, value: Value | null, measureName: MeasureName) {
  if (value === null)
    return field.ask === 'to sign' ? (
      <strong class="hw-tone--red">not set</strong>
    ) : (
      <span class="hw-second">not set</span>
    )
  return cut(typeof value === 'object' ? measureName(value) : field.say(value))
}

function figureWords(part: Part, unit: 'pounds' | 'number') {
  const figure = figureOf(part)
  if (figure === null) return <span class="hw-second">no figure</span>
  return unit === 'pounds' ? poundsWords(figure) : figure.toLocaleString('en-GB')
}

const cut = (words: string) => (words.length > longest ? `${words.slice(0, longest - 1).trimEnd()}…` : words)

const PromiseCell = ({ part, measureName }: { part: Part; measureName: MeasureName }) => {
  const { measure } = part.content
  const [change, target, shows] = [numberOf(part, 'change'), numberOf(part, 'target'), textOf(part, 'shows')]
  const of = typeof measure === 'object' && measure !== null ? measureName(measure) : textOf(part, 'unit')
  if (change === null && target === null && of === null)
    return part.kind === 'scheme' ? (
      <strong class="hw-tone--red">no number</strong>
    ) : (
      <span class="hw-second">none</span>
    )
  return <Two first={promisedWords({ change, target, shows })} second={of ?? undefined} />
}
