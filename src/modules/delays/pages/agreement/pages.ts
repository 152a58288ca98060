import type { Page } from '../../../../platform/http/page.ts'
import { delaysPage } from './delays-route.tsx'
import { historyPage } from './history-route.tsx'
import { monthPage } from './month-route.tsx'
import { openNightsPage } from './open-route.tsx'
import { revisePage } from './revise-route.tsx'
import { sayPage } from './say-route.tsx'
import { signPage } from './sign-route.tsx'
import { undoNightsPage } from './undo-route.ts'

export const agreementPages: Page[] = [
  delaysPage,
  monthPage,
  sayPage,
  historyPage,
  openNightsPage,
  signPage,
  revisePage,
  undoNightsPage,
]
