/** Posting here takes a fact back; the page at it is in route.ts, which every form would import in a circle. */
export const undoAddress = (factId: string): string => `/facts/stays/${factId}/undo`
