import type { Page } from '../../../../platform/http/page.ts'
import { answerPage } from '../answer/route.tsx'
import { figuresPage } from '../figures/route.tsx'
import { trackerColumnsPage, trackerFilePage, trackerPage } from '../tracker/route.tsx'
import { truthPage } from '../truth/route.tsx'
import { wardScorePage } from '../ward-score/route.tsx'
import { askPage } from './ask-route.tsx'
import { freePage } from './free-route.tsx'
import { arrivedPage, cannotPage, expectedPage } from './held-routes.tsx'
import { providerPage, stillTruePage } from './route.tsx'

export const providerPages: Page[] = [
  providerPage,
  stillTruePage,
  freePage,
  askPage,
  arrivedPage,
  expectedPage,
  cannotPage,
  truthPage,
  figuresPage,
  trackerPage,
  trackerFilePage,
  trackerColumnsPage,
  answerPage,
  wardScorePage,
]
