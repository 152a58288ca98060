import { Table, Two } from '../../../../ui/index.ts'
import { VerdictMark } from '../../../measures/index.ts'
import { partAddress } from '../../addresses.ts'
import { nameOf, titleOf } from '../../rules/part-words.ts'
import { promisedWords, type Result, resultWords } from '../../rules/results.ts'

/** Promise, measure, result and verdict in one line each; the verdict by shape and word, with its reason. */
export const ResultsTable = ({ results }: { results: readonly Result[] }) => (
  <Table
    caption="Promises against results"
    columns={[
      {
        name: 'promise',
        head: 'Promise',
        rowHead: true,
        card: 'title',
        cell: ({ planId, part }) => (
          <Two
            first={<a href={partAddress(planId, part.partId)}>{titleOf(part, 90)}</a>}
            second={nameOf(part)}
          />
        ),
      },
      {
        name: 'verdict',
        head: 'Verdict',
        cell: ({ verdict, reason }) => <Two first={<VerdictMark verdict={verdict} />} second={reason} />,
      },
      {
        name: 'measure',
        head: 'Measure',
        cell: ({ measureName, measureHref, sliceName, letter }) => (
          <Two
            first={measureHref ? <a href={measureHref}>{measureName}</a> : measureName}
            second={[sliceName, letter && `${letter} on its chart`].filter(Boolean).join(', ') || undefined}
          />
        ),
      },
      { name: 'promised', head: 'Promised', cell: (result) => promisedWords(result) },
      { name: 'result', head: 'Mean', cell: (result) => resultWords(result) },
    ]}
    rows={results}
  />
)
