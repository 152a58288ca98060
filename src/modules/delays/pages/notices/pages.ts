import type { Page } from '../../../../platform/http/page.ts'
import { auditPage } from './audit.tsx'
import {
  answerFormPage,
  changeFormPage,
  claimFormPage,
  takeBackFormPage,
  withdrawFormPage,
} from './follow-forms.tsx'
import { assessmentFormPage, dischargeFormPage } from './give-forms.tsx'
import { noticesPage } from './overview.tsx'
import { paperPage } from './paper.tsx'
import { statementPage } from './statement.tsx'

export const noticesPages: Page[] = [
  auditPage,
  noticesPage,
  assessmentFormPage,
  dischargeFormPage,
  withdrawFormPage,
  answerFormPage,
  changeFormPage,
  claimFormPage,
  takeBackFormPage,
  paperPage,
  statementPage,
]
