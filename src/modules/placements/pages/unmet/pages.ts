import type { Page } from '../../../../platform/http/page.ts'
import { unmetCountsPage } from './counts-route.tsx'
import { unmetPeoplePage } from './people-route.tsx'
import { unmetFilePage, unmetPage } from './route.tsx'
import { noRequestsPage } from './said-no-route.tsx'

export const unmetPages: Page[] = [unmetPage, unmetFilePage, unmetPeoplePage, unmetCountsPage, noRequestsPage]
