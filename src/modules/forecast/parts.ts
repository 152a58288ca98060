import type { Parts } from '../../platform/http/page.ts'
import { demand } from './commands/demand.ts'

export const parts: Parts = { name: 'forecast', pages: [], commands: [demand] }
