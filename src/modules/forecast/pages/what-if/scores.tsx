import { shortDay } from '../../../../platform/date-words.ts'
import { Temporal } from '../../../../platform/time.ts'
import { type Column, Table } from '../../../../ui/index.ts'
import type { ScoredMorning } from '../../queries/scores.ts'
import { type SaidThing, saidThings } from '../../rules/score/said.ts'
import { type Score, type ScoredDay, scoreOf, thingWords, withinWords } from '../../rules/score/score.ts'
import { runAddress } from '../addresses.ts'

/** What was said of the days that have come since, held against what they were. */
export const SinceThen = ({ days }: { days: readonly ScoredDay[] }) => {
  const score = scoreOf(days)
  if (!score) return null
  return (
    <section>
      <h2 class="nhsuk-heading-s">What came of it</h2>
      <p>
        <b>{withinWords('waiting', score.waiting)}.</b> As the facts are known now; what was said is as it was
        said then.
      </p>
      <Scores score={score} caption="How near it was" />
      <Table
        caption="Ready and waiting in an acute bed, day by day"
        captionShown
        columns={dayColumns}
        rows={days}
      />
    </section>
  )
}

/** How good what was said each morning has been. */
export const PastMornings = ({ mornings }: { mornings: readonly ScoredMorning[] }) => {
  const days = mornings.flatMap((one) => one.days)
  const score = scoreOf(days)
  return (
    <section>
      <h2 class="nhsuk-heading-s">How good were past forecasts?</h2>
      {score ? (
        <>
          <p>
            <b>
              {`${withinWords('waiting', score.waiting)}, of what was said on the last ${mornings.length === 1 ? 'morning' : `${mornings.length} mornings`}.`}
            </b>{' '}
            <a href={runAddress(mornings[0]!.runId)}>What was said on {shortDay(mornings[0]!.morning)}</a>
          </p>
          <Scores score={score} caption="Of every day that was said and has come" />
        </>
      ) : (
        <p>
          Not known yet. At five every morning it is written down what is to be expected of that morning’s
          people; from the next day on it is held against what came of it.
        </p>
      )}
    </section>
  )
}

const Scores = ({ score, caption }: { score: Record<SaidThing, Score>; caption: string }) => (
  <Table
    caption={caption}
    captionShown
    columns={scoreColumns}
    rows={saidThings.map((thing) => ({ thing, ...score[thing] }))}
  />
)

const scoreColumns: Column<Score & { thing: SaidThing }>[] = [
  { name: 'what', head: 'What', rowHead: true, card: 'title', cell: ({ thing }) => thingWords[thing] },
  {
    name: 'of80',
    head: 'Within the 80% band',
    numeric: true,
    cell: (row) => `${row.within80} of ${row.days}`,
  },
  {
    name: 'of95',
    head: 'Within the 95% band',
    numeric: true,
    cell: (row) => `${row.within95} of ${row.days}`,
  },
  { name: 'off', head: 'Off by, on average', numeric: true, cell: ({ distance }) => distance.toFixed(1) },
  { name: 'error', head: 'More than said', numeric: true, cell: ({ error }) => signed(error) },
]

const signed = (value: number): string => `${value > 0 ? '+' : ''}${value.toFixed(1)}`.replace('-', '−')

const dayColumns: Column<ScoredDay>[] = [
  {
    name: 'day',
    head: 'Day',
    rowHead: true,
    card: 'title',
    cell: ({ date }) => shortDay(Temporal.PlainDate.from(date)),
  },
  {
    name: 'was',
    head: 'It was',
    numeric: true,
    cell: ({ things }) => <b>{things.waiting.observed.toFixed(1)}</b>,
  },
  { name: 'said', head: 'Said', numeric: true, cell: ({ things }) => things.waiting.said.mean.toFixed(1) },
  {
    name: 'band',
    head: '80 of 100 runs',
    numeric: true,
    cell: ({ things: { waiting } }) =>
      `${waiting.said.low80.toFixed(1)} to ${waiting.said.high80.toFixed(1)}`,
  },
  {
    name: 'within',
    head: 'Within it',
    cell: ({ things: { waiting } }) =>
      waiting.observed >= waiting.said.low80 && waiting.observed <= waiting.said.high80 ? 'yes' : 'no',
  },
]
