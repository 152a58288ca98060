export const choiceAddress = (stayId: string): string => `/stays/${stayId}/choice`
export const letterAddress = (stayId: string, step: string): string =>
  `${choiceAddress(stayId)}/letter/${step}`
export const choiceListAddress = '/choice'

// A form goes back to the page it was opened from.
const back = (stayId: string) => `back=${encodeURIComponent(choiceAddress(stayId))}`
export const capacityAddress = (stayId: string): string => `${choiceAddress(stayId)}/capacity?${back(stayId)}`
export const stepAddress = (stayId: string, step: string): string =>
  `${choiceAddress(stayId)}/step?step=${step}&${back(stayId)}`
export const answerAddress = (stayId: string): string => `${choiceAddress(stayId)}/answer?${back(stayId)}`
