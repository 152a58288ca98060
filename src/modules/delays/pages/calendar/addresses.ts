/** The person's page, which is in discharge. */
export const personPage = (stayId: string): string => `/stays/${stayId}`
/** The rule in our own words, with its source. */
export const rulePage = (editionId: string): string => `/rules/${editionId}`
