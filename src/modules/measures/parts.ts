import type { Parts } from '../../platform/http/page.ts'

export const parts: Parts = { name: 'measures', pages: [] }
