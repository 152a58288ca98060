import { momentWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { dateOf, type Instant, type LocalDate } from '../../../../platform/time.ts'
import {
  Answer,
  Button,
  type Column,
  EmptyState,
  Form,
  PageHeading,
  Table,
  TextField,
} from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import type { ChartModel } from '../../chart/model.ts'
import { ChartSection } from '../../chart/section.tsx'
import type { Trajectory } from '../../queries/promised.ts'
import type { Held } from '../../queries/trajectories.ts'
import { furthestFirst, isAhead, type Month, owedOf } from '../../rules/against.ts'
import { monthName } from '../../rules/step-words.ts'
import { lastWords, signed, takesWords } from '../../rules/trajectory-words.ts'
import { figureWords } from '../../rules/value-words.ts'
import { measureAddress, paths, peopleAddress } from '../addresses.ts'
import { chartPaths, promiseAddress, takeBackAddress, trajectoryAddress } from '../measure/addresses.ts'
import type { SeriesHere } from '../measure/series-here.ts'
import { heldColumns, Off } from './held-columns.tsx'
import type { Takes } from './route.tsx'

type Props = {
  here: SeriesHere
  own: Held | null
  /** The same measure in other parts of the place, where something is promised of them. */
  parts: readonly Held[]
  by: LocalDate
  takes: Takes | null
  /** The same by month, as a chart. */
  model: ChartModel | null
  viewer: SignedIn
  now: Instant
}

/** The sentence, the months, who is over, what it would take. */
export const TrajectoryView = ({ here, own, parts, by, takes, model, viewer, now }: Props) => {
  const { definition, slice, names } = here
  const maySet = mayDo(viewer, 'set trajectories')
  const today = dateOf(now)
  return (
    <div class="hw-print-list">
      <nav class="hw-crumbs hw-screen-only" aria-label="Where you are">
        <a href={paths.register}>Measures</a> › <a href={chartPaths.trajectories}>Trajectories</a> ›{' '}
        <a href={measureAddress(definition.key, slice, 'month')}>Chart</a>
      </nav>
      <PageHeading title={`Trajectory: ${here.of}`} note={`By month, in ${definition.unit}`} below>
        {maySet && (
          <a href={promiseAddress(definition.key, slice)}>{own ? 'Add a phase' : 'Set a trajectory'}</a>
        )}
      </PageHeading>
      {own ? (
        <>
          <Answer>
            {lastWords(own.definition, own.against)}{' '}
            {takes && <>{takesWords(takes.takes, by, definition, takes.seen)}</>}
          </Answer>
          <BackBy here={here} by={by} />
          {model?.variation && <ChartSection model={model} id="chart" />}
          <Table
            caption={`${definition.name}: what was promised and what happened`}
            columns={monthColumns(own, { today, opens: mayDo(viewer, 'see people of measures') })}
            rows={own.against.months}
            row={(month) => ({ mark: isAhead(month, today) ? 'quiet' : undefined })}
          />
        </>
      ) : (
        <EmptyState title="Nothing is promised of it yet">
          {maySet ? (
            <a href={promiseAddress(definition.key, slice)}>Set a trajectory</a>
          ) : (
            'An analyst of this place can set a trajectory.'
          )}
        </EmptyState>
      )}
      {parts.length > 0 && (
        <>
          <h2 class="nhsuk-heading-m">By whom</h2>
          <p>Other parts of the place of which something is promised, the furthest from its promise first.</p>
          <Table caption="By whom" columns={heldColumns(names, 'part')} rows={furthestFirst(parts)} />
        </>
      )}
      {own && (
        <>
          <h2 class="nhsuk-heading-m">Who promised it</h2>
          <Table caption="Phases" columns={phaseColumns(here, { maySet, now })} rows={own.phases} />
        </>
      )}
      <p class="hw-print-only">
        {viewer.systemName}, printed {momentWords(now, now)} by {viewer.name}, {viewer.organisationName}.
      </p>
    </div>
  )
}

const BackBy = ({ here: { definition, slice }, by }: { here: SeriesHere; by: LocalDate }) => (
  <form
    method="get"
    action={trajectoryAddress(definition.key, { by: 'whole' })}
    class="hw-back-by hw-screen-only"
  >
    {slice.by !== 'whole' && (
      <>
        <input type="hidden" name="by" value={slice.by} />
        <input type="hidden" name="key" value={slice.key} />
      </>
    )}
    <TextField
      name="back-by"
      label="To be on it by"
      hint="For example, 2027-03-31"
      width={10}
      from={{ errors: {}, typed: { 'back-by': by.toString() } }}
    />
    <Button text="What would it take?" small variant="secondary" />
  </form>
)

const monthColumns = (
  { definition, slice }: Held,
  { today, opens }: { today: LocalDate; opens: boolean },
): Column<Month>[] => [
  { name: 'month', head: 'Month', rowHead: true, card: 'title', cell: ({ month }) => monthName(month) },
  { name: 'promise', head: 'Promise', numeric: true, cell: ({ value }) => figureWords(value, definition) },
  {
    name: 'actual',
    head: 'Actual',
    numeric: true,
    cell: ({ month, actual }) => {
      if (actual === null) return 'no figure'
      const period = { from: month, to: month.with({ day: month.daysInMonth }) }
      const words = figureWords(actual, definition)
      return opens ? <a href={peopleAddress(definition.key, slice, period)}>{words}</a> : words
    },
  },
  {
    name: 'over',
    head: 'Over',
    numeric: true,
    cell: ({ over }) => (over === null ? '' : signed(over, definition)),
  },
  {
    name: 'state',
    head: 'Kept',
    cell: (month) => {
      if (isAhead(month, today)) return 'to come'
      if (month.over === null) return <span class="hw-second">{month.missing}</span>
      const owed = owedOf(definition.better, month.over)
      return <Off against={{ last: month, owed }} definition={definition} />
    },
  },
]

const phaseColumns = (
  { definition, slice }: SeriesHere,
  { maySet, now }: { maySet: boolean; now: Instant },
): Column<Trajectory>[] => [
  {
    name: 'phase',
    head: 'Phase',
    rowHead: true,
    card: 'title',
    cell: ({ phase }) => phase || 'the only one',
  },
  {
    name: 'months',
    head: 'Months',
    cell: ({ targets }) => `${monthName(targets[0]!.month)} to ${monthName(targets.at(-1)!.month)}`,
  },
  { name: 'source', head: 'Promised by', cell: ({ source }) => source },
  {
    name: 'who',
    head: 'Who set it, and when',
    cell: ({ saidBy, saidAt, supersedes }) =>
      `${saidBy ?? 'the program'}, ${momentWords(saidAt, now)}${supersedes ? '; it was set before, and is kept' : ''}`,
  },
  ...(maySet
    ? [
        {
          name: 'change',
          head: 'Change',
          headHidden: true,
          card: 'foot' as const,
          cell: ({ id, phase }: Trajectory) => (
            <div class="hw-actions">
              <a href={promiseAddress(definition.key, slice, phase || 'only')}>Change it</a>
              <Form action={takeBackAddress(definition.key, 'trajectories', id)} once={newId()}>
                <Button text="Take it back" small variant="secondary" />
              </Form>
            </div>
          ),
        },
      ]
    : []),
]
