import { monthWords } from '../../../../platform/date-words.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { EmptyState, PageHeading, PrintButton, Table, Two } from '../../../../ui/index.ts'
import { awaitsWords } from '../../../discharge/index.ts'
import { type Run, runs } from '../../rules/agreement-runs.ts'
import { nightsWords, peopleCount } from '../../rules/agreement-words.ts'
import type { Side } from '../../rules/facts.ts'
import { monthAddress } from './addresses.ts'
import { loadMonth, type MonthPage } from './load.ts'
import { SummaryWords } from './lock-bar.tsx'
import { StateMark } from './state-mark.tsx'
import { saysWords } from './whose.ts'

/** All open nights of a month with what each side says, for a meeting on paper. */
export const openNightsPage = page({
  at: '/delays/:month/:organisationId/open',
  may: 'see delays',
  logs: 'opened the open nights of a month',
  async get(asked) {
    const of = await loadMonth(asked)
    if (isRefusal(of)) return of
    const open = of.people.filter((one) => one.open.length > 0)
    const lines = open.flatMap((one) => runs(one.open).map((run) => ({ run, name: one.name })))
    return {
      view: (
        <>
          <PageHeading
            title={`${monthWords(of.first)}: still to settle`}
            note={`${of.organisation.name}. ${peopleCount(open.length)}`}
          >
            <PrintButton />
            <a href={monthAddress(of)}>Settle them on screen</a>
          </PageHeading>
          <p>
            <SummaryWords of={of} />
          </p>
          {lines.length === 0 ? (
            <EmptyState
              title={of.people.length === 0 ? 'Nobody whom you may see is here.' : 'Everyone is settled.'}
            />
          ) : (
            <OpenTable of={of} lines={lines} />
          )}
        </>
      ),
      title: `${monthWords(of.first)}: still to settle`,
      nav: '/delays',
      wide: true,
    }
  },
})

type Line = { run: Run; name: string }

const OpenTable = ({ of, lines }: { of: MonthPage; lines: Line[] }) => (
  <Table
    caption="Nights still to settle"
    rows={lines}
    columns={[
      {
        name: 'person',
        head: 'Person',
        rowHead: true,
        card: 'title',
        cell: ({ name, run }) => (
          <a href={monthAddress(of, { stay: run.stayId, on: run.from.toString() })}>{name}</a>
        ),
      },
      { name: 'period', head: 'Period', cell: ({ run }) => nightsWords(run.from, run.to) },
      { name: 'nights', head: 'Nights', numeric: true, cell: ({ run }) => run.nights },
      {
        name: 'awaits',
        head: 'Waiting for',
        cell: ({ run }) => (run.awaits ? awaitsWords(run.awaits) : 'Nothing was recorded'),
      },
      { name: 'NHS', head: 'NHS', cell: ({ run }) => <Said of={of} run={run} side="NHS" /> },
      { name: 'council', head: 'Council', cell: ({ run }) => <Said of={of} run={run} side="council" /> },
      { name: 'now', head: 'Now', cell: ({ run }) => <StateMark state={run.state} /> },
      { name: 'settled', head: 'Settled as', cell: () => '' },
    ]}
  />
)

const Said = ({ of, run, side }: { of: MonthPage; run: Run; side: Side }) => {
  const own = run.says[side]
  return own ? (
    <Two first={saysWords(side, own)} second={own.by ? of.names.get(own.by) : undefined} />
  ) : (
    <>Not said</>
  )
}
