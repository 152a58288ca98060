import { type Column, Details, Table } from '../../../../ui/index.ts'
import { type Banded, BandsChart, dayWords } from '../../chart/bands.tsx'
import { figureWords, numberWords, signedWords } from '../../rules/figure-words.ts'
import type { DayLine } from '../../rules/what-if/days.ts'
import { daysSentence } from '../../rules/what-if/words.ts'
import type { Shown } from './shown.ts'

type Props = { shown: Shown; firstDay: string | null; days: number }

/** Something day by day: a sentence, as it is and with the changes, the difference, and each day with its half-width. */
export const DaysView = ({ shown: { name, series, fewerIsBetter, note }, firstDay, days }: Props) => {
  const last = series.at(-1)!
  const says = daysSentence(name, series, (day) => dayWords(day, firstDay))
  const lines: Banded[] = [
    { kind: 'as it is', points: series.map(({ day, asIs }) => ({ day, ...asIs })) },
    ...(last.with
      ? [
          {
            kind: 'with the changes' as const,
            points: series.map((line) => ({ day: line.day, ...line.with! })),
          },
        ]
      : []),
  ]
  return (
    <>
      <h2 class="nhsuk-heading-s">{name}</h2>
      <p>
        {says} {note}
      </p>
      <p class="hw-second">
        Line: the mean; at its end that of the last day, ± the half-width of its 95% interval. Band: 80 of 100
        runs. {last.with ? 'Dashed: as it is.' : ''}
      </p>
      <Scrolling label={`Chart: ${name}`}>
        <BandsChart
          id="days"
          title={`Chart: ${name}, in ${days} days`}
          says={says}
          lines={lines}
          firstDay={firstDay}
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
            The same luck in both, so the difference is surer than either line.{' '}
            {fewerIsBetter ? 'Below nought is better. ' : ''}Band: the 95% interval of the mean.
          </p>
          <Scrolling label="Chart: the difference">
            <BandsChart
              id="difference"
              title={`Chart: the difference the changes make, ${name}`}
              says={`On the last day ${signedWords(last.difference)}.`}
              lines={[{ kind: 'difference', points: series.map(differencePoint) }]}
              firstDay={firstDay}
              ends={[signedWords(last.difference)]}
            />
          </Scrolling>
        </>
      )}
      <Details summary={`Each day as a table: ${name}`}>
        <Table
          caption={`${name}, each day`}
          columns={[...columnsOf(firstDay), ...(last.with ? compared : [])]}
          rows={series}
        />
      </Details>
    </>
  )
}

const differencePoint = ({ day, difference }: DayLine) => ({
  day,
  mean: difference!.mean,
  low: difference!.mean - (difference!.halfWidth ?? 0),
  high: difference!.mean + (difference!.halfWidth ?? 0),
})

const Scrolling = ({ label, children }: { label: string; children?: unknown }) => (
  <div class="hw-chart-scroll" role="region" aria-label={label} tabindex={0}>
    {children}
  </div>
)

const bandWords = ({ low, high }: { low: number; high: number }) =>
  `${numberWords(low, 1)} to ${numberWords(high, 1)}`

const columnsOf = (firstDay: string | null): Column<DayLine>[] => [
  { name: 'day', head: 'Day', rowHead: true, card: 'title', cell: ({ day }) => dayWords(day, firstDay) },
  { name: 'as-is', head: 'As it is', numeric: true, cell: ({ asIs }) => figureWords(asIs) },
  { name: 'band', head: '80 of 100 runs', numeric: true, cell: ({ asIs }) => bandWords(asIs) },
]
const compared: Column<DayLine>[] = [
  { name: 'with', head: 'With changes', numeric: true, cell: (line) => figureWords(line.with!) },
  { name: 'with-band', head: '80 of 100 then', numeric: true, cell: (line) => bandWords(line.with!) },
  {
    name: 'difference',
    head: 'Difference',
    numeric: true,
    cell: ({ difference }) => <b>{signedWords(difference!)}</b>,
  },
]
