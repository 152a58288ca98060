import { dateWords, momentWords } from '../../../../platform/date-words.ts'
import { dateOf } from '../../../../platform/time.ts'
import { Button, Card, type Column, EmptyState, Mark, PageHeading, Table, Two } from '../../../../ui/index.ts'
import { mayDo } from '../../../access/index.ts'
import {
  changeServiceAddress,
  endLineAddress,
  endServiceAddress,
  newLineAddress,
  newPromiseAddress,
  skillsAddress,
} from '../../addresses.ts'
import type { ClosedBed } from '../../queries/closed-beds.ts'
import type { Settled } from '../../queries/differences.ts'
import type { PastFigure } from '../../queries/history.ts'
import { sourceWords } from '../../rules/figure-words.ts'
import { kindOf, unitsWords } from '../../rules/kinds.ts'
import { lineWords } from '../../rules/line-words.ts'
import type { Line, Service } from '../../rules/model.ts'
import type { PromisedBusiness } from '../../rules/promises.ts'
import { AgeCell, FreeCell, RunsOutCell, TrendCell } from '../list/cells.tsx'
import { ConfirmCell, type Confirming } from '../list/confirm-cell.tsx'
import type { LoadedLedger } from '../list/load.ts'
import { About } from './about.tsx'
import { CrisisCard } from './crisis-card.tsx'
import { PromisesCard } from './promises-card.tsx'

type Props = {
  service: Service
  loaded: LoadedLedger
  closed: readonly ClosedBed[]
  history: readonly PastFigure[]
  settled: readonly Settled[]
  promises: readonly PromisedBusiness[]
  confirming: Confirming
}

export const ServiceView = (props: Props) => {
  const { service, confirming } = props
  const changes = mayDo(confirming.viewer, 'change services')
  return (
    <>
      <PageHeading title={service.name} note={[kindOf(service.kind).plain, service.organisation].join(', ')}>
        {changes && (
          <>
            <Button
              small
              variant="secondary"
              text="Change the service"
              href={changeServiceAddress(service.serviceId)}
            />
            <Button small variant="secondary" text="Add a line" href={newLineAddress(service.serviceId)} />
            <a href={newPromiseAddress(service.serviceId)}>Promise them business</a>
            <a href={endServiceAddress(service.serviceId)}>End it</a>
          </>
        )}
      </PageHeading>
      <div data-capacity="">
        <LinesTable {...props} />
      </div>
      {service.counted !== null && <Beds {...props} />}
      <About service={service} now={props.loaded.now} bankHolidays={props.loaded.settings.bankHolidays} />
      {service.kind === 'crisis care' && <CrisisCard />}
      {props.promises.length > 0 && (
        <PromisesCard promises={props.promises} viewer={confirming.viewer} now={props.loaded.now} />
      )}
      <Starts {...props} />
      <History {...props} />
      {props.settled.length > 0 && <Decided {...props} />}
    </>
  )
}

type LineRow = { service: Service; line: Line }

const LinesTable = ({ service, loaded, confirming }: Props) => {
  const changes = mayDo(confirming.viewer, 'change services')
  const columns: Column<LineRow>[] = [
    {
      name: 'line',
      head: 'What can be free',
      rowHead: true,
      card: 'title',
      cell: ({ line }) => lineWords(line) || 'All of it',
    },
    {
      name: 'free',
      head: 'Free now',
      card: 'corner',
      cell: (row) => <FreeCell row={row} loaded={loaded} viewer={confirming.viewer} />,
    },
    { name: 'age', head: 'How old, and from whom', cell: (row) => <AgeCell row={row} loaded={loaded} /> },
    { name: 'until', head: 'Runs out', cell: (row) => <RunsOutCell row={row} loaded={loaded} /> },
    {
      name: 'confirm',
      head: 'Confirm',
      card: 'foot',
      cell: (row) => <ConfirmCell row={row} loaded={loaded} confirming={confirming} />,
    },
  ]
  if (changes)
    columns.push({
      name: 'own',
      head: 'Its own',
      headHidden: true,
      cell: ({ line }) => (
        <a href={skillsAddress(line.lineId)}>
          {comesHome(service) ? 'Skills' : 'Rooms'}
          <Of line={line} />
        </a>
      ),
    })
  if (changes && service.lines.length > 1)
    columns.push({
      name: 'end',
      head: 'End',
      headHidden: true,
      cell: ({ line }) => (
        <a href={endLineAddress(line.lineId)}>
          End it
          <Of line={line} />
        </a>
      ),
    })
  return (
    <Table
      caption="What is free of it"
      columns={columns}
      rows={loaded.all.filter((row): row is LineRow => row.line !== null)}
      row={({ line }) => ({ id: `line-${line.lineId}` })}
    />
  )
}

