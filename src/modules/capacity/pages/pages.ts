import type { Page } from '../../../platform/http/page.ts'
import { askAllPage, askPage } from './ask/route.ts'
import { figurePage } from './change/figure-route.tsx'
import { stillTruePage } from './change/still-true-route.ts'
import { takeBackPage } from './change/take-back-route.ts'
import { linkPage } from './link/route.tsx'
import { ledgerPage } from './list/route.tsx'

/** Everything of services and what is free. The first that fits an address answers: fixed words stand before ids. */
export const ledgerPages: Page[] = [
  ledgerPage,
  askAllPage,
  askPage,
  figurePage,
  stillTruePage,
  takeBackPage,
  linkPage,
]
