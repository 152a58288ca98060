import { fullDate, momentWords, monthWords } from '../../../../platform/date-words.ts'
import { monthText } from '../../../../platform/month-text.ts'
import type { Instant } from '../../../../platform/time.ts'
import { Button, type Column, EmptyState, Form, InsetText, PageHeading, Table } from '../../../../ui/index.ts'
import { measureAddress } from '../../../measures/index.ts'
import type { MonthBalance, PathwayMonth } from '../../rules/balance/months.ts'
import {
  balanceSentence,
  bandedWords,
  basisWords,
  meetWords,
  pathwayNameWords,
  restWords,
  waitingWords,
  whole,
} from '../../rules/balance/words.ts'
import { balanceAddress, paths } from '../addresses.ts'
import { ForecastLinks } from '../links.tsx'
import { BesideTable } from './beside.tsx'
import type { Loaded } from './load.ts'

type Props = { loaded: Loaded; now: Instant; once: string; mayKeep: boolean }

/** Discharges a day that keep the place in balance, and that meet its trajectory. */
export const BalanceView = ({ loaded, now, once, mayKeep }: Props) => {
  const { shown, months, demands, predictions } = loaded
  return (
    <>
      <PageHeading title="Balance" note="How many people must leave a day, by pathway, month by month">
        <ForecastLinks here={paths.balance} />
      </PageHeading>
      {shown ? (
        <>
          <InsetText>
            <p>
              <b>{balanceSentence(shown)}</b>
            </p>
          </InsetText>
          <ShownMonth loaded={loaded} shown={shown} />
          <MonthsTable months={months} />
          <p class="hw-second hw-screen-only">
            <a href={paths.balanceCsv}>Save as CSV</a>
          </p>
        </>
      ) : (
        <EmptyState title="No balance can be worked out yet">
          {demands.of[0]?.problem} {mayKeep && <a href={paths.shares}>Set shares of admissions by pathway</a>}
        </EmptyState>
      )}
      <Demand loaded={loaded} mayKeep={mayKeep} />
      <h2 class="nhsuk-heading-s" id="kept">
        What was predicted, and what happened
      </h2>
      <BesideTable beside={loaded.beside} />
      <p>
        {predictions.length === 0
          ? 'No prediction is kept yet. One is kept on the first day of every month, as it is known then.'
          : `Kept as it was known then: ${predictions
              .slice(0, 12)
              .map((one) => `${momentWords(one.madeAt, now)}${one.madeBy ? ` by ${one.madeBy}` : ''}`)
              .join('; ')}.`}
      </p>
      {mayKeep && shown && (
        <Form action={paths.keepPrediction} once={once}>
          <Button text="Keep today’s prediction" variant="secondary" />
        </Form>
      )}
    </>
  )
}

