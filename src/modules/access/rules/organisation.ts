/**
 * The kinds of access.organisation, in the field's words. A `council` has social care (a county, a unitary, a metropolitan or a
 * London borough); a `district council` below a county has not, and is no side of a night of delay.
 */
export const organisationKinds = [
  'hospital trust',
  'council',
  'district council',
  'community provider',
  'mental health trust',
  'transfer of care hub',
  'voluntary',
  'care home',
  'home care',
  'board',
] as const
export type OrganisationKind = (typeof organisationKinds)[number]
