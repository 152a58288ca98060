import { type Column, StateBox, Table, Two } from '../../../../ui/index.ts'
import { type Awaits, awaitsWords } from '../../../discharge/index.ts'
import { hides as hidesNumbers } from '../../rules/bulletin-text.ts'
import type { Delayed, SummaryContent } from '../../rules/summary-content.ts'
import { packageOf } from '../../rules/summary-delayed.ts'
import { hiddenWords, homeName, packageWords, peopleWords } from '../../rules/summary-words.ts'

type Props = { content: SummaryContent; seesPeople: boolean; small: 'said' | 'kept back' }
type Row = Pick<Delayed, 'package' | 'people' | 'longest'> & { area?: string | null }

/** Who is ready and waits for a package of care: counts, each open to the list for those who may see people. */
export const DelayedTable = ({ content, seesPeople, small }: Props) => {
  const { totals, delayed, people } = content
  if (totals.length === 0) return <p>Nobody who is ready waits for a package of care.</p>
  const rows: Row[] = totals.flatMap((total) => [
    total,
    ...delayed.filter((one) => one.package === total.package),
  ])
  const hides = small === 'kept back' && hidesNumbers(content)
  return (
    <>
      <Table
        caption={`Ready, and waiting for a package of care: ${peopleWords(people)}. Each person once, by what they have waited for longest.`}
        captionShown
        columns={columns(seesPeople)}
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

const columns = (seesPeople: boolean): Column<Row>[] => [
  {
    name: 'package',
    head: 'Waiting for',
    rowHead: true,
    card: 'title',
    cell: (row) =>
      row.area === undefined ? (
        <Two first={<b>{packageWords[row.package]}</b>} second={seesPeople && <Lists of={row.package} />} />
      ) : (
        packageWords[row.package]
      ),
  },
  {
    name: 'area',
    head: 'Where they live',
    cell: ({ area }) => (area === undefined ? 'everywhere' : homeName(area)),
  },
  {
    name: 'people',
    head: 'People',
    numeric: true,
    cell: (row) => (row.area === undefined ? <b>{peopleWords(row.people)}</b> : peopleWords(row.people)),
  },
  {
    name: 'longest',
    head: 'Longest, days ready',
    numeric: true,
    cell: ({ longest }) => longest ?? 'hidden',
  },
]

const Lists = ({ of }: { of: Delayed['package'] }) => {
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
