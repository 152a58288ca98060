import type { Parts } from '../../platform/http/page.ts'
import { providerPages } from './pages/provider/pages.ts'

export const parts: Parts = { name: 'placements', pages: [...providerPages], commands: [], jobs: [] }
