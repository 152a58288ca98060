import { shortDay, weekdays } from '../../../../platform/date-words.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { type Column, InsetText, PageHeading, Table } from '../../../../ui/index.ts'
import { awaitsWords } from '../../../discharge/index.ts'
import { hourWeights, weekdayWeights } from '../../rules/fit/arrivals.ts'
import { type PlaceFit, pathways } from '../../rules/fit/fit-place.ts'
import { fewestEnded } from '../../rules/fit/fit-time.ts'
import { groupsOf, type NamedTime } from '../../rules/fit/fitted-times.ts'
import { fewestShared } from '../../rules/fit/shares.ts'
import { usualFigures } from '../../rules/fit/usual.ts'
import { aDayWords, bankHolidayWords, days, distributionWords, fitWords } from '../../rules/fit/words.ts'
import type { Made } from '../../rules/today/made.ts'
import { fitAddress, paths } from '../addresses.ts'
import { CurveSection } from './curve.tsx'
import { StartsSection } from './starts.tsx'

type Props = {
  fit: PlaceFit
  /** What a run would start from; null where there are no acute beds. */
  made: Made | null
  times: readonly NamedTime[]
  chosen: NamedTime
  mayKeep: boolean
}

export const FitView = ({ fit, made, times, chosen, mayKeep }: Props) => (
  <>
    <PageHeading
      title="What was fitted"
      note={`From what is recorded, ${dayOf(fit.from)} to ${dayOf(fit.to)}`}
    >
      <a href={paths.whatIf}>What if?</a>
    </PageHeading>
    <p>
      Runs that start from today’s people draw how long each stays and waits from these. Whoever is still
      there counts as having stayed so long at least; whoever came before the first day counts from that day
      on. Fewer than {fewestEnded} that ended are too few: then the usual figures of {usualFigures.from} are
      used, which are nobody’s here.
    </p>
    <Table caption="How long things take, in days" captionShown columns={timeColumns(chosen)} rows={times} />
    <CurveSection named={chosen} />
    <Arrivals fit={fit} />
    <Shares fit={fit} />
    {made && <StartsSection fit={fit} made={made} mayKeep={mayKeep} />}
    <Awaited fit={fit} />
    <InsetText>
      <p>{readmittedWords(fit)}</p>
      <p>
        How long help at home lasts does not change who waits, as its starts are what is scarce. A stay counts
        where it ended or is now; wards for mental health and hospital at home are not in it.
      </p>
    </InsetText>
  </>
)

const dayOf = (moment: number): string => {
  const on = dateOf(Temporal.Instant.fromEpochMilliseconds(Math.round(moment * 86_400_000)))
  return `${shortDay(on)} ${on.year}`
}

const timeColumns = (chosen: NamedTime): Column<NamedTime>[] => [
  {
    name: 'what',
    head: 'What',
    rowHead: true,
    card: 'title',
    cell: ({ key, name }) =>
      key === chosen.key ? (
        <b aria-current="true">{name}</b>
      ) : (
        <a href={`${fitAddress(key)}#curve`}>{name}</a>
      ),
  },
  { name: 'ended', head: 'Ended', numeric: true, cell: ({ time }) => time.ended },
  { name: 'open', head: 'Go on', numeric: true, cell: ({ time }) => time.goingOn },
  ...[0, 1, 2].map(
    (i): Column<NamedTime> => ({
      name: `q${i}`,
      head: ['One in ten within', 'Half within', 'Nine in ten within'][i]!,
      numeric: true,
      cell: ({ time }) => {
        const { observed, used } = time.quantiles[i]!
        return (
          <>
            <b>{days(used)}</b>{' '}
            <span class="hw-second">{observed === null ? 'not seen' : `seen ${days(observed)}`}</span>
          </>
        )
      },
    }),
  ),
  { name: 'used', head: 'Used', cell: ({ time }) => distributionWords(time.used) },
  { name: 'fit', head: 'Fit', cell: ({ time }) => fitWords(time) },
]

