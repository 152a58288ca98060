import { type Column, type Content, Mark, Two } from '../../../../ui/index.ts'
import type { SliceNames } from '../../queries/slice-names.ts'
import type { Held } from '../../queries/trajectories.ts'
import type { Against } from '../../rules/against.ts'
import type { Definition } from '../../rules/model.ts'
import { monthName } from '../../rules/step-words.ts'
import { overOrShort, signed } from '../../rules/trajectory-words.ts'
import { figureWords } from '../../rules/value-words.ts'
import { measureAddress } from '../addresses.ts'
import { trajectoryAddress } from '../measure/addresses.ts'

/** One trajectory a row; every name opens its own page, every figure its chart. */
export const heldColumns = (names: SliceNames, first: 'measure' | 'part'): Column<Held>[] => [
  {
    name: 'what',
    head: 'Trajectory',
    rowHead: true,
    card: 'title',
    cell: ({ definition, slice, phases }) => {
      const [name, part] = [definition.name, names.nameOf(slice)]
      const of = phases.map(({ phase }) => phase).filter(Boolean)
      return (
        <Two
          first={<a href={trajectoryAddress(definition.key, slice)}>{first === 'measure' ? name : part}</a>}
          second={[first === 'measure' ? part : name, ...of].join(', ')}
        />
      )
    },
  },
  {
    name: 'state',
    head: 'Last month',
    cell: ({ against, definition }) => <Off against={against} definition={definition} />,
  },
  {
    name: 'actual',
    head: 'Actual',
    numeric: true,
    cell: ({ against: { last }, definition, slice }) =>
      !last || last.actual === null ? (
        'no figure'
      ) : (
        <a href={measureAddress(definition.key, slice, 'month')}>{figureWords(last.actual, definition)}</a>
      ),
  },
  {
    name: 'promise',
    head: 'Promise',
    numeric: true,
    cell: ({ against: { last, months }, definition }) =>
      promisedWords((last ?? months[0])?.value, definition),
  },
  {
    name: 'month',
    head: 'Of',
    cell: ({ against: { last } }) => (last ? monthName(last.month) : 'no month has a figure'),
  },
  {
    name: 'so-far',
    head: 'Over in all',
    numeric: true,
    cell: ({ against: { soFar }, definition }) =>
      soFar === null ? 'not added up' : signed(soFar, definition),
  },
  {
    name: 'until',
    head: 'Promised until',
    cell: ({ targets, definition }) => {
      const last = targets.at(-1)!
      return `${promisedWords(last.value, definition)} by ${monthName(last.month)}`
    },
  },
]

const promisedWords = (value: number | undefined, definition: Definition): string =>
  value === undefined ? 'none' : figureWords(value, definition)

/** By shape and words: "38 over", "on it", "4.2% short", "no figure". */
export const Off = ({
  against: { last, owed },
  definition,
}: {
  against: Pick<Against, 'last' | 'owed'>
  definition: Definition
}): Content => {
  if (!last || last.over === null) return <Mark is="stale">No figure</Mark>
  const words = overOrShort(last.over, definition)
  if (owed === null) return <Mark is="on-time">{words}</Mark>
  return owed > 0 ? <Mark is="late">{words}</Mark> : <Mark is="ready">{words}</Mark>
}
