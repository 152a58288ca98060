import { csvDownload } from '../../../../edges/files/downloads.ts'
import { page } from '../../../../platform/http/page.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { saidNo } from '../../queries/said-no.ts'
import { noLines } from '../../rules/no-reasons.ts'
import { csvColumns, csvRows } from './csv.ts'
import { loadUnmet } from './load.ts'
import { UnmetView } from './view.tsx'

/** The ledger of what was missing while people who were ready waited. */
export const unmetPage = page({
  at: '/unmet',
  may: 'see unmet need',
  logs: 'opened the ledger of unmet need',
  steady: true,
  async get(asked) {
    const loaded = await loadUnmet(asked)
    if (isRefusal(loaded)) return loaded
    const { tx, viewer, now } = asked
    const noes = noLines(await saidNo(tx, viewer, { now, of: 'the place' }))
    return {
      title: 'Unmet need',
      view: <UnmetView loaded={loaded} noes={noes} now={now} />,
      wide: true,
      nav: '/places',
    }
  },
})

export const unmetFilePage = page({
  at: '/unmet.csv',
  may: 'see unmet need',
  logs: 'saved the ledger of unmet need as a file',
  async get(asked) {
    const loaded = await loadUnmet(asked)
    if (isRefusal(loaded)) return loaded
    return csvDownload(`homeward-unmet-need-${loaded.period.text}`, csvColumns, csvRows(loaded))
  },
})
