export const settingsAddress = '/delays/settings'
/** The list of reasons of the acute SitRep, and which of them each wait is. */
export const reasonsAddress = '/delays/reasons'
export const waitsAddress = '/delays/reasons-by-wait'
