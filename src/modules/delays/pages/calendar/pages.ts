import type { Page } from '../../../../platform/http/page.ts'
import { peoplePage } from './people-route.tsx'
import { calendarPage } from './route.tsx'

export const calendarPages: Page[] = [calendarPage, peoplePage]
