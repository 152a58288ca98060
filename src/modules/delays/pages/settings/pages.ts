import type { Page } from '../../../../platform/http/page.ts'
import { settingsPage } from './route.tsx'

export const settingsPages: Page[] = [settingsPage]
