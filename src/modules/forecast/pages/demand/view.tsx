import { bankHolidayOn } from '../../../../platform/bank-holidays.ts'
import { dateWords, shortDay, shortWeekday } from '../../../../platform/date-words.ts'
import { Chips, type Column, EmptyState, InsetText, PageHeading, Table } from '../../../../ui/index.ts'
import { definitionAddress, measureAddress } from '../../../measures/index.ts'
import { FanChart, FanKey } from '../../chart/fan.tsx'
import type { DayAhead } from '../../rules/days.ts'
import { nextDayWords, pastWords, weekWords } from '../../rules/demand-words.ts'
import type { DaysAhead } from '../../rules/forecast-days.ts'
import { totalAhead } from '../../rules/total-ahead.ts'
import { demandAddress, paths } from '../addresses.ts'
import { ForecastLinks } from '../links.tsx'
import { daysAhead, type Loaded } from './load.ts'

/** Days of the table; the chart shows all. */
const tenDays = 10
/** Weeks of the past that the chart shows. */
const weeksShown = 8

export const DemandView = ({ loaded }: { loaded: Loaded }) => {
  const { today, chosen, choices, forecast, problem } = loaded
  if (!chosen)
    return (
      <>
        <PageHeading title="What comes next">
          <ForecastLinks here={paths.demand} />
        </PageHeading>
        <EmptyState title="Nothing has been counted by the day yet">
          A forecast needs eight weeks of daily figures: from what is recorded here, or{' '}
          <a href="/measures/load">loaded from a file</a>.
        </EmptyState>
      </>
    )
  const { definition } = chosen
  return (
    <>
      <PageHeading title="What comes next" note={`${definition.name}, ${daysAhead} days ahead`}>
        <ForecastLinks here={paths.demand} />
      </PageHeading>
      <Chips
        label="What is forecast"
        chips={[]}
        menus={[
          {
            label: 'Of',
            chosen: definition.name,
            options: choices.map(({ key, name }) => ({
              href: demandAddress(key),
              label: name,
              current: key === definition.key,
            })),
          },
        ]}
      >
        {forecast && <a href={demandAddress(definition.key, paths.csv)}>Save as CSV</a>}
        <a href={measureAddress(definition.key, chosen.slice, 'week')}>How it has been</a>
        <a href={definitionAddress(definition.key)}>What counts, version {definition.version}</a>
      </Chips>
      {forecast ? (
        <Forecast loaded={loaded} forecast={forecast} />
      ) : (
        <EmptyState title={`No forecast of ${definition.name.toLowerCase()} yet`}>
          {problem} The last figure is of {dateWords(chosen.days.at(-1)!.date, today)}.
        </EmptyState>
      )}
    </>
  )
}

const Forecast = ({ loaded, forecast }: { loaded: Loaded; forecast: DaysAhead }) => {
  const { chosen, today, past } = loaded
  const { unit, name } = chosen!.definition
  const { days } = forecast
  const week = totalAhead(forecast, days[0]!.date, days[6]!.date)
  const says = [nextDayWords(days[0]!, unit, today), weekWords(week)]
  return (
    <>
      <p class="hw-answer">
        <b>{says[0]}</b> {says[1]}
      </p>
      <section>
        <FanKey />
        <div
          class="hw-chart-scroll"
          role="region"
          aria-label={`Chart: ${name}`}
          tabindex={0}
          data-scroll-end=""
        >
          <FanChart
            fan={{ past: chosen!.days.slice(-7 * weeksShown), ahead: days }}
            title={`Chart: ${name}, the last ${weeksShown} weeks and the next ${daysAhead} days`}
            says={says.join(' ')}
          />
        </div>
      </section>
      <Table caption={`The next ${tenDays} days`} columns={columns} rows={days.slice(0, tenDays)} />
      <h2 class="nhsuk-heading-s">How good is it?</h2>
      {past ? (
        pastWords(past, daysAhead).map((line) => <p>{line}</p>)
      ) : (
        <p>Not known yet: twelve weeks of days are needed to try such a forecast on its own past.</p>
      )}
      <InsetText>
        <p>
          {effectWords(forecast)} The weekly rhythm and the level come from {chosen!.days.length} days of this
          count, up to {shortDay(chosen!.days.at(-1)!.date)}. Nobody’s plans are in it: a ward that opens, a
          strike or an outbreak is not known to it.
        </p>
      </InsetText>
    </>
  )
}

const columns: Column<DayAhead>[] = [
  {
    name: 'day',
    head: 'Day',
    rowHead: true,
    card: 'title',
    cell: ({ date }) => (
      <>
        {shortWeekday(date)} {shortDay(date)}
        {bankHolidayOn(date) && <span class="hw-second"> {bankHolidayOn(date)}</span>}
      </>
    ),
  },
  { name: 'expected', head: 'Expected', numeric: true, cell: ({ mean }) => <b>{Math.round(mean)}</b> },
  {
    name: 'of80',
    head: '80 of 100 such days',
    numeric: true,
    cell: ({ low80, high80 }) => `${low80} to ${high80}`,
  },
  { name: 'of95', head: '95 of 100', numeric: true, cell: ({ low95, high95 }) => `${low95} to ${high95}` },
]

function effectWords({ effects }: DaysAhead): string {
  const { share, seen } = effects['bank holiday']
  if (seen === 0)
    return 'No bank holiday is in these figures: one ahead is taken to be half way between its weekday and a Sunday.'
  const percent = Math.round(Math.abs(100 * share))
  const times = seen === 1 ? 'one was' : `${seen} were`
  if (percent === 0) return `A bank holiday is expected to be like a usual working day: ${times} seen.`
  return `A bank holiday is expected to have ${percent}% ${share < 0 ? 'fewer' : 'more'} than a usual working day: ${times} seen.`
}
