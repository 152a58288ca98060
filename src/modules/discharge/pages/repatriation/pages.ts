import type { Page } from '../../../../platform/http/page.ts'
import { endOutOfAreaPage } from './end-route.tsx'
import { repatriationPage } from './list-route.tsx'
import { outOfAreaPage } from './mark-route.tsx'
import { reviewPage } from './review-route.tsx'

export const repatriationPages: Page[] = [repatriationPage, outOfAreaPage, reviewPage, endOutOfAreaPage]
