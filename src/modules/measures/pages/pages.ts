import type { Page } from '../../../platform/http/page.ts'
import { definePage, newVersionPage } from './define/route.ts'
import { definitionPage } from './definition/route.tsx'
import { loadPage, takeBackPage } from './load/route.tsx'
import { peoplePage } from './people/route.tsx'
import { pointsPage } from './points-route.ts'
import { registerCsv, registerOds } from './register/files.ts'
import { registerPage } from './register/route.tsx'
import { settingsPage } from './settings/route.tsx'
import { tableCsvPage, tablesOdsPage } from './tables/export-route.ts'
import { tablesPage } from './tables/route.tsx'

/** Addresses with words of their own stand before those that begin with a measure. */
export const registerPages: readonly Page[] = [
  registerPage,
  registerCsv,
  registerOds,
  loadPage,
  takeBackPage,
  settingsPage,
  tablesPage,
  tablesOdsPage,
  tableCsvPage,
  definePage,
  peoplePage,
  pointsPage,
  definitionPage,
  newVersionPage,
]
