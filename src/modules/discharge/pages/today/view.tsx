import { dateWords, momentWithin, timeWords } from '../../../../platform/date-words.ts'
import type { SignedIn } from '../../../../platform/http/page.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import {
  Card,
  type Content,
  EmptyState,
  Icon,
  KeysBar,
  Mark,
  PageHeading,
  Table,
} from '../../../../ui/index.ts'
import { greeting, untilWords } from '../../rules/greeting.ts'
import { count } from '../../rules/lateness.ts'
import type { Thing } from '../../rules/thing.ts'
import { minutesOfAll } from '../../rules/thing.ts'
import { type ListAsked, listAddress } from '../list/address.ts'
import { todayListAddress } from './address.ts'
import type { LaterLine } from './later.ts'
import type { TodayLoaded } from './load.ts'
import type { NumberLine } from './numbers.ts'
import { Things } from './things.tsx'
import { WhyThisOrder } from './why.tsx'

type TodayProps = { viewer: SignedIn; now: Instant; loaded: TodayLoaded }

/** What do I do before nine? At most seven things, the dearest to leave first. */
export const TodayView = ({ viewer, now, loaded }: TodayProps) => {
  const { things, since, numbers, later, done, list, last } = loaded
  return (
    <TodayFrame
      {...{ viewer, now, things, list }}
      side={
        <>
          {viewer.role !== 'provider' && (
            <Since
              lines={since}
              heading={`Since ${last.seen ? 'you left, ' : ''}${momentWithin(last.at, now)}`}
            />
          )}
          {numbers.length > 0 && <Numbers lines={numbers} />}
        </>
      }
      foot={done.length > 0 && <Done done={done} />}
    >
      {later.length > 0 && (
        <Later lines={later} heading={viewer.role === 'provider' ? 'Due and arriving' : 'Later today'} />
      )}
    </TodayFrame>
  )
}

type FrameProps = {
  viewer: SignedIn
  now: Instant
  things: readonly Thing[]
  list: ListAsked | null
  side?: Content
  foot?: Content
  children?: Content
}

/** The same page for every role: the greeting, the things, what else there is. */
export const TodayFrame = ({ viewer, now, things, list, side, foot, children }: FrameProps) => {
  const minutes = minutesOfAll(things)
  const until = untilWords(now)
  const note =
    things.length === 0
      ? 'What anyone does leaves this page by itself.'
      : `About ${count(minutes, 'minute')} in all. Each one leaves this page when it is done, by you or by anyone else.`
  return (
    <>
      <div data-today="">
        <PageHeading
          title={greeting(viewer.name, things.length, now)}
          note={note}
          below
          live={{ at: `${dateWords(dateOf(now), dateOf(now))} ${dateOf(now).year}, ${timeWords(now)}` }}
        />
        <div class="hw-split">
          <div>
            <Card
              band
              flush={things.length > 0}
              title={until === 'before nine' ? 'Before nine' : until === 'now' ? 'Now' : 'Today'}
              aside={list && things.length > 1 ? 'Most costly to leave comes first.' : undefined}
              foot={foot || undefined}
            >
              {things.length === 0 ? (
                <EmptyState title={`Nothing ${until}.`}>
                  {list && <a href={listAddress(list)}>Go to the list</a>}
                </EmptyState>
              ) : (
                <Things things={things} list={list ?? { view: 'hub' }} />
              )}
            </Card>
            {list && things.length > 1 && <WhyThisOrder things={things} />}
            {children}
          </div>
          <div>{side}</div>
        </div>
        {list && (
          <a class="nhsuk-u-visually-hidden" href={listAddress(list)} data-today-list="" tabindex={-1}>
            The list
          </a>
        )}
      </div>
      {(things.length > 0 || list) && (
        <KeysBar
          entries={[
            ...(things.length > 0
              ? [
                  {
                    keys: things.length > 1 ? ['1', '–', String(things.length)] : ['1'],
                    label: 'start that one',
                  },
                ]
              : []),
            ...(list ? [{ keys: ['l'], label: 'the list' }] : []),
          ]}
        />
      )}
    </>
  )
}

const Since = ({ lines, heading }: { lines: TodayLoaded['since']; heading: string }) => (
  <Card title={heading} flush={lines.length > 0}>
    {lines.length === 0 && <p class="hw-second">Nobody came, went or became ready.</p>}
    <ul class="hw-since">
      {lines.map((line) => (
        <li>
          <strong class="hw-since__number">{line.people.length}</strong>
          {line.is === 'arrow' ? <Icon shape="arrow" /> : <Mark is={line.is}>{''}</Mark>}
          <a href={todayListAddress(line.of)}>{line.words}</a>
        </li>
      ))}
    </ul>
  </Card>
)

const Numbers = ({ lines }: { lines: readonly NumberLine[] }) => (
  <Card title="The day in numbers" flush>
    <Table
      caption="The day in numbers, now and the day before at this time"
      long={false}
      rows={lines}
      columns={[
        {
          name: 'what',
          head: 'What',
          headHidden: true,
          rowHead: true,
          card: 'title',
          cell: (line) => <a href={line.href}>{line.label}</a>,
        },
        {
          name: 'now',
          head: 'Now',
          numeric: true,
          card: 'corner',
          cell: (line) => <strong>{line.now}</strong>,
        },
        {
          name: 'before',
          head: 'Day before',
          numeric: true,
          cell: (line) => line.before ?? <span class="hw-second">no figure</span>,
        },
        {
          name: 'plan',
          head: 'Plan',
          numeric: true,
          cell: (line) => line.plan ?? <span class="hw-second">not set</span>,
        },
      ]}
    />
  </Card>
)

const Later = ({ lines, heading }: { lines: readonly LaterLine[]; heading: string }) => (
  <Card band flush title={heading}>
    <Table
      caption={heading}
      long={false}
      rows={lines}
      columns={[
        { name: 'time', head: 'When', card: 'corner', cell: (line) => <strong>{line.time}</strong> },
        {
          name: 'what',
          head: 'What',
          rowHead: true,
          card: 'title',
          cell: (line) => <a href={line.href}>{line.what}</a>,
        },
        { name: 'who', head: 'Who', card: 'line', cell: (line) => line.who },
        {
          name: 'state',
          head: 'How it stands',
          card: 'end',
          cell: (line) => <span class="hw-second">{line.state}</span>,
        },
      ]}
    />
  </Card>
)

const Done = ({ done }: { done: TodayLoaded['done'] }) => {
  const by = [...new Set(done.map((one) => one.by).filter(Boolean))]
  return (
    <>
      <Mark is="ready">{done.length} already done today</Mark>{' '}
      {by.length > 0 && `by ${by.slice(0, 2).join(', ')}${by.length > 2 ? ' and others' : ''}`}.{' '}
      <a href={todayListAddress('done')}>See them</a>
    </>
  )
}
