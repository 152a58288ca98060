import type { Parts } from '../../platform/http/page.ts'
import { tallyJob } from './actions/tally.ts'
import { rebuildTallies } from './rebuild.ts'

export const parts: Parts = {
  name: 'measures',
  pages: [],
  jobs: [tallyJob],
  rebuilds: [{ name: 'tallies', what: 'daily tallies', run: rebuildTallies }],
}
