import type { Page } from '../../../../platform/http/page.ts'
import { answerPage } from './answer-route.tsx'
import { capacityPage } from './capacity-route.tsx'
import { letterPage } from './letter-route.tsx'
import { choiceListPage } from './list-route.tsx'
import { choicePage } from './route.tsx'
import { stepPage } from './step-route.tsx'

export const choicePages: Page[] = [
  choiceListPage,
  choicePage,
  capacityPage,
  stepPage,
  answerPage,
  letterPage,
]
