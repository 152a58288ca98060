import type { Parts } from '../../platform/http/page.ts'
import { tallyJob } from './actions/tally.ts'
import { commands } from './commands/commands.ts'
import { chartPages } from './pages/chart-pages.ts'
import { registerPages } from './pages/pages.ts'
import type { InterventionsFrom } from './queries/charts.ts'
import { rebuildTallies } from './rebuild.ts'

/** @param others what modules to the right of this one did that should move a measure: marked on its chart, and judged */
export const partsWith = (others: readonly InterventionsFrom[]): Parts => ({
  name: 'measures',
  // Pages of the register stand at fixed words, where a measure's key would: they come first.
  pages: [...registerPages, ...chartPages(others)],
  commands: [...commands],
  jobs: [tallyJob],
  rebuilds: [{ name: 'tallies', what: 'daily tallies', run: rebuildTallies }],
})

export const parts = partsWith([])
