import type { Parts } from '../../platform/http/page.ts'
import { addPlaceCommand } from './commands/add-place.ts'
import { verifyJournalCommand } from './commands/verify-journal.ts'
import * as account from './pages/account/route.tsx'
import * as colleague from './pages/colleague/route.tsx'
import { journalPage } from './pages/journal/route.tsx'
import { newAccountPage } from './pages/new-account/route.tsx'
import { openWithReasonPage } from './pages/open-with-a-reason/route.tsx'
import { openingsPage } from './pages/openings/route.tsx'
import { organisationPage } from './pages/organisation/route.tsx'
import {
  changeOrganisationPage,
  endOrganisationPage,
  newOrganisationPage,
} from './pages/organisation-form/route.tsx'
import { organisationsPage } from './pages/organisations/route.tsx'
import { checkBreakGlassPage, privacyPage } from './pages/privacy/route.tsx'
import { setPasswordPage } from './pages/set-password/route.tsx'
import { signInByLinkPage, signInPage } from './pages/sign-in/route.tsx'
import { signOutPage } from './pages/sign-out/route.ts'

export const parts: Parts = {
  name: 'access',
  // The first that fits an address answers: fixed words stand before ids.
  pages: [
    signInPage,
    signInByLinkPage,
    signOutPage,
    setPasswordPage,
    ...Object.values(account),
    organisationsPage,
    newOrganisationPage,
    organisationPage,
    changeOrganisationPage,
    endOrganisationPage,
    newAccountPage,
    ...Object.values(colleague),
    journalPage,
    privacyPage,
    openingsPage,
    checkBreakGlassPage,
    openWithReasonPage,
  ],
  commands: [verifyJournalCommand, addPlaceCommand],
}
