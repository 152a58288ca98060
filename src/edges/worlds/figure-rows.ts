import { lastDayOf } from '../../../examples/measures/figures.ts'
import type { World } from '../../../examples/world.ts'
import type { Schema } from '../../schema.generated.ts'
import { sliced } from './promised-rows.ts'

type Rows = [table: keyof Schema, rows: Record<string, unknown>[]][]

/** Files of figures, each figure with its line: the first line of a file names the columns. */
export const figureRows = ({ files }: World): Rows => [
  [
    'measures.load',
    files.map(({ loadId, fileName, source, figures }) => ({
      load_id: loadId,
      file_name: fileName,
      source,
      figures: figures.length,
    })),
  ],
  [
    'measures.figure',
    files.flatMap(({ loadId, figures }) =>
      figures.map((figure, i) => ({
        load_id: loadId,
        line: i + 2,
        measure: figure.measure,
        ...sliced(figure.slice),
        step: figure.step,
        from_date: figure.from,
        to_date: lastDayOf(figure),
        numerator: figure.numerator ?? null,
        denominator: figure.denominator ?? null,
        value: figure.value,
        missing: figure.value === null ? (figure.missing ?? 'not given') : null,
      })),
    ),
  ],
]
