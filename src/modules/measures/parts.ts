import type { Parts } from '../../platform/http/page.ts'
import { tallyJob } from './actions/tally.ts'
import { commands } from './commands/commands.ts'
import { registerPages } from './pages/pages.ts'
import { rebuildTallies } from './rebuild.ts'

export const parts: Parts = {
  name: 'measures',
  pages: [...registerPages],
  commands: [...commands],
  jobs: [tallyJob],
  rebuilds: [{ name: 'tallies', what: 'daily tallies', run: rebuildTallies }],
}
