import type { Parts } from '../../platform/http/page.ts'
import { draftsPage } from './pages/drafts.ts'
import { wordsPage } from './pages/words.tsx'

export const webParts: Parts = { name: 'web', pages: [draftsPage, wordsPage] }
