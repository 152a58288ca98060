import type { Page } from '../../../../platform/http/page.ts'
import { reasonsPage } from './reasons/route.tsx'
import { reasonsAwayPage } from './reasons-away/route.tsx'
import { settingsPage } from './route.tsx'
import { waitsPage } from './waits/route.tsx'

export const settingsPages: Page[] = [settingsPage, reasonsPage, reasonsAwayPage, waitsPage]
