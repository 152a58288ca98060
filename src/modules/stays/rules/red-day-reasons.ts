/**
 * Why a day added nothing to getting somebody home. A local list: the three headings are the examples of the SAFER
 * guidance (a planned step did not happen; waiting for the next stage; could be cared for outside an acute bed; V),
 * the lines beneath them are ours.
 */
export const redDayReasons = [
  { code: 'senior decision', words: 'Waiting for a senior decision', heading: 'Waiting for the next stage' },
  { code: 'test', words: 'Waiting for a test or scan', heading: 'Waiting for the next stage' },
  { code: 'test result', words: 'Waiting for a result', heading: 'Waiting for the next stage' },
  {
    code: 'procedure',
    words: 'Waiting for an operation or procedure',
    heading: 'Waiting for the next stage',
  },
  { code: 'specialty', words: 'Waiting for another specialty', heading: 'Waiting for the next stage' },
  { code: 'therapy', words: 'Waiting for therapy', heading: 'Waiting for the next stage' },
  { code: 'mental health', words: 'Waiting for mental health', heading: 'Waiting for the next stage' },
  { code: 'medicines', words: 'Waiting for medicines', heading: 'Waiting for the next stage' },
  { code: 'transport', words: 'Waiting for transport', heading: 'Waiting for the next stage' },
  {
    code: 'step did not happen',
    words: 'A planned step did not happen',
    heading: 'A planned step did not happen',
  },
  { code: 'social care', words: 'Waiting for social care', heading: 'Could be cared for elsewhere' },
  {
    code: 'community health',
    words: 'Waiting for community health',
    heading: 'Could be cared for elsewhere',
  },
  { code: 'care home', words: 'Waiting for a care home', heading: 'Could be cared for elsewhere' },
  { code: 'equipment', words: 'Waiting for equipment at home', heading: 'Could be cared for elsewhere' },
  {
    code: 'family',
    words: 'Agreeing the plan with the person and family',
    heading: 'Could be cared for elsewhere',
  },
  { code: 'other', words: 'Something else (say what)', heading: 'Something else' },
] as const

export type RedDayReason = (typeof redDayReasons)[number]['code']

export const redDayWords = (code: string): string =>
  redDayReasons.find((reason) => reason.code === code)?.words ?? code
