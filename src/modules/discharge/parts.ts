import type { Parts } from '../../platform/http/page.ts'
import { listShow } from './commands/list-show.ts'
import { factsRebuild } from './commands/facts-rebuild.ts'

export const parts: Parts = { name: 'discharge', pages: [], commands: [listShow, factsRebuild] }
