import type { Page } from '../../../../platform/http/page.ts'
import { leafletFilePage, leafletPage } from '../leaflet/route.tsx'
import { familyLinkPage } from './public-route.tsx'
import { closeLinkPage, familyPage, newLinkPage, toldPage } from './route.tsx'

export const familyPages: Page[] = [
  familyPage,
  newLinkPage,
  closeLinkPage,
  toldPage,
  leafletPage,
  leafletFilePage,
  familyLinkPage,
]
