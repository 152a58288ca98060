import type { Parts } from '../../platform/http/page.ts'
import { rebuildStays } from './bulk.ts'
import { importCommand } from './import/command.ts'
import { addBedPage } from './pages/add-bed/route.tsx'
import { addSitePage } from './pages/add-site/route.tsx'
import { addWardPage } from './pages/add-ward/route.tsx'
import { admitPage } from './pages/admit/route.tsx'
import { backPage } from './pages/back/route.tsx'
import { cancelPage } from './pages/cancel/route.tsx'
import { closeBedPage } from './pages/close-bed/route.tsx'
import { criteriaForDischargePage } from './pages/criteria-for-discharge/route.tsx'
import { dayPage } from './pages/day/route.tsx'
import { dischargePage } from './pages/discharge/route.tsx'
import { endBedPage } from './pages/end-bed/route.tsx'
import { expectedDatePage } from './pages/expected-date/route.tsx'
import { findPeoplePage } from './pages/find-people/route.tsx'
import { keyWorkerPage } from './pages/key-worker/route.tsx'
import { leavePage } from './pages/leave/route.tsx'
import { movePage } from './pages/move/route.tsx'
import { personPage } from './pages/person/route.tsx'
import { reopenBedPage } from './pages/reopen-bed/route.tsx'
import { seniorReviewPage } from './pages/senior-review/route.tsx'
import { socialWorkerPage } from './pages/social-worker/route.tsx'
import { undoPage } from './pages/undo/route.ts'
import { wardPage } from './pages/ward/route.tsx'
import { wardsPage } from './pages/wards/route.tsx'

// A fixed address stands before one with an id in the same place.
const pages = [
  findPeoplePage,
  personPage,
  wardsPage,
  wardPage,
  addSitePage,
  addWardPage,
  addBedPage,
  closeBedPage,
  reopenBedPage,
  endBedPage,
  admitPage,
  movePage,
  leavePage,
  backPage,
  dischargePage,
  cancelPage,
  expectedDatePage,
  criteriaForDischargePage,
  seniorReviewPage,
  dayPage,
  keyWorkerPage,
  socialWorkerPage,
  undoPage,
]

export const parts: Parts = {
  name: 'stays',
  pages,
  commands: [importCommand],
  rebuilds: [{ name: 'stays', what: 'stays', run: rebuildStays }],
}
