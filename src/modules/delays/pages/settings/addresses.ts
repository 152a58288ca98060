export const settingsAddress = '/delays/settings'
/** The list of reasons of the acute SitRep, and which of them each wait is. */
export const reasonsAddress = '/delays/reasons'
/** Takes the loaded list away. */
export const reasonsAwayAddress = '/delays/reasons-away'
export const waitsAddress = '/delays/reasons-by-wait'
