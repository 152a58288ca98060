import type { Parts } from '../../platform/http/page.ts'
import { chasePlansJob, circulatePlansJob } from './actions/circulate-plans.ts'
import { planCommands } from './commands/commands.ts'
import { planPages } from './pages/pages.ts'

export const parts: Parts = {
  name: 'plans',
  pages: [...planPages],
  commands: [...planCommands],
  jobs: [circulatePlansJob, chasePlansJob],
}
