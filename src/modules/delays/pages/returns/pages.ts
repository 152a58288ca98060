import type { Page } from '../../../../platform/http/page.ts'
import { callPage } from './call-route.tsx'
import { publishedPage } from './published-route.tsx'
import { registerPage } from './register-route.tsx'
import { returnPage } from './return-route.tsx'

export const returnsPages: Page[] = [registerPage, returnPage, callPage, publishedPage]
