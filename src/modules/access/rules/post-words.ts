/** "Hub navigator, Smallshire transfer of care hub" */
export const postWords = (role: string, organisationName: string): string =>
  `${roleWords(role)}, ${organisationName}`

export const roleWords = (role: string): string => role.charAt(0).toUpperCase() + role.slice(1)
