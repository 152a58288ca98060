import type { Parts } from '../../platform/http/page.ts'
import { circulateJob } from './actions/circulate.ts'
import { ledgerCommands } from './commands/commands.ts'
import { circulationPages } from './pages/circulation/pages.ts'
import { ledgerPages } from './pages/pages.ts'
import { summaryPages } from './pages/summary/pages.ts'
import { rebuildCapacity } from './rebuild.ts'

export const parts: Parts = {
  name: 'capacity',
  pages: [...ledgerPages, ...summaryPages, ...circulationPages],
  commands: [...ledgerCommands],
  jobs: [circulateJob],
  rebuilds: [{ name: 'capacity', what: 'standing figures', run: rebuildCapacity }],
}
