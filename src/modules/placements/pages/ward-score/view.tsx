import { dateWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { Answer, type Column, EmptyState, PageHeading, Table } from '../../../../ui/index.ts'
import type { WardArrival } from '../../queries/ward-score.ts'
import { truthWords } from '../../rules/truth-check.ts'
import { type ScoredWeek, scoreWords, type TruthScore, truthScore } from '../../rules/truth-score.ts'
import type { ScoredWard } from './route.tsx'

type ScoreProps = {
  ward: ScoredWard
  all: readonly WardArrival[]
  weeks: readonly ScoredWeek[]
  now: Instant
}

export const WardScoreView = ({ ward, all, weeks, now }: ScoreProps) => {
  const whole = truthScore(all)
  return (
    <>
      <PageHeading title="Did they arrive as described?" note={`${ward.ward}, ${ward.site}`} below />
      <p>
        Whoever takes somebody in is asked within a day whether it was as described: medicines, paperwork, how
        they move, the time they came, skin, equipment. These are the answers about people who left this ward,
        by the week in which they arrived.
      </p>
      {whole.arrived === 0 ? (
        <EmptyState title="Nobody has left this ward for a place found here in the last 13 weeks." />
      ) : (
        <>
          <Answer>{sentence(whole)}</Answer>
          <Table
            caption="As described, by week of arrival"
            columns={columnsFor(now)}
            rows={weeks}
            long={false}
          />
        </>
      )}
      <p class="hw-second">
        A few people a week are too few for a trend: read the reasons, not the rise and fall. Nobody is named,
        and no provider. An answer that came after the day asked for counts, and is marked.
      </p>
    </>
  )
}

function sentence(score: TruthScore): string {
  const { arrived, answered, right, wrong } = score
  if (answered === 0) return `${arrived} arrived in 13 weeks; nobody has answered yet.`
  const most = wrong[0]
  const why = most
    ? ` Most often not: ${truthWords(most.code).toLowerCase()}, ${most.times} of ${answered}.`
    : ''
  const open = arrived - answered
  return `In 13 weeks ${right} of ${answered} arrived as described.${why}${open > 0 ? ` ${open} were not answered for.` : ''}`
}

const columnsFor = (now: Instant): Column<ScoredWeek>[] => [
  {
    name: 'week',
    head: 'Week from',
    rowHead: true,
    card: 'title',
    cell: ({ monday }) => dateWords(monday, dateOf(now)),
  },
  { name: 'score', head: 'As described', cell: ({ score }) => scoreWords(score) },
  {
    name: 'wrong',
    head: 'What was not',
    cell: ({ score }) =>
      score.wrong.length === 0
        ? score.answered > 0
          ? 'nothing'
          : score.arrived > 0
            ? 'no answer yet'
            : 'nobody'
        : score.wrong.map(({ code, times }) => `${truthWords(code)}: ${times}`).join('; '),
  },
  {
    name: 'late',
    head: 'Said late',
    numeric: true,
    cell: ({ score }) => (score.answered === 0 ? 'nobody' : score.late),
  },
]
