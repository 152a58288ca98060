import type { LocalDate } from '../../../../platform/time.ts'
import { type Column, Two } from '../../../../ui/index.ts'
import { partAddress } from '../../addresses.ts'
import { partKind } from '../../rules/content.ts'
import type { Field, Value } from '../../rules/fields.ts'
import { capital, valueWords } from '../../rules/part-words.ts'
import { figureOf, type Part } from '../../rules/plan.ts'
import { poundsWords } from '../../rules/pounds.ts'
import { StandingMark } from '../marks.tsx'
import type { MeasureName } from '../measure-names.ts'

const longest = 160

/** The columns of a list of one kind: which one it is, what the kind's lists print, and how it stands. */
export function partColumns(
  kind: Part['kind'],
  { planId, today, measureName }: { planId: string; today: LocalDate; measureName: MeasureName },
): Column<Part>[] {
  const { fields, title, lists, standing } = partKind(kind)
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
    ...lists.map(
      (key): Column<Part> => ({
        name: key,
        head: fields[key]!.label,
        numeric: ['number', 'pounds'].includes(fields[key]!.kind),
        cell: (part) => cellWords(fields[key]!, part.content[key] ?? null, measureName),
      }),
    ),
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
