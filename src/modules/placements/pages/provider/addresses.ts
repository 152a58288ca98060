/** Written here, so that views may link to pages and pages import views. */
export const providerAddress = '/provider'
export const stillTrueAddress = '/provider/still-true'
export const freeAddress = (serviceId: string): string => `/provider/free/${serviceId}`
export const askAddress = (askId: string, say?: Saying): string =>
  say ? `/provider/asks/${askId}?say=${say}` : `/provider/asks/${askId}`
export const arrivedAddress = (askId: string): string => `/provider/asks/${askId}/arrived`
export const expectedAddress = (askId: string): string => `/provider/asks/${askId}/expected`
export const cannotAddress = (askId: string): string => `/provider/asks/${askId}/cannot`
export const truthAddress = (askId: string): string => `/provider/asks/${askId}/as-described`
export const figuresAddress = '/provider/figures'
export const trackerAddress = '/provider/tracker'
export const trackerFileAddress = '/provider/tracker.csv'
export const trackerColumnsAddress = '/tracker-columns'
export const linkAddress = (token: string, say?: Saying): string =>
  say ? `/answer/${token}?say=${say}` : `/answer/${token}`

/** What one form answers. */
const sayings = ['yes', 'no', 'more'] as const
export type Saying = (typeof sayings)[number]
export const sayingIn = (text: string | null | undefined): Saying | null =>
  sayings.find((one) => one === text) ?? null
