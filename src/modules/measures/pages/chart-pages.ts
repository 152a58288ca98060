import type { Page } from '../../../platform/http/page.ts'
import type { InterventionsFrom } from '../queries/charts.ts'
import { donePage } from './done/route.tsx'
import { limitsPage } from './limits/route.tsx'
import { measureFilePage, measurePage } from './measure/route.tsx'
import { takeBackPage } from './measure/take-back-route.ts'
import { trajectoryFormPage } from './trajectory/form-route.tsx'
import { trajectoriesPage } from './trajectory/list-route.tsx'
import { trajectoryPage } from './trajectory/route.tsx'

/** @param others what modules to the right of this one did that should move a measure */
export const chartPages = (others: readonly InterventionsFrom[]): Page[] => [
  limitsPage,
  donePage,
  trajectoryFormPage,
  trajectoryPage(others),
  trajectoriesPage,
  takeBackPage,
  measureFilePage(others),
  measurePage(others),
]
