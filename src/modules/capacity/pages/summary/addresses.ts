import { withId } from '../../addresses.ts'
/** Every address of the summary and of who is sent it. */
export const paths = {
  summary: '/capacity/summary',
  pdf: '/capacity/summary.pdf',
  csv: '/capacity/summary.csv',
  ods: '/capacity/summary.ods',
  newMessage: '/capacity/summary/messages/new',
  endMessage: '/capacity/summary/messages/:messageId/end',
  putMessageBack: '/capacity/summary/messages/:messageId/back',
  circulation: '/capacity/circulation',
  newList: '/capacity/circulation/new',
  list: '/capacity/circulation/:circulationId',
  changeList: '/capacity/circulation/:circulationId/change',
  endList: '/capacity/circulation/:circulationId/end',
  useAgain: '/capacity/circulation/:circulationId/back',
  sendNow: '/capacity/circulation/:circulationId/send',
  bulletin: '/capacity/bulletins/:bulletinId',
  again: '/capacity/bulletins/:bulletinId/again',
} as const

export const endMessageAddress = (messageId: string): string => withId(paths.endMessage, messageId)
export const putMessageBackAddress = (messageId: string): string => withId(paths.putMessageBack, messageId)
export const listAddress = (circulationId: string): string => withId(paths.list, circulationId)
export const changeListAddress = (circulationId: string): string => withId(paths.changeList, circulationId)
export const endListAddress = (circulationId: string): string => withId(paths.endList, circulationId)
export const useAgainAddress = (circulationId: string): string => withId(paths.useAgain, circulationId)
export const sendNowAddress = (circulationId: string): string => withId(paths.sendNow, circulationId)
export const bulletinAddress = (bulletinId: string): string => withId(paths.bulletin, bulletinId)
export const againAddress = (bulletinId: string): string => withId(paths.again, bulletinId)
