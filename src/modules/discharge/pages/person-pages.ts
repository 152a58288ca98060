import type { Page } from '../../../platform/http/page.ts'
import { criteriaPage } from './criteria/route.tsx'
import { factsPage } from './journey/facts-page.tsx'
import { openingsPage } from './journey/openings-page.tsx'
import { journeyPage } from './journey/route.tsx'
import { notePage } from './notes/route.tsx'
import { stillTruePage } from './notes/still-true.ts'
import { pathwayPage } from './pathway/route.tsx'
import { readinessPage } from './readiness/route.tsx'
import { referPage } from './referral/route.tsx'
import { undoFactPage } from './undo/route.ts'
import { takeBackPage } from './undo/take-back.tsx'
import { askedPage } from './waits/asked.tsx'
import { deedPages } from './waits/deeds.tsx'
import { duePage } from './waits/due.tsx'
import { newWaitPage } from './waits/new-wait.tsx'
import { ownerPage } from './waits/owner.tsx'
import { templatePage } from './waits/template.tsx'

/** One person's journey, and every form that is opened from it or from a list. */
export const personPages: Page[] = [
  journeyPage,
  factsPage,
  openingsPage,
  readinessPage,
  criteriaPage,
  pathwayPage,
  referPage,
  notePage,
  stillTruePage,
  newWaitPage,
  templatePage,
  ownerPage,
  duePage,
  askedPage,
  ...deedPages,
  undoFactPage,
  takeBackPage,
]
