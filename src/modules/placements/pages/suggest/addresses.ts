/** Written here, so that views may link to pages and pages import views. */
export const suggestAddress = '/places/suggestion'
export const suggestionAddress = (suggestionId: string, show?: string): string =>
  show === undefined
    ? `${suggestAddress}/${suggestionId}`
    : `${suggestAddress}/${suggestionId}?show=${encodeURIComponent(show)}`
export const decideAddress = (suggestionId: string, needId: string): string =>
  `${suggestAddress}/${suggestionId}/${needId}`
