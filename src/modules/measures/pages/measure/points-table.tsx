import { type Column, Table } from '../../../../ui/index.ts'
import type { Charted, ChartModel } from '../../chart/model.ts'
import { digitsOf, lineWords, readingWords } from '../../chart/words.ts'
import { overWords } from '../../rules/number-words.ts'
import type { Slice, Step } from '../../rules/series.ts'
import { capital, plainDay, pointWords } from '../../rules/step-words.ts'
import { figureWords } from '../../rules/value-words.ts'
import { peopleAddress } from '../addresses.ts'

type Props = { model: ChartModel; slice: Slice; opens: boolean; caption: string; points: readonly Charted[] }

/** Points, the newest first: the same figures as on the chart. Every one opens to its people or the row of its file. */
export const PointsTable = ({ model, slice, opens, caption, points }: Props) => (
  <Table
    caption={caption}
    columns={columns(model, slice, { opens, promised: points.some(({ promise }) => promise !== null) })}
    rows={points.toReversed()}
  />
)

const columns = (
  model: ChartModel,
  slice: Slice,
  { opens, promised }: { opens: boolean; promised: boolean },
): Column<Charted>[] => {
  const { definition, step, today } = model
  const head = definition.unit === 'per cent' ? 'Per cent' : capital(definition.unit)
  return [
    {
      name: 'point',
      head: headOf[step],
      rowHead: true,
      card: 'title',
      cell: (point) => (step === 'week' ? plainDay(point.from, today) : pointWords(point, step, today)),
    },
    {
      name: 'value',
      head,
      numeric: true,
      cell: (point) =>
        point.value === null ? (
          'no figure'
        ) : opens ? (
          <a href={peopleAddress(definition.key, slice, point)}>{figureWords(point.value, definition)}</a>
        ) : (
          figureWords(point.value, definition)
        ),
    },
    ...(promised ? promiseColumns(model) : []),
    {
      name: 'signal',
      head: 'Reading',
      cell: (point) =>
        point.reading ? readingWords[point.reading] : <span class="hw-second">{point.missing}</span>,
    },
  ]
}

const promiseColumns = (model: ChartModel): Column<Charted>[] => [
  {
    name: 'promise',
    head: 'Promise',
    numeric: true,
    cell: ({ promise }) => (promise === null ? 'none' : lineWords(model, promise)),
  },
  {
    name: 'over',
    head: 'Over',
    numeric: true,
    cell: ({ value, promise }) =>
      value === null || promise === null ? 'not known' : overWords(value - promise, digitsOf(model)),
  },
]

const headOf: Record<Step, string> = { day: 'Day', week: 'Week from', month: 'Month', quarter: 'Quarter' }
