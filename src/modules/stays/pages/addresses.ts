/** A person's journey is discharge's page, because it tells of readiness and waits. */
export const journeyAddress = (stayId: string): string => `/stays/${stayId}`

/** What receivers said of those who left a ward is placements' page. */
export const asDescribedAddress = (wardId: string): string => `/wards/${wardId}/as-described`

/** Break-glass is access's page. */
export const openWithReasonAddress = '/open-with-a-reason'
