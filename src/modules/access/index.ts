export { type AccountInput, addAccount, type PostInput } from './actions/add-account.ts'
export { addOrganisation, type OrganisationInput } from './actions/add-organisation.ts'
export { addPost } from './actions/add-post.ts'
export { makeSignInLinks, type SignInLink } from './actions/make-sign-in-links.ts'
export { openWithReason } from './actions/open-with-reason.ts'
export {
  endPrivateLink,
  type LinkAsked,
  type LinkPurpose,
  makePrivateLink,
  type OpenLink,
  openPrivateLink,
  overLink,
} from './actions/private-links.ts'
export { recordOpening } from './actions/record-opening.ts'
export { signIn } from './actions/sign-in.ts'
export { signInByLink } from './actions/sign-in-by-link.ts'
export { may, mayDo, type Permission, type Role, roles } from './may.ts'
export { type Account, accounts } from './queries/accounts.ts'
export { findSession, type Session } from './queries/find-session.ts'
export { type KeptSettings, keptSettings, type SettingChange } from './queries/kept-settings.ts'
export { type Organisation, organisations } from './queries/organisations.ts'
export { type Clock, type Place, placeClock, placesOf } from './queries/place-clock.ts'
export { placeNamed } from './queries/place-named.ts'
export { type Opening, whoLooked } from './queries/who-looked.ts'
export { type MaySee, whoMaySee } from './queries/who-may-see.ts'
export { type OrganisationKind, organisationKinds } from './rules/organisation.ts'
export { postWords } from './rules/post-words.ts'
export { SessionCache } from './session-cache.ts'
