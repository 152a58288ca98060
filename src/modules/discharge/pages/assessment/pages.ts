import type { Page } from '../../../../platform/http/page.ts'
import { answerAssessmentPage } from './answer.tsx'
import { assessmentsSentPage } from './asked.tsx'
import { assessmentsPage } from './overview.tsx'
import { readAssessmentPage } from './read.tsx'
import { readSentPage } from './read-sent.tsx'
import { sendAssessmentPage } from './send.tsx'
import { writeAssessmentPage } from './write.tsx'

export const assessmentPages: Page[] = [
  assessmentsSentPage,
  assessmentsPage,
  writeAssessmentPage,
  sendAssessmentPage,
  readAssessmentPage,
  readSentPage,
  answerAssessmentPage,
]
