/** The kinds of access.organisation, in the field's words. */
export const organisationKinds = [
  'hospital trust',
  'council',
  'community provider',
  'mental health trust',
  'transfer of care hub',
  'voluntary',
  'care home',
  'home care',
  'board',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]
