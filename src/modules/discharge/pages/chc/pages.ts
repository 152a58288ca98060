import type { Page } from '../../../../platform/http/page.ts'
import { assessmentPage } from './assessment-form.tsx'
import { checklistPage } from './checklist-form.tsx'
import { datedPages } from './dated-forms.tsx'
import { chcListPage } from './list-route.tsx'
import { chcPage } from './route.tsx'

export const chcPages: Page[] = [chcListPage, chcPage, checklistPage, assessmentPage, ...datedPages]
