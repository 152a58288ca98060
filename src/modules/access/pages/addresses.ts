// Views of one page link to another; routes import views, so the addresses stand apart from both.
export const organisationsAddress = '/organisations'
export const organisationAddress = (organisationId: string) => `/organisations/${organisationId}`
export const accountAddress = (userId: string) => `/accounts/${userId}`
export const passwordAddress = (token: string) => `/set-password/${token}`
export const openingsAddress = (of: { user: string } | { record: string }, form?: 'csv') =>
  `/privacy/openings?${new URLSearchParams({ ...of, ...(form && { as: form }) }).toString()}`
