const base = (stayId: string) => `/stays/${stayId}/assessments`
const withBack = (path: string, back?: string) => (back ? `${path}?back=${encodeURIComponent(back)}` : path)

export const overviewAddress = (stayId: string): string => base(stayId)
export const writeAddress = (stayId: string): string => withBack(`${base(stayId)}/write`, base(stayId))
export const sendAddress = (stayId: string): string => withBack(`${base(stayId)}/send`, base(stayId))
/** What a provider was sent, of somebody whose record it may not open. */
export const sentAddress = '/assessments'
export const sentReadAddress = (stayId: string, version?: number): string =>
  version === undefined ? `/assessments/${stayId}` : `/assessments/${stayId}?version=${version}`
export const answerAddress = (stayId: string): string =>
  withBack(`/assessments/${stayId}/answer`, sentAddress)
export const readAddress = (stayId: string, version?: number): string =>
  version === undefined ? `${base(stayId)}/read` : `${base(stayId)}/read?version=${version}`
