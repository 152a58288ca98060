import type { Parts } from '../../platform/http/page.ts'
import { contactPage, newContactPage } from './pages/contact/route.tsx'
import { editPersonPage } from './pages/edit-person/route.tsx'
import { mergePage } from './pages/merge/route.tsx'
import { mergePeoplePage } from './pages/merge-people/route.tsx'

// The search for people and a person's card are in stays, because they say where somebody is.
export const parts: Parts = {
  name: 'people',
  pages: [mergePage, editPersonPage, newContactPage, contactPage, mergePeoplePage],
}
