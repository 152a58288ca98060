import type { Page } from '../../../../platform/http/page.ts'
import { unmetCountsPage } from './counts-route.tsx'
import { unmetPeoplePage } from './people-route.tsx'
import { unmetFilePage, unmetPage } from './route.tsx'

export const unmetPages: Page[] = [unmetPage, unmetFilePage, unmetPeoplePage, unmetCountsPage]
