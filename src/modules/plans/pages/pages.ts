import type { Page } from '../../../platform/http/page.ts'
import { boardPage, boardPdfPage } from './board/route.tsx'
import { changesPage } from './changes/route.tsx'
import { circulationPage } from './circulation/route.tsx'
import { csvPage, odsPage, progressCsvPage, resultsCsvPage } from './files/export-route.ts'
import { importPartsPage, importTablesPage } from './files/import-route.tsx'
import { plansPage } from './list/route.tsx'
import { moneyPage } from './money/route.tsx'
import { paperPage, planPdfPage } from './paper/route.tsx'
import { progressPage, takeBackChangePage, takeBackProgressPage, takeOutPage } from './parts/deeds-route.tsx'
import { changePartPage, newPartPage } from './parts/form-route.tsx'
import { partsPage } from './parts/list-route.tsx'
import { partPage } from './parts/part-route.tsx'
import { changePlanPage, newPlanPage } from './plan/head-form.tsx'
import { planPage } from './plan/route.tsx'
import {
  highlightPage,
  highlightPdfPage,
  quarterlyCsvPage,
  quarterlyPage,
  quarterlyPdfPage,
} from './reports/route.tsx'
import { resultsPage } from './results/route.tsx'
import { risksPage } from './risks/route.tsx'
import { issuePage } from './signing/issue-route.tsx'
import { signPage, takeBackSignaturePage } from './signing/sign-route.tsx'
import { versionsPage } from './versions/list-route.tsx'
import { versionPage } from './versions/version-route.tsx'

/** What has a fixed address stands before what has an id in the same place. */
export const planPages: Page[] = [
  plansPage,
  newPlanPage,
  boardPage,
  boardPdfPage,
  planPage,
  changePlanPage,
  partsPage,
  newPartPage,
  partPage,
  changePartPage,
  takeOutPage,
  progressPage,
  takeBackChangePage,
  takeBackProgressPage,
  risksPage,
  moneyPage,
  changesPage,
  versionsPage,
  versionPage,
  issuePage,
  signPage,
  takeBackSignaturePage,
  circulationPage,
  csvPage,
  odsPage,
  progressCsvPage,
  resultsCsvPage,
  importPartsPage,
  importTablesPage,
  paperPage,
  planPdfPage,
  highlightPage,
  highlightPdfPage,
  quarterlyPage,
  quarterlyPdfPage,
  quarterlyCsvPage,
  resultsPage,
]
