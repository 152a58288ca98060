import type { Parts } from '../../platform/http/page.ts'
import { lapseHoldsJob } from './actions/lapse-holds.ts'
import { unmetCommand } from './commands/unmet.ts'
import { familyPages } from './pages/family/pages.ts'
import { placePages } from './pages/pages.ts'
import { providerPages } from './pages/provider/pages.ts'
import { suggestPages } from './pages/suggest/pages.ts'
import { unmetPages } from './pages/unmet/pages.ts'
import { rebuildNeeds } from './rebuild.ts'

export const parts: Parts = {
  name: 'placements',
  pages: [...suggestPages, ...placePages, ...providerPages, ...familyPages, ...unmetPages],
  commands: [unmetCommand],
  jobs: [lapseHoldsJob],
  rebuilds: [{ name: 'needs', what: 'needs and requests', run: rebuildNeeds }],
}
