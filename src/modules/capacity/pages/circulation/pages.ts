import type { Page } from '../../../../platform/http/page.ts'
import { bulletinPage } from './bulletin-route.tsx'
import { changeListPage, newListPage } from './form-route.tsx'
import { againPage, endListPage, listPage, useAgainPage } from './list-route.tsx'
import { circulationPage } from './lists-route.tsx'
import { sendNowPage } from './send-route.tsx'

export const circulationPages: Page[] = [
  circulationPage,
  newListPage,
  listPage,
  changeListPage,
  endListPage,
  useAgainPage,
  sendNowPage,
  bulletinPage,
  againPage,
]
