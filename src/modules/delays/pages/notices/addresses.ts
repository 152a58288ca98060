/** Written here, so that forms, undo and overview may name each other without importing each other. */
export const noticesAddress = (stayId: string): string => `/stays/${stayId}/notices`
export const takeBackAddress = (stayId: string, factId: string): string =>
  `${noticesAddress(stayId)}/take-back?fact=${encodeURIComponent(factId)}`
export const paperAddress = (stayId: string, factId: string): string =>
  `${noticesAddress(stayId)}/paper?notice=${encodeURIComponent(factId)}`