const Arrivals = ({ fit: { arrivals } }: { fit: PlaceFit }) => {
  const { acute } = arrivals
  const hours = hourWeights(acute)
  const busiest = hours.indexOf(Math.max(...hours))
  return (
    <>
      <h2 class="nhsuk-heading-s">Who comes</h2>
      <p>
        {acute.seen} people came to an acute bed on {acute.days} whole {acute.days === 1 ? 'day' : 'days'}.{' '}
        {aDayWords(acute)}{' '}
        {acute.learnedFrom
          ? `The days ahead, with their week and their season, are forecast from ${acute.learnedFrom.days} days of ${acute.learnedFrom.what}.`
          : 'Too few days for a forecast of the days ahead (8 weeks are needed): every week is alike.'}{' '}
        {bankHolidayWords(acute)}{' '}
        {acute.byHour
          ? `Most come from ${busiest}:00 to ${busiest + 1}:00.`
          : `By the hour as usual: ${acute.seen} of at least 200 people.`}{' '}
        ± is the 95% half-width.
      </p>
      <Table
        caption={`By weekday, where 1 is the mean${acute.byWeekday ? '' : ' (usual figures)'}`}
        captionShown
        columns={[
          { name: 'day', head: 'Day', rowHead: true, cell: ({ day }) => day },
          { name: 'weight', head: 'Of the mean', numeric: true, cell: ({ weight }) => weight.toFixed(2) },
        ]}
        rows={weekdayWeights(acute).map((weight, i) => ({ day: weekdays[i]!, weight }))}
      />
    </>
  )
}

const Shares = ({ fit }: { fit: PlaceFit }) => {
  const rows = [
    ...groupsOf(fit).map((kind) => ({
      name: `Acute beds, ${kind.toLowerCase()}`,
      own: fit.shares.acute[kind]!,
    })),
    { name: 'Community beds', own: fit.shares.stepDown },
  ]
  const percent = (share: number) => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)}%`
  return (
    <Table
      caption="What people leave with"
      captionShown
      columns={[
        { name: 'who', head: 'From', rowHead: true, card: 'title', cell: ({ name }) => name },
        ...pathways.map(
          (pathway): Column<(typeof rows)[number]> => ({
            name: pathway,
            head: pathwayHeads[pathway],
            numeric: true,
            cell: ({ own }) => percent(own.shares[pathway]),
          }),
        ),
        { name: 'none', head: 'Died, or left without', numeric: true, cell: ({ own }) => percent(own.none) },
        {
          name: 'by',
          head: 'By',
          cell: ({ own }) =>
            own.by === 'the facts'
              ? `${own.counted} people`
              : `Too few: ${own.counted} of at least ${fewestShared}; usual figures`,
        },
      ]}
      rows={rows}
    />
  )
}

const pathwayHeads = {
  P0: 'No new help (P0)',
  P1: 'Help at home (P1)',
  P2: 'Community bed (P2)',
  P3: 'Care home (P3)',
} as const

/** What is awaited seldom says little. */
const mostAwaited = 12

const Awaited = ({ fit: { awaited } }: { fit: PlaceFit }) =>
  awaited.length === 0 ? null : (
    <Table
      caption="What people who are ready wait for, the most frequent first"
      captionShown
      columns={[
        {
          name: 'what',
          head: 'What',
          rowHead: true,
          card: 'title',
          cell: ({ awaits }) => awaitsWords(awaits),
        },
        { name: 'done', head: 'Done', numeric: true, cell: ({ done }) => done },
        { name: 'open', head: 'Waiting now', numeric: true, cell: ({ open }) => open },
        {
          name: 'median',
          head: 'Days it took, the middle one',
          numeric: true,
          cell: ({ median }) => (median === null ? 'no figure' : days(median)),
        },
      ]}
      rows={awaited.slice(0, mostAwaited)}
    />
  )

const readmittedWords = ({ readmitted: { of, came } }: PlaceFit): string =>
  of === 0
    ? 'Nobody has left an acute bed 28 days ago or longer, so there is no figure of those who came back.'
    : `Of ${of} people who left an acute bed alive at least 28 days ago, ${came} came back as an emergency within 28 days. They are among those who come, so nobody is counted twice.`
