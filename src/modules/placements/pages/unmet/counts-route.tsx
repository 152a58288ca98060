import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { nameOrganisations } from '../../queries/name-organisations.ts'
import { unmetTotals } from '../../queries/unmet-totals.ts'
import { readBoardPeriod } from '../../rules/unmet-board-period.ts'
import { CountsView } from './counts-view.tsx'
import { readSplit } from './load.ts'

/** The ledger for a board: counts of whole weeks and months alone, and none that speaks of fewer than six people. */
export const unmetCountsPage = page({
  at: '/unmet/counts',
  may: 'see unmet counts',
  logs: 'opened the counts of unmet need',
  steady: true,
  async get({ tx, viewer, now, query }) {
    const period = readBoardPeriod({ month: query.get('month'), week: query.get('week') }, now)
    if (isRefusal(period)) return period
    const split = readSplit(query, 'kind')
    if (isRefusal(split)) return split
    const totals = await unmetTotals(tx, viewer, { period, now })
    const names = await nameOrganisations(tx)
    return {
      title: 'Unmet need',
      view: <CountsView wanted={{ period, split }} totals={totals} names={names} now={now} />,
      wide: true,
      nav: '/unmet/counts',
    }
  },
})
