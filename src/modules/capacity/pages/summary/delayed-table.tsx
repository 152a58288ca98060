import { type Column, StateBox, Table, Two } from '../../../../ui/index.ts'
import { type Awaits, awaitsWords } from '../../../discharge/index.ts'
import { hides as hidesNumbers } from '../../rules/bulletin-text.ts'
import type { Package, SummaryContent } from '../../rules/summary-content.ts'
import { byArea, type DelayedByArea, packageOf } from '../../rules/summary-delayed.ts'
import { hiddenWords, homeName, packageWords, peopleWords } from '../../rules/summary-words.ts'

type Props = { content: SummaryContent; seesPeople: boolean; small: 'said' | 'kept back' }
type Row = DelayedByArea['rows'][number]

/** Who is ready and waits for a package of care: counts, open to the lists for those who may see people. */
export const DelayedTable = ({ content, seesPeople, small }: Props) => {
  const { areas, rows } = byArea(content)
  if (rows.length === 0) return <p>Nobody who is ready waits for a package of care.</p>
  const hides = small === 'kept back' && hidesNumbers(content)
  return (
    <>
      <p id="delayed">
        <b>{peopleWords(content.people)}</b> ready, and waiting for a package of care. Each person once, by
        what they have waited for longest.
      </p>
      <Table
        caption="Current delayed packages of care, by where people live"
        columns={columns(areas, seesPeople)}
        rows={rows}
      />
      {hides && (
        <StateBox kind="hidden" title="Small numbers are hidden">
          {hiddenWords} So nobody can be recognised.
        </StateBox>
      )}
    </>
  )
}

const columns = (areas: DelayedByArea['areas'], seesPeople: boolean): Column<Row>[] => [
  {
    name: 'package',
    head: 'Waiting for',
    rowHead: true,
    card: 'title',
    cell: ({ total }) => (
      <Two first={packageWords[total.package]} second={seesPeople && <Lists of={total.package} />} />
    ),
  },
  {
    name: 'people',
    head: 'Everywhere',
    numeric: true,
    cell: ({ total }) => <b>{total.people ?? 'hidden'}</b>,
  },
  ...areas.map(
    (area, i): Column<Row> => ({
      name: `area-${i + 1}`,
      head: homeName(area),
      numeric: true,
      cell: ({ people }) => people[i] ?? 'hidden',
    }),
  ),
  {
    name: 'longest',
    head: 'Longest, days ready',
    numeric: true,
    cell: ({ total }) => total.longest ?? 'hidden',
  },
]

const Lists = ({ of }: { of: Package }) => {
  const codes = (Object.keys(packageOf) as Awaits[]).filter((code) => packageOf[code] === of)
  return (
    <span class="hw-screen-only">
      {codes.map((code, i) => (
        <>
          {i > 0 && ' · '}
          <a href={`/list?view=hub&ready=1&awaits=${code}`}>{awaitsWords(code)}</a>
        </>
      ))}
    </span>
  )
}
