/** How a placement ended, in the words of the page. */
export const outcomes = [
  { code: 'as planned', plain: 'As planned: no longer needed' },
  { code: 'lasting care at home', plain: 'Goes on with lasting care at home' },
  { code: 'care home', plain: 'Moved into a care home' },
  { code: 'more help needed', plain: 'More help is needed' },
  { code: 'back in hospital', plain: 'Back in hospital' },
  { code: 'died', plain: 'They died' },
  { code: 'other', plain: 'Something else' },
] as const
export type Outcome = (typeof outcomes)[number]['code']
export const isOutcome = (text: string): text is Outcome => outcomes.some(({ code }) => code === text)
export const outcomeWords = (code: Outcome): string => outcomes.find((one) => one.code === code)!.plain
