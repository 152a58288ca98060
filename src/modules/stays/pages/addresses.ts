/** A person's journey is discharge's page, because it tells of readiness and waits. */
export const journeyAddress = (stayId: string): string => `/stays/${stayId}`

/** Break-glass is access's page. */
export const openWithReasonAddress = '/open-with-a-reason'
