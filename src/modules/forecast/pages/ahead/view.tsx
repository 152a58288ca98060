import { bankHolidayOn } from '../../../../platform/bank-holidays.ts'
import { momentWithin, shortDay, shortWeekday } from '../../../../platform/date-words.ts'
import type { Instant, LocalDate } from '../../../../platform/time.ts'
import { type Column, EmptyState, InsetText, PageHeading, Table } from '../../../../ui/index.ts'
import { pathwayWords } from '../../../discharge/index.ts'
import type { AheadHere } from '../../queries/ahead.ts'
import { chanceWords, type Spread } from '../../rules/ahead/shortfall.ts'
import { likelyShort, type PathwayAhead } from '../../rules/ahead/ten-days.ts'
import { aheadSentence, startsWords } from '../../rules/ahead/words.ts'
import { basisWords } from '../../rules/balance/words.ts'
import { paths } from '../addresses.ts'
import { ForecastLinks } from '../links.tsx'

type Props = { here: AheadHere; now: Instant }

/** Ready people and free places, for each of the next ten days. */
export const AheadView = ({ here, now }: Props) => {
  const { all, today, demands } = here
  const met = all.filter(({ free }) => free !== null)
  const known = met.filter(({ days }) => days.length > 0)
  return (
    <div class="hw-ahead">
      <PageHeading
        title="The next ten days"
        note={`Ready people and free places, as known ${momentWithin(now, now)}`}
      >
        <ForecastLinks here={paths.ahead} />
      </PageHeading>
      {known.length > 0 ? (
        <>
          <InsetText>
            <p>
              <b>{aheadSentence(all, today)}</b>
            </p>
          </InsetText>
          {known.map((one) => (
            <PathwayTable one={one} here={here} />
          ))}
        </>
      ) : (
        <EmptyState title="The days ahead cannot be told yet">
          {demands.of[0]?.problem ?? 'No service is kept here that meets a pathway.'}
        </EmptyState>
      )}
      <p class="hw-second">
        A band holds 80 of 100 such days. Counted: what is known now, no forecast. Planned: a target of
        starts, no forecast; ± is the 95% half-width of starts that were recorded in the last four weeks, and
        is in what is free, not in the chance. Today’s starts are in what is free already. With a date set:
        people not ready yet who are expected to leave that day. Free already: today what is free now, on
        later days what is left over from the day before. A bed that nobody takes is there tomorrow; a start
        of a day lapses with it. Whoever waits takes whatever is free: a place that does not suit is not in
        it, so that the shortfall is the least to be expected. Beds are counted on the dates their people are
        expected to leave, which move; whoever comes from home into such a bed is not in it. P0 needs no place
        and has no row.{' '}
        {here.people.waiting.undecided > 0 &&
          `${here.people.waiting.undecided === 1 ? '1 more waits whose pathway is not decided: in no table.' : `${here.people.waiting.undecided} more wait whose pathway is not decided: they are in no table.`}`}
      </p>
      {demands.of.map(
        ({ pathway, demand }) =>
          demand &&
          pathway !== 'P0' && (
            <p class="hw-second">
              {pathway}: {basisWords(demand.basis)}
            </p>
          ),
      )}
      <p class="hw-second hw-screen-only">
        <a href={paths.aheadCsv}>Save as CSV</a> <a href="/capacity">What is free</a>{' '}
        <a href={paths.balance}>What would hold the balance</a>
      </p>
    </div>
  )
}

const PathwayTable = ({ one, here }: { one: PathwayAhead; here: AheadHere }) => {
  const { pathway, waiting, free, offers } = one
  const counted = offers.filter(({ notPeople }) => notPeople === null)
  const runs = offers.reduce((sum, { notPeople }) => sum + (notPeople ?? 0), 0)
  const old = counted.filter((offer) => offer.free === null && offer.aDay === null).length
  const recorded = offers.filter(({ by }) => by === 'recorded').length
  const placed = here.placed[pathway]
  const closed = here.closed[pathway]
  return (
    <section>
      <Table
        caption={`${pathway}: ${pathwayWords[pathway].toLowerCase()}`}
        captionShown
        columns={columnsFrom(here.today)}
        rows={one.days}
      />
      <p class="hw-second">
        <a href={`/list?view=hub&ready=1&pathway=${pathway}`}>
          {waiting} {waiting === 1 ? 'waits' : 'wait'} now
        </a>{' '}
        without a place
        {placed > 0 && `, and ${placed} with one held`}; {free} {free === 1 ? 'place is' : 'places are'} free
        at {counted.length} {counted.length === 1 ? 'service' : 'services'}
        {closed > 0 && `, ${closed} ${closed === 1 ? 'bed is' : 'beds are'} closed`}
        {old > 0 &&
          `; of ${old} nobody has said, or it is out of date: ${old === 1 ? 'it counts' : 'they count'} as none`}
        {recorded > 0 &&
          `; ${recorded === 1 ? '1 begins fewer people a week than its target: what it did counts' : `${recorded} begin fewer people a week than their target: what they did counts`}`}
        {runs > 0 &&
          `; ${runs === 1 ? '1 run of home care is free too, and is no place' : `${runs} runs of home care are free too, and are no places`} here: somebody needs several, and nothing says how many`}
        .
      </p>
    </section>
  )
}

/** "12.8 (11 to 15)" */
const spreadWords = ({ mean, low80, high80 }: Spread): string =>
  `${mean.toFixed(1)} (${Number(low80.toFixed(1))} to ${Number(high80.toFixed(1))})`

/** Today begins with what is counted and dates that are set; every later day with what is left over. */
const freeWords = (free: Spread, { date }: Day, today: LocalDate): string =>
  date.equals(today) ? `${free.mean} counted` : spreadWords(free)

/** A figure and its band stay on one line. */
const whole = (words: string) => <span class="hw-nowrap">{words}</span>

type Day = PathwayAhead['days'][number]
const columnsFrom = (today: LocalDate): Column<Day>[] => [
  {
    name: 'day',
    head: 'Day',
    rowHead: true,
    card: 'title',
    cell: ({ date }) => (
      <>
        <span class="hw-nowrap">
          {shortWeekday(date)} {shortDay(date)}
        </span>
        {bankHolidayOn(date) && <span class="hw-second"> {bankHolidayOn(date)}</span>}
      </>
    ),
  },
  {
    name: 'ready',
    head: 'Become ready',
    numeric: true,
    cell: ({ ready: { mean, low80, high80 } }) => `${mean.toFixed(1)} (${low80} to ${high80})`,
  },
  { name: 'dated', head: 'With a date set, counted', numeric: true, cell: ({ dated }) => dated },
  {
    name: 'free',
    head: 'Free for them',
    numeric: true,
    cell: (day) => whole(freeWords(day.free, day, today)),
  },
  {
    name: 'already',
    head: 'of it free already',
    numeric: true,
    cell: (day) => whole(freeWords(day.already, day, today)),
  },
  { name: 'beds', head: 'of it beds, counted', numeric: true, cell: ({ places }) => places },
  { name: 'starts', head: 'of it starts', numeric: true, cell: ({ starts }) => whole(startsWords(starts)) },
  {
    name: 'short',
    head: 'Left without a place',
    numeric: true,
    cell: ({ waiting: { mean, low80, high80 } }) => `${mean.toFixed(1)} (${low80} to ${high80})`,
  },
  {
    name: 'chance',
    head: 'Chance that it falls short',
    cell: ({ chance }) =>
      chance >= likelyShort ? <b>{chanceWords(chance)}: likely</b> : chanceWords(chance),
  },
]
