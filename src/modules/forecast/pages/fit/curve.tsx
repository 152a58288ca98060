import { type Column, Table } from '../../../../ui/index.ts'
import { BandsChart } from '../../chart/bands.tsx'
import type { FittedTime } from '../../rules/fit/fit-time.ts'
import type { NamedTime } from '../../rules/fit/fitted-times.ts'
import { curveWords, days, distributionWords, fitWords } from '../../rules/fit/words.ts'

/** The share still there by day, observed with its band and as it is used: a sentence, a chart, and the same as a table. */
export const CurveSection = ({ named: { name, time } }: { named: NamedTime }) => {
  const says = curveWords(name, time)
  const { curve } = time
  return (
    <section id="curve">
      <h2 class="nhsuk-heading-s">{name}</h2>
      <p>
        <b>{says}</b> {fitWords(time)}
      </p>
      {curve.length > 0 && (
        <>
          <p class="hw-second">
            Of a hundred people, how many are still there after so many days. Dashed, with its 95% band: as
            observed. Line: as used.
          </p>
          <div class="hw-chart-scroll" role="region" aria-label={`Chart: ${name}`} tabindex={0}>
            <BandsChart
              id="curve-of-time"
              title={`Chart: of a hundred people, how many are still there. ${name}`}
              says={says}
              lines={[
                {
                  kind: 'observed',
                  points: curve.map((one) => ({
                    day: one.day,
                    mean: 100 * one.observed,
                    low: 100 * one.low,
                    high: 100 * one.high,
                  })),
                },
                {
                  kind: 'fitted',
                  points: curve.map(({ day, used }) => ({
                    day,
                    mean: 100 * used,
                    low: 100 * used,
                    high: 100 * used,
                  })),
                },
              ]}
              firstDay={null}
              ends={['Observed', 'Used']}
              tick={8}
              tickWords={(day) => String(Number(day.toFixed(2)))}
            />
          </div>
          <Table
            caption="Of a hundred people, how many are still there after so many days"
            captionShown
            columns={curveColumns}
            rows={curve.filter((_, i) => i % 8 === 0)}
          />
        </>
      )}
      {time.candidates.length > 0 && (
        <Table
          caption="Curves tried, the likeliest first"
          captionShown
          columns={candidateColumns(time.candidates)}
          rows={time.candidates}
        />
      )}
    </section>
  )
}

const hundred = (share: number) => String(Math.round(100 * share))

const curveColumns: Column<FittedTime['curve'][number]>[] = [
  { name: 'day', head: 'After', rowHead: true, cell: ({ day }) => `${Number(day.toFixed(2))} days` },
  { name: 'observed', head: 'Observed', numeric: true, cell: ({ observed }) => hundred(observed) },
  {
    name: 'band',
    head: '95% band',
    numeric: true,
    cell: ({ low, high }) => `${hundred(low)} to ${hundred(high)}`,
  },
  { name: 'used', head: 'Used', numeric: true, cell: ({ used }) => <b>{hundred(used)}</b> },
]

const candidateColumns = (
  candidates: FittedTime['candidates'],
): Column<FittedTime['candidates'][number]>[] => [
  {
    name: 'curve',
    head: 'Curve',
    rowHead: true,
    cell: ({ distribution }) => distributionWords(distribution),
  },
  {
    name: 'likelihood',
    head: 'Log-likelihood',
    numeric: true,
    cell: ({ logLikelihood }) => logLikelihood.toFixed(1).replace('-', '−'),
  },
  {
    name: 'behind',
    head: 'Behind the likeliest',
    numeric: true,
    cell: ({ logLikelihood }) => days(candidates[0]!.logLikelihood - logLikelihood),
  },
]
