import { page } from '../../../../platform/http/page.ts'
import { newId } from '../../../../platform/ids.ts'
import { paths } from '../../addresses.ts'
import { readAddress } from './address.ts'
import { loadLedger } from './load.ts'
import { LedgerView } from './view.tsx'

/** Everything that can be free in the place, how old what is said of it is, and who says it. */
export const ledgerPage = page({
  at: paths.ledger,
  may: 'see capacity',
  logs: 'opened what is free',
  steady: true,
  async get({ tx, viewer, now, query }) {
    const loaded = await loadLedger(tx, { systemId: viewer.systemId, now, asked: readAddress(query) })
    return {
      view: <LedgerView loaded={loaded} confirming={{ viewer, key: newId().slice(-8) }} />,
      title: 'What is free',
      wide: true,
      nav: paths.ledger,
      body: { live: 'page' },
    }
  },
})
