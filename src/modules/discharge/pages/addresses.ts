/** Where a form goes back to. Written here, so that the journey may import the forms and not the other way round. */
export const journeyAddress = (stayId: string): string => `/stays/${stayId}`

/** Pages of the stays module about the same stay; modules meet at index.ts, which has no pages. */
export const stayAddress = (stayId: string, page: StayPage): string => `/stays/${stayId}/${page}`

export type StayPage =
  | 'expected-date'
  | 'day'
  | 'senior-review'
  | 'move'
  | 'leave'
  | 'back'
  | 'discharge'
  | 'criteria-for-discharge'
  | 'key-worker'
  | 'social-worker'

export const personAddress = (personId: string): string => `/people/${personId}`
export const undoStayFactAddress = (factId: string): string => `/facts/stays/${factId}/undo`
export const cancelStayFactAddress = (stayId: string, factId: string): string =>
  `/stays/${stayId}/cancel/${factId}`
/** A page of the delays module: each night of the stay, whether it counted, and by which rule. */
export const nightsAddress = (stayId: string): string => `/stays/${stayId}/nights`
/** A page of the placements module: every place that was looked for, for one person. */
export const needsAddress = (personId: string): string => `/people/${personId}/needs`
