import type { ReviewKind } from '../rules/reviews.ts'

/** Written here, so that views may link to pages and pages import views. */
export const placesAddress = '/places'
export const placesSettingsAddress = '/places/settings'
export const placeAddress = (needId: string, query: Record<string, string> = {}): string =>
  withQuery(`/places/${needId}`, query)
export const needAddress = (needId: string): string => `/needs/${needId}`
export const needsOfAddress = (personId: string): string => `/people/${personId}/needs`
export const outcomesAddress = '/outcomes'
export const stepUpAddress = '/step-up'
export const stepUpForAddress = (personId: string): string => `/step-up?person=${personId}`
export const newNeedAddress = (stayId: string): string => `/stays/${stayId}/need`

export type NeedDeed =
  | 'change'
  | 'ask'
  | 'withdraw'
  | 'unmatched'
  | 'shown'
  | 'crisis'
  | 'dealt-with'
  | 'said-no'
export const needDeedAddress = (needId: string, deed: NeedDeed, query: Record<string, string> = {}): string =>
  withQuery(`/needs/${needId}/${deed}`, query)

export const needStepAddress = (needId: string, step: string): string => `/needs/${needId}/steps/${step}`

export const needReviewAddress = (needId: string, what: ReviewKind): string =>
  `/needs/${needId}/reviews/${what.replace(' ', '-')}`

export type AskDeed =
  | 'telephone'
  | 'tell-more'
  | 'take-back'
  | 'choose'
  | 'arrange'
  | 'start'
  | 'let-go'
  | 'failed'
  | 'end'
  | 'still-home'
export const askDeedAddress = (askId: string, deed: AskDeed): string => `/asks/${askId}/${deed}`
export const undoNeedAddress = (factId: string): string => `/facts/placements/${factId}/undo`

/** Pages of other modules about the same stay, person or service. */
export const journeyAddress = (stayId: string): string => `/stays/${stayId}`
export const personAddress = (personId: string): string => `/people/${personId}`

function withQuery(path: string, query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString()
  return text ? `${path}?${text}` : path
}
