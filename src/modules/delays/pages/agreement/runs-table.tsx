import { agoWords, shortDay } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { type Column, Mark, Table, Two } from '../../../../ui/index.ts'
import { awaitsWords } from '../../../discharge/index.ts'
import { isIn, sidesLeaving } from '../../rules/agreement.ts'
import { type Gap, isGap, type Run } from '../../rules/agreement-runs.ts'
import { nightsWords, partyWords } from '../../rules/agreement-words.ts'
import type { DelayFact, Side } from '../../rules/facts.ts'
import type { MonthPage } from './load.ts'
import { SettleIt } from './settle-it.tsx'
import { StateMark } from './state-mark.tsx'
import { firstOf, whoseCell } from './whose.ts'

type Props = {
  of: MonthPage
  stayId: string
  lines: readonly (Run | Gap)[]
  facts: readonly DelayFact[]
  /** The night chosen in the calendar: its line is the one that keys act on. */
  on: string
  now: Instant
  meeting: boolean
}

/** What each side says of each stretch of nights, and what can be done about it. */
export const RunsTable = (props: Props) => {
  const { of, lines, on } = props
  const here = lines.find((line) => !isGap(line) && line.from.toString() <= on && on <= line.to.toString())
  return (
    <Table
      caption="What each side says"
      columns={columnsOf({ ...props, here })}
      rows={lines}
      row={(line) => ({
        mark: line === here ? ('here' as const) : isGap(line) ? ('quiet' as const) : undefined,
        id: isGap(line) ? undefined : `run-${line.from.toString()}`,
      })}
      id={`runs-${of.month}`}
    />
  )
}

const columnsOf = ({
  of,
  stayId,
  facts,
  now,
  meeting,
  here,
}: Props & { here: Run | Gap | undefined }): Column<Run | Gap>[] => [
  {
    name: 'period',
    head: 'Period',
    rowHead: true,
    card: 'title',
    cell: ({ from, to }) => nightsWords(from, to),
  },
  { name: 'nights', head: 'Nights', numeric: true, cell: ({ nights }) => nights },
  {
    name: 'awaits',
    head: 'Waiting for',
    cell: (line) =>
      isGap(line) ? line.words : line.awaits ? awaitsWords(line.awaits) : 'Nothing was recorded',
  },
  { name: 'whose', head: 'Whose', cell: (line) => (isGap(line) ? '' : <Whose of={of} run={line} />) },
  {
    name: 'NHS',
    head: 'NHS',
    cell: (line) => (isGap(line) ? '' : <Said of={of} run={line} side="NHS" facts={facts} now={now} />),
  },
  {
    name: 'council',
    head: 'Council',
    cell: (line) => (isGap(line) ? '' : <Said of={of} run={line} side="council" facts={facts} now={now} />),
  },
  {
    name: 'now',
    head: 'Now',
    cell: (line) => (isGap(line) ? 'Not counted' : <StateMark state={line.state} />),
  },
  {
    name: 'settle',
    head: 'Settle it',
    card: 'foot',
    cell: (line) =>
      isGap(line) ? (
        ''
      ) : (
        <SettleIt
          of={of}
          stayId={stayId}
          run={line}
          left={sidesLeaving(facts, line.from)}
          here={line === here}
          meeting={meeting}
        />
      ),
  },
]

const Whose = ({ of, run }: { of: MonthPage; run: Run }) => (
  <Two
    first={whoseCell(run)}
    second={run.organisationId ? of.all.organisations.get(run.organisationId)?.shortName : undefined}
  />
)

/** What one side said and who said it when; or that it has not, and when it was asked. */
const Said = ({
  of,
  run,
  side,
  facts,
  now,
}: {
  of: MonthPage
  run: Run
  side: Side
  facts: readonly DelayFact[]
  now: Instant
}) => {
  const own = run.says[side]
  const other = run.says[side === 'NHS' ? 'council' : 'NHS']
  if (!own)
    return other ? (
      <Two
        first={<strong>No answer yet</strong>}
        second={`asked ${agoWords(askedAt(run, side, facts) ?? other.at, now)}`}
      />
    ) : (
      'Not said'
    )
  const who = [own.by && of.names.get(own.by), shortDay(dateOf(own.at))].filter(Boolean).join(', ')
  const first = firstOf(run.says) === side
  return (
    <>
      <Mark is={run.state === 'agreed' ? 'accepted' : first ? 'proposed' : 'disputed'}>
        {first ? 'Says' : run.state === 'agreed' ? 'Confirmed' : 'Disputes, says'}
        {run.state === 'agreed' && !first ? '' : `: ${partyWords[own.whose]}`}
      </Mark>
      <span class="hw-second hw-agree__who">{who}</span>
      {run.state === 'disputed' && sidesLeaving(facts, run.from).has(side) && (
        <span class="hw-second hw-agree__who">leaves it disputed</span>
      )}
      {own.words && run.state !== 'agreed' && <q class="hw-agree__words">{own.words}</q>}
    </>
  )
}

function askedAt(run: Run, side: Side, facts: readonly DelayFact[]): Instant | undefined {
  const asked = facts.filter(
    (fact) => fact.kind === 'asked' && fact.detail.side !== side && isIn(fact.detail.nights, run.from),
  )
  return asked.at(-1)?.recordedAt
}
