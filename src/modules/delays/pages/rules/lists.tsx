import type { LocalDate } from '../../../../platform/time.ts'
import { type Column, Table, Two } from '../../../../ui/index.ts'
import { awaitsList, awaitsWords } from '../../../discharge/index.ts'
import { type CodeItem, codeOn, codesOn, listNamed } from '../../rules/code-list.ts'
import { type LoadedReasons, loadedLabel } from '../../rules/loaded-reasons.ts'
import type { MatrixCell, MatrixRow } from '../../rules/matrix.ts'
import { type AwaitsMap, awaitsMapTo } from '../../rules/reasons.ts'
import { confidenceWords } from '../../rules/rule-words.ts'
import { validityWords } from './words.tsx'

/** One list with its source, and which of our waits lead to each of its reasons. */
export const CodeTable = ({ name, on }: { name: string; on: LocalDate }) => {
  const list = listNamed(name)
  const map = awaitsMapTo(name)
  const columns: Column<CodeItem>[] = [
    {
      name: 'label',
      head: 'Label',
      rowHead: true,
      card: 'title',
      cell: (item) => <Two first={<Label item={item} />} second={exceptionWords(item)} />,
    },
    ...(map
      ? [{ name: 'waits', head: 'From our waits', cell: (item: CodeItem) => waitWords(map, item.code) }]
      : []),
  ]
  const items = codesOn(name, on)
  return (
    <>
      <p class="hw-second">
        {list.size ? `${items.length} of ${list.size}. ` : `${items.length} in all. `}
        {confidenceWords[list.confidence]}, unless a line says otherwise.{' '}
        {list.codes === 'ours' && 'The codes are our own. '}
        {list.labels === 'restated' && 'The labels are in our words. '}
        {list.note && `${list.note} `}
        {list.source}.{map && ' Which wait leads to which reason is our own reading.'}
      </p>
      <Table caption={list.name} columns={columns} rows={items} />
    </>
  )
}

const Label = ({ item }: { item: CodeItem }) => (
  <>
    {item.group && `${item.group}: `}
    {item.label} <span class="hw-code">{item.code}</span>
  </>
)

/** Where an item holds for another time than its list, or is surer or less sure than it. */
const exceptionWords = (item: CodeItem): string | undefined =>
  [
    item.validFrom || item.validTo ? `${validityWords(item)}.` : '',
    item.confidence ? `${confidenceWords[item.confidence]}.` : '',
    item.note ?? '',
  ]
    .filter((words) => words !== '')
    .join(' ') || undefined

const waitWords = (map: AwaitsMap, code: string): string =>
  map.items
    .filter((one) => one.code === code)
    .map((one) => awaitsWords(one.awaits) + (one.confidence === 'memory' ? ' (our guess)' : ''))
    .join('; ') || 'none of them'

/** The list a place loaded from NHS England's own file, and which of our waits lead to each of its reasons. */
export const LoadedTable = ({ loaded }: { loaded: LoadedReasons }) => {
  const byLabel = Map.groupBy(awaitsList, ({ code }) => loadedLabel(loaded, code))
  const waitsOf = (label: string) => (byLabel.get(label) ?? []).map(({ plain }) => plain).join('; ')
  const columns: Column<string>[] = [
    { name: 'label', head: 'Label', rowHead: true, card: 'title', cell: (label) => label },
    { name: 'waits', head: 'From our waits', cell: (label) => waitsOf(label) || 'none of them' },
  ]
  return (
    <>
      <p class="hw-second">
        {loaded.labels.length} in all, as they stand in {loaded.file} ({loaded.period}), which this place
        loaded. Which wait leads to which reason is the same words, or this place’s choice.
      </p>
      <Table caption="Reasons that this place loaded" columns={columns} rows={loaded.labels} />
    </>
  )
}

/** Waits for which the list has no reason: a return says so, and nobody chooses the nearest. */
export const NoCode = ({ reasonOf }: { reasonOf: (awaits: string) => string | null }) => {
  const none = awaitsList.filter((one) => reasonOf(one.code) === null)
  return none.length === 0 ? (
    <></>
  ) : (
    <p>
      <strong>No code in this list for: </strong>
      {none.map((one) => one.plain).join('; ')}. Days of these waits are shown apart.
    </p>
  )
}

const sure = (cell: MatrixCell) =>
  cell.confidence === 'this place' ? 'corrected by this place' : confidenceWords[cell.confidence]

/** Yes or no for each party, with how sure we are in each cell. */
export const Matrix = ({ rows, list, on }: { rows: MatrixRow[]; list: string; on: LocalDate }) => {
  const heads = { NHS: 'NHS', 'social care': 'Social care', both: 'Both' } as const
  const columns: Column<MatrixRow>[] = [
    {
      name: 'reason',
      head: 'Reason',
      rowHead: true,
      card: 'title',
      cell: ({ reason }) => <Label item={codeOn(list, reason, on)!} />,
    },
    ...(['NHS', 'social care', 'both'] as const).map((party) => ({
      name: party.replace(' ', '-'),
      head: heads[party],
      cell: (row: MatrixRow) => {
        const cell = row.cells.find((one) => one.party === party)!
        return <Two first={cell.allowed ? 'yes' : 'no'} second={sure(cell)} />
      },
    })),
  ]
  return <Table caption="Whose a delay may be, by reason" columns={columns} rows={rows} />
}
