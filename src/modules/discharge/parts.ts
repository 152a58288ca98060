import type { Parts } from '../../platform/http/page.ts'
import { listShow } from './commands/list-show.ts'
import { assessmentPages } from './pages/assessment/pages.ts'
import { chcPages } from './pages/chc/pages.ts'
import { choicePages } from './pages/choice/pages.ts'
import { listCsvPage } from './pages/list/csv-route.ts'
import { keysPage } from './pages/list/keys-route.tsx'
import { listPage } from './pages/list/route.tsx'
import { personPages } from './pages/person-pages.ts'
import { repatriationPages } from './pages/repatriation/pages.ts'
import { roundPersonPage } from './pages/round/person-route.tsx'
import { roundPage } from './pages/round/route.tsx'
import { settingsPage } from './pages/settings/route.tsx'
import type { ThingsFrom } from './pages/today/load.ts'
import { todayPeoplePage } from './pages/today/people-route.tsx'
import { todayPage } from './pages/today/route.tsx'
import { rebuildDischarge } from './rebuild.ts'

/** @param others what modules to the right of this one put into Today. */
export const partsWith = (others: readonly ThingsFrom[]): Parts => ({
  name: 'discharge',
  pages: [
    todayPage(others),
    todayPeoplePage(others),
    listPage,
    listCsvPage,
    keysPage,
    roundPage,
    roundPersonPage,
    ...personPages,
    ...choicePages,
    ...chcPages,
    ...repatriationPages,
    ...assessmentPages,
    settingsPage,
  ],
  commands: [listShow],
  rebuilds: [
    {
      name: 'discharge',
      what: 'waits and statuses',
      run: (tx, by) => rebuildDischarge(tx, by.systemId),
    },
  ],
})

export const parts = partsWith([])
