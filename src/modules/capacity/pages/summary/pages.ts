import type { Page } from '../../../../platform/http/page.ts'
import { summaryCsv, summaryOds, summaryPdf } from './files.ts'
import { endMessagePage, newMessagePage, putMessageBackPage } from './message-route.tsx'
import { summaryPage } from './route.tsx'

export const summaryPages: Page[] = [
  summaryPage,
  summaryPdf,
  summaryCsv,
  summaryOds,
  newMessagePage,
  endMessagePage,
  putMessageBackPage,
]