const ShownMonth = ({ loaded, shown }: { loaded: Loaded; shown: MonthBalance }) => {
  const { trajectory, people } = loaded
  const { allowed } = shown
  const counted = shown.waitingIs === 'counted'
  const columns: Column<PathwayMonth>[] = [
    {
      name: 'pathway',
      head: 'Pathway',
      rowHead: true,
      card: 'title',
      cell: ({ pathway }) => pathwayNameWords(pathway),
    },
    {
      name: 'waiting',
      head: counted ? 'Waiting now, counted' : 'Waiting at its start',
      numeric: true,
      cell: ({ pathway, waiting }) =>
        counted ? <a href={waitingAddress(pathway)}>{whole(waiting.mean)}</a> : waitingWords(waiting),
    },
    {
      name: 'demand',
      head: 'Become ready a day, and must leave to keep the balance',
      numeric: true,
      cell: ({ keep, pathway }) => (
        <a href={`#demand-${pathway === 'all' ? 'P0' : pathway}`}>{bandedWords(keep)}</a>
      ),
    },
    {
      name: 'meet',
      head: 'Must leave a day to meet what is promised',
      numeric: true,
      cell: (one) => (one.meet ? <b>{meetWords(one, shown)}</b> : meetWords(one, shown)),
    },
    {
      name: 'allowed',
      head: 'Delayed days left of what is promised',
      numeric: true,
      cell: ({ allowed: own }) => (own === null ? 'nothing promised' : whole(own)),
    },
    {
      name: 'after',
      head: 'Then waiting at its end',
      numeric: true,
      cell: ({ after }) => waitingWords(after),
    },
  ]
  return (
    <>
      <Table
        caption={`${restWords(shown)}, ${shown.days} days`}
        captionShown
        columns={columns}
        rows={shown.pathways}
      />
      <p class="hw-second">
        ± is half of the band in which 80 of 100 outcomes should fall, from demand alone; two figures in
        brackets are its ends. Who waits at the end: if the middle figure of what must leave does so every day
        {counted ? '' : ' of this month and those before it'}, and more or fewer become ready than expected.{' '}
        {trajectory && allowed ? (
          <>
            <a href={measureAddress(trajectory.measure, { by: 'whole' }, 'month')}>{trajectory.name}</a>:{' '}
            {Math.round(allowed.target).toLocaleString('en-GB')} delayed days are promised for{' '}
            {monthWords(shown.month)}
            {allowed.counted !== null &&
              `, ${Math.round(allowed.counted).toLocaleString('en-GB')} were lost before today`}
            {allowed.over > 0 &&
              `: it is missed already, by ${whole(allowed.over)}, and later months go on from as many waiting as now`}
            {allowed.counted === null && !shown.from.equals(shown.month)
              ? '; of this month not every day is counted, so the promise is shared by days'
              : ''}
            . Each pathway has the share of them that it has of those who wait now.
          </>
        ) : trajectory ? (
          `${trajectory.name} has a trajectory, and nothing is promised for ${monthWords(shown.month)}.`
        ) : (
          <>
            No trajectory of delayed days is set for the whole place:{' '}
            <a href="/measures/trajectories">trajectories</a>.
          </>
        )}
        {people.waiting.undecided > 0 &&
          ` ${people.waiting.undecided} more wait whose pathway is not decided: they are in no row.`}
      </p>
    </>
  )
}

const waitingAddress = (pathway: PathwayMonth['pathway']) =>
  `/list?view=hub&ready=1${pathway === 'all' ? '' : `&pathway=${pathway}`}`

const MonthsTable = ({ months }: { months: readonly MonthBalance[] }) => {
  const of = (month: MonthBalance, pathway: PathwayMonth['pathway']) =>
    month.pathways.find((one) => one.pathway === pathway)
  const columns: Column<MonthBalance>[] = [
    {
      name: 'month',
      head: 'Month',
      rowHead: true,
      card: 'title',
      cell: (month) => <a href={balanceAddress(monthText(month.month))}>{restWords(month)}</a>,
    },
    ...months[0]!.pathways.map(
      ({ pathway }): Column<MonthBalance> => ({
        name: pathway,
        head: pathway === 'all' ? 'All' : pathway,
        numeric: true,
        cell: (month) => {
          const one = of(month, pathway)!
          return (
            <>
              {bandedWords(one.keep)}
              <span class="hw-second">
                {' '}
                {one.meet ? `to meet: ${meetWords(one, month)}` : meetWords(one, month)}
              </span>
            </>
          )
        },
      }),
    ),
  ]
  return (
    <Table
      caption="This month and each month ahead: people who must leave a day to keep the balance, and to meet what is promised"
      captionShown
      columns={columns}
      rows={months}
    />
  )
}

const Demand = ({ loaded: { demands, people }, mayKeep }: { loaded: Loaded; mayKeep: boolean }) => (
  <>
    <h2 class="nhsuk-heading-s">Where demand comes from</h2>
    <dl class="nhsuk-summary-list">
      {demands.of.map(({ pathway, demand, problem }) => (
        <div class="nhsuk-summary-list__row" id={`demand-${pathway}`}>
          <dt class="nhsuk-summary-list__key">{pathwayNameWords(pathway)}</dt>
          <dd class="nhsuk-summary-list__value">{demand ? basisWords(demand.basis) : problem}</dd>
        </div>
      ))}
    </dl>
    <p class="hw-second">
      {people.since
        ? `Everybody who became ready is recorded here since ${fullDate(people.since)}.`
        : 'Nobody has been recorded as ready here yet.'}{' '}
      <a href={`${paths.demand}?measure=admissions`}>How good forecasts of admissions have been</a>. Far ahead
      the level of the last weeks is carried on with its weekly rhythm and England’s bank holidays: a season
      of the year is not in it, and the band widens. Rates are even: <a href={paths.whatIf}>What if?</a> says
      what chance adds. {mayKeep && <a href={paths.shares}>Set shares of admissions by pathway</a>}
    </p>
  </>
)
