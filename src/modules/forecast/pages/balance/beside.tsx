import { fullDate, monthWords } from '../../../../platform/date-words.ts'
import { type Column, Table } from '../../../../ui/index.ts'
import type { Beside } from '../../rules/balance/prediction.ts'
import { bandedWords, rate } from '../../rules/balance/words.ts'

/** Every month that is over of each prediction that was kept, beside what happened in it. */
export const BesideTable = ({ beside }: { beside: readonly Beside[] }) =>
  beside.length === 0 ? (
    <p>No month of a kept prediction is over yet: there is nothing to hold it against.</p>
  ) : (
    <Table
      caption="Predictions that were kept, beside what happened"
      columns={columns}
      rows={beside}
      group={({ month, madeOn }) => ({
        id: `${month.toString()}-${madeOn.toString()}`,
        title: monthWords(month),
        note: `as predicted on ${fullDate(madeOn)}`,
      })}
    />
  )

const notRecorded = 'not recorded'
const columns: Column<Beside>[] = [
  {
    name: 'pathway',
    head: 'Pathway',
    rowHead: true,
    card: 'title',
    cell: ({ pathway }) => (pathway === 'all' ? 'All' : pathway),
  },
  {
    name: 'predicted',
    head: 'Predicted to become ready a day',
    numeric: true,
    cell: ({ predicted }) => bandedWords(predicted),
  },
  {
    name: 'ready',
    head: 'Became ready a day',
    numeric: true,
    cell: ({ ready }) => (ready === null ? notRecorded : rate(ready)),
  },
  {
    name: 'within',
    head: 'Within the band',
    cell: ({ within }) => (within === null ? notRecorded : within ? 'yes' : 'no'),
  },
  {
    name: 'needed',
    head: 'Had to leave a day',
    numeric: true,
    cell: ({ needed }) => (needed ? bandedWords(needed) : 'nothing was promised'),
  },
  {
    name: 'left',
    head: 'Left a day',
    numeric: true,
    cell: ({ left }) => (left === null ? notRecorded : rate(left)),
  },
]
