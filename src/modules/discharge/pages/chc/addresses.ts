export type ChcForm =
  | 'checklist'
  | 'received'
  | 'assessment'
  | 'fast-track'
  | 'decision'
  | 'close'
  | 'package'
  | 'interim'

export const chcAddress = (stayId: string): string => `/stays/${stayId}/chc`
// A form goes back to the page it was opened from.
export const chcFormAddress = (stayId: string, form: ChcForm): string =>
  `${chcAddress(stayId)}/${form}?back=${encodeURIComponent(chcAddress(stayId))}`
export const chcListAddress = '/chc'
