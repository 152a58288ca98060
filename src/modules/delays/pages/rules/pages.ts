import type { Page } from '../../../../platform/http/page.ts'
import { editionPage, rulesPage } from './route.tsx'

export const rulesPages: Page[] = [rulesPage, editionPage]
