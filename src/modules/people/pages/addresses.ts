/** The card of a person; its page is in stays, because it says where they are. */
export const personAddress = (personId: string): string => `/people/${personId}`
