import { csvDownload } from '../../../../edges/files/downloads.ts'
import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal, refuse } from '../../../../platform/outcome.ts'
import { mayDo } from '../../../access/index.ts'
import { keepPrediction } from '../../actions/keep-prediction.ts'
import { balanceColumns, balanceRows } from '../../rules/balance/rows.ts'
import { paths } from '../addresses.ts'
import { loadBalance } from './load.ts'
import { BalanceView } from './view.tsx'

/** Discharges a day by pathway that keep the place in balance and that meet its trajectory. */
export const balancePage = page({
  at: paths.balance,
  may: 'see forecasts',
  logs: 'opened the balance',
  async get(asked) {
    const loaded = await loadBalance(asked)
    if (isRefusal(loaded)) return loaded
    const mayKeep = mayDo(asked.viewer, 'keep scenarios')
    return {
      title: 'Balance',
      view: <BalanceView loaded={loaded} now={asked.now} once={newId()} mayKeep={mayKeep} />,
      wide: true,
      nav: paths.demand,
    }
  },
})

export const balanceCsvPage = page({
  at: paths.balanceCsv,
  may: 'see forecasts',
  logs: 'kept the balance as a file',
  async get(asked) {
    const loaded = await loadBalance(asked)
    if (isRefusal(loaded)) return loaded
    if (loaded.months.length === 0)
      return refuse('conflict', loaded.demands.of[0]?.problem ?? 'There is no forecast of demand yet')
    return csvDownload(
      `homeward-balance-${loaded.today.toString()}`,
      balanceColumns,
      balanceRows(loaded.months),
    )
  },
})

/** Keeps today's prediction as it is known today. */
export const keepPredictionPage = (program: string) =>
  page({
    at: paths.keepPrediction,
    may: 'keep scenarios',
    logs: 'kept a prediction of the balance',
    async post({ tx, viewer: by, now }) {
      const kept = await keepPrediction(tx, { by, now, program })
      return isRefusal(kept)
        ? kept
        : { redirect: `${paths.balance}#kept`, said: 'Kept. It will stand here beside what happens.' }
    },
  })
