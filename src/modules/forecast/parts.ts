import type { Parts } from '../../platform/http/page.ts'
import { demand } from './commands/demand.ts'
import { demandCsvPage, demandPage } from './pages/demand/route.tsx'

export const parts: Parts = { name: 'forecast', pages: [demandPage, demandCsvPage], commands: [demand] }
