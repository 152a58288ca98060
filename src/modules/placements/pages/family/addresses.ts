/** Written here, so that pages may lead to one another. */
export const familyAddress = (stayId: string): string => `/stays/${stayId}/family`
export const leafletAddress = (stayId: string): string => `/stays/${stayId}/leaflet`
export const leafletFileAddress = (stayId: string): string => `/stays/${stayId}/leaflet.pdf`
/** A page of the discharge module; modules meet at index.ts, which has no pages. */
export const journeyAddress = (stayId: string): string => `/stays/${stayId}`
export const undoTold = (factId: string): string => `/facts/discharge/${factId}/undo`
/** The link itself: it is printed for whoever is given it, and nowhere else. */
export const linkAddress = (token: string): string => `/family/${token}`
