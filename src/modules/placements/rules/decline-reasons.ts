/** Why a provider says no: our own short list, always with room for words; every answer is counted. */
export const declineReasons = [
  { code: 'full', plain: 'We are full' },
  { code: 'no carers', plain: 'No carers at these times' },
  { code: 'too far', plain: 'Too far for us' },
  { code: 'needs', plain: 'We cannot meet a need' },
  { code: 'information', plain: 'We need to know more first' },
  { code: 'mix', plain: 'Not right beside the people who live here now' },
  { code: 'price', plain: 'The price is too low' },
  { code: 'too soon', plain: 'We cannot start so soon' },
  { code: 'closed', plain: 'We are closed to new people' },
  { code: 'other', plain: 'Another reason' },
] as const
export type DeclineReason = (typeof declineReasons)[number]['code']
export const declineCodes = declineReasons.map(({ code }) => code) as [DeclineReason, ...DeclineReason[]]
export const declineWords = (code: DeclineReason): string =>
  declineReasons.find((one) => one.code === code)!.plain