const comesHome = ({ kind }: Service) => kindOf(kind).at === 'home'

const Of = ({ line }: { line: Line }) => (
  <span class="nhsuk-u-visually-hidden"> of {lineWords(line) || 'all of it'}</span>
)

/** What the stays say of its ward, and the beds that are in no count. */
const Beds = ({ service, closed, loaded }: Props) => (
  <Card title="Its beds" id="beds">
    <p>
      The stays say {unitsWords(service.counted ?? 0, service.kind)} empty and open
      {service.places === null ? '' : `, of ${service.places}`}.
    </p>
    {closed.length === 0 ? (
      <p>No bed is closed.</p>
    ) : (
      <ul>
        {closed.map(({ bed, why, since }) => (
          <li>
            Bed {bed} is closed: {why}, since {momentWords(since, loaded.now)}
          </li>
        ))}
      </ul>
    )}
  </Card>
)

const Starts = ({ service, loaded }: Props) => {
  const weeks = loaded.weeks.get(service.serviceId) ?? []
  const today = dateOf(loaded.now)
  if (weeks.length === 0 && service.target === null) return <></>
  return (
    <Card
      title="New starts, seven days at a time"
      aside={<TrendCell weeks={weeks} target={service.target} />}
      id="starts"
    >
      {weeks.length === 0 ? (
        <p>No start has been recorded in eight weeks. The target is {service.target} a week.</p>
      ) : (
        <Table
          caption="New starts in each seven days"
          columns={[
            {
              name: 'week',
              head: 'Seven days',
              rowHead: true,
              cell: ({ week }) => `${dateWords(week, today)} to ${dateWords(week.add({ days: 6 }), today)}`,
            },
            { name: 'starts', head: 'Starts', numeric: true, cell: ({ starts }) => String(starts) },
            {
              name: 'target',
              head: 'Target',
              numeric: true,
              cell: () => (service.target === null ? 'not set' : String(service.target)),
            },
          ]}
          rows={[...weeks].reverse()}
        />
      )}
    </Card>
  )
}

const History = ({ service, history, loaded }: Props) => {
  const words = new Map(service.lines.map((line) => [line.lineId, lineWords(line) || 'All of it']))
  return (
    <Card title="What was said" id="history">
      {history.length === 0 ? (
        <EmptyState title="Nobody has said what is free of it yet." />
      ) : (
        <Table
          caption="Every figure, newest first"
          columns={[
            {
              name: 'when',
              head: 'When',
              rowHead: true,
              card: 'title',
              cell: (one) => momentWords(one.saidAt, loaded.now),
            },
            { name: 'line', head: 'Of', cell: (one) => words.get(one.lineId) ?? 'A line that has ended' },
            {
              name: 'free',
              head: 'Free',
              card: 'corner',
              cell: (one) =>
                one.takenBack ? (
                  <>
                    <s>{unitsWords(one.free, service.kind)}</s> <Mark is="not-ready">taken back</Mark>
                  </>
                ) : (
                  <Two
                    first={unitsWords(one.free, service.kind)}
                    second={one.confirmed ? 'still true' : undefined}
                  />
                ),
            },
            {
              name: 'who',
              head: 'By whom, and how',
              cell: (one) => (
                <Two
                  first={[one.who, one.organisation].filter(Boolean).join(', ') || 'Homeward'}
                  second={sourceWords[one.source]}
                />
              ),
            },
            { name: 'words', head: 'Words', cell: (one) => one.words ?? '' },
          ]}
          rows={history}
        />
      )}
    </Card>
  )
}

const Decided = ({ settled, service, loaded }: Props) => (
  <Card title="Where typed and counted differed" id="settled">
    <ul>
      {settled.map((one) => (
        <li>
          {momentWords(one.at, loaded.now)}: {unitsWords(one.typed, service.kind)} typed, {one.counted} in the
          stays. {one.words} {one.by && `(${one.by})`}
        </li>
      ))}
    </ul>
  </Card>
)
