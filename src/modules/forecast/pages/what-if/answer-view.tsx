import { type Column, InsetText, Table } from '../../../../ui/index.ts'
import { type Banded, BandsChart } from '../../chart/bands.tsx'
import type { AskedRun } from '../../queries/runs.ts'
import { figureWords, signedWords } from '../../rules/figure-words.ts'
import type { WhatIf } from '../../rules/what-if/answer.ts'
import type { Change } from '../../rules/what-if/changes.ts'
import { sentence, surelyWords } from '../../rules/what-if/words.ts'

/** The answer: one sentence, the days, the difference, and each figure with its half-width. */
export const AnswerView = ({
  answer,
  changes,
  run,
}: {
  answer: WhatIf
  changes: readonly Change[]
  run: AskedRun
}) => {
  const says = sentence(answer, changes)
  const last = answer.series.at(-1)!
  const lines: Banded[] = [
    { kind: 'as it is', points: answer.series.map(({ day, asIs }) => ({ day, ...asIs })) },
    ...(last.with
      ? [
          {
            kind: 'with the changes' as const,
            points: answer.series.map((line) => ({ day: line.day, ...line.with! })),
          },
        ]
      : []),
  ]
  return (
    <>
      <InsetText>
        <p>
          <b>{says}</b>
        </p>
      </InsetText>
      <h2 class="nhsuk-heading-s">Ready and waiting in a bed, {answer.station}</h2>
      <p class="hw-second">
        Line: the mean; at its end that of the last day, ± the half-width of its 95% interval. Band: 80 of 100
        runs. {last.with ? 'Dashed: as it is.' : ''}
      </p>
      <Scrolling label={`Chart: ready and waiting, ${answer.station}`}>
        <BandsChart
          id="waiting"
          title={`Chart: ready and waiting in a bed, ${answer.station}, in ${answer.days} days`}
          says={says}
          lines={lines}
          firstDay={answer.firstDay}
          ends={[
            `As it is ${figureWords(last.asIs)}`,
            ...(last.with ? [`Changed ${figureWords(last.with)}`] : []),
          ]}
        />
      </Scrolling>
      {last.difference && (
        <>
          <h2 class="nhsuk-heading-s">The difference the changes make</h2>
          <p class="hw-second">
            The same luck in both, so the difference is surer than either line. Below nought is better. Band:
            the 95% interval of the mean.
          </p>
          <Scrolling label="Chart: the difference">
            <BandsChart
              id="difference"
              title="Chart: the difference the changes make"
              says={`On the last day ${signedWords(last.difference)}.`}
              lines={[
                {
                  kind: 'difference',
                  points: answer.series.map(({ day, difference }) => ({
                    day,
                    mean: difference!.mean,
                    low: difference!.mean - (difference!.halfWidth ?? 0),
                    high: difference!.mean + (difference!.halfWidth ?? 0),
                  })),
                },
              ]}
              firstDay={answer.firstDay}
              ends={[signedWords(last.difference)]}
            />
          </Scrolling>
        </>
      )}
      <Table
        caption={`In ${answer.days} days`}
        captionShown
        columns={last.with ? [...columns, ...compared] : columns}
        rows={answer.rows}
      />
      <p class="hw-second">
        {answer.replications} runs{last.with ? ' of each' : ''}, seed {answer.seed}, Homeward {run.program}. ±
        is the half-width of the 95% interval.
      </p>
    </>
  )
}

const Scrolling = ({ label, children }: { label: string; children?: unknown }) => (
  <div class="hw-chart-scroll" role="region" aria-label={label} tabindex={0}>
    {children}
  </div>
)

type Row = WhatIf['rows'][number]
const columns: Column<Row>[] = [
  { name: 'what', head: 'What', rowHead: true, card: 'title', cell: ({ name }) => name },
  { name: 'as-is', head: 'As it is', numeric: true, cell: ({ asIs }) => figureWords(asIs) },
]
const compared: Column<Row>[] = [
  {
    name: 'with',
    head: 'With changes',
    numeric: true,
    cell: (row) => (row.with ? figureWords(row.with) : 'no figure'),
  },
  {
    name: 'difference',
    head: 'Difference',
    numeric: true,
    cell: ({ difference }) => (difference ? <b>{signedWords(difference)}</b> : 'no figure'),
  },
  {
    name: 'words',
    head: 'In words',
    cell: ({ difference, asIs }) => (difference ? surelyWords(difference, asIs) : ''),
  },
]
