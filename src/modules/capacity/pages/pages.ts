import type { Page } from '../../../platform/http/page.ts'
import { askAllPage, askPage } from './ask/route.ts'
import { figurePage } from './change/figure-route.tsx'
import { stillTruePage } from './change/still-true-route.ts'
import { takeBackPage } from './change/take-back-route.ts'
import { crisisMonthPage, crisisMonthPdf } from './crisis/route.tsx'
import { differencesPage } from './differences/list-route.tsx'
import { settlePage } from './differences/settle-route.tsx'
import { importPage } from './import/route.tsx'
import { linkPage } from './link/route.tsx'
import { ledgerCsvPage } from './list/csv-route.ts'
import { ledgerPage } from './list/route.tsx'
import { newPlanPage } from './plan/form-route.tsx'
import { endPlanPage, planPage, takePlanUpPage } from './plan/route.tsx'
import { endPromisePage, newPromisePage, takePromiseUpPage } from './promise/route.tsx'
import { endLinePage, endServicePage, reopenServicePage } from './service/end-route.tsx'
import { changeServicePage, newServicePage } from './service/form-route.tsx'
import { newLinePage } from './service/line-route.tsx'
import { servicePage } from './service/route.tsx'
import { skillsPage } from './service/skills-route.tsx'
import { settingsPage } from './settings/route.tsx'

/** Everything of services and what is free. The first that fits an address answers: fixed words stand before ids. */
export const ledgerPages: Page[] = [
  ledgerPage,
  ledgerCsvPage,
  askAllPage,
  differencesPage,
  importPage,
  settingsPage,
  crisisMonthPage,
  crisisMonthPdf,
  planPage,
  newPlanPage,
  endPlanPage,
  takePlanUpPage,
  newPromisePage,
  endPromisePage,
  takePromiseUpPage,
  newServicePage,
  servicePage,
  changeServicePage,
  endServicePage,
  reopenServicePage,
  newLinePage,
  askPage,
  figurePage,
  stillTruePage,
  endLinePage,
  skillsPage,
  settlePage,
  takeBackPage,
  linkPage,
]
