import type { Page } from '../../../../platform/http/page.ts'

export const returnsPages: Page[] = []
