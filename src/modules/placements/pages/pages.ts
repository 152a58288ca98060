import type { Page } from '../../../platform/http/page.ts'
import { arrangePage } from './arrange/route.tsx'
import { takeBackPage } from './ask/take-back.tsx'
import { telephonePage } from './ask/telephone.tsx'
import { tellMorePage } from './ask/tell-more.tsx'
import { letGoPage } from './choose/let-go.tsx'
import { choosePage } from './choose/route.tsx'
import { failedPage } from './end/failed.tsx'
import { endPage } from './end/route.tsx'
import { changeNeedPage } from './need/change-route.tsx'
import { crisisPage } from './need/crisis-route.tsx'
import { needDeedPages } from './need/deeds.tsx'
import { newNeedPage } from './need/open-route.tsx'
import { needPage, shownPage } from './need/overview-route.tsx'
import { personNeedsPage } from './need/person-route.tsx'
import { needReviewPage } from './need/review-route.tsx'
import { saidNoPage } from './need/said-no-route.ts'
import { needStepPage } from './need/step-route.tsx'
import { undoNeedFactPage } from './need/undo-route.ts'
import { outcomesPage } from './outcomes/route.tsx'
import { stillHomePage } from './outcomes/still-home-route.tsx'
import { placePage, placesPage } from './places/route.tsx'
import { placesSettingsPage } from './settings/route.tsx'
import { startPage } from './start/route.tsx'
import { stepUpPage } from './step-up/route.tsx'

/** From need to home: the queue, the need, and every step of a request. */
export const placePages: Page[] = [
  placesPage,
  // Before the page of a person, whose address it would be too.
  placesSettingsPage,
  placePage,
  newNeedPage,
  needPage,
  needStepPage,
  needReviewPage,
  shownPage,
  changeNeedPage,
  ...needDeedPages,
  crisisPage,
  saidNoPage,
  personNeedsPage,
  telephonePage,
  tellMorePage,
  takeBackPage,
  choosePage,
  letGoPage,
  arrangePage,
  startPage,
  failedPage,
  endPage,
  outcomesPage,
  stillHomePage,
  stepUpPage,
  undoNeedFactPage,
]
