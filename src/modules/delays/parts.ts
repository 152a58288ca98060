import type { Parts } from '../../platform/http/page.ts'
import { lockMonthsJob } from './actions/lock-months.ts'
import { commands } from './commands/commands.ts'
import { agreementPages } from './pages/agreement/pages.ts'
import { calendarPages } from './pages/calendar/pages.ts'
import { noticesPages } from './pages/notices/pages.ts'
import { withdrawPublishedPage } from './pages/published-withdraw/route.tsx'
import { returnsPages } from './pages/returns/pages.ts'
import { rulesPages } from './pages/rules/pages.ts'
import { settingsPages } from './pages/settings/pages.ts'

export const parts: Parts = {
  name: 'delays',
  pages: [
    ...agreementPages,
    ...calendarPages,
    ...noticesPages,
    ...returnsPages,
    withdrawPublishedPage,
    ...rulesPages,
    ...settingsPages,
  ],
  commands,
  jobs: [lockMonthsJob],
}
