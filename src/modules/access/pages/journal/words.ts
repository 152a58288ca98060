/** What a journal row is about, by the code its table gives. test/completeness/journal-words.db.test.ts wants them all. */
export const subjectWords: Record<string, string> = {
  system: 'the place and its settings',
  organisation: 'an organisation',
  account: 'an account',
  password: 'a password',
  post: 'a post',
  relationship: 'who may see a person',
  'break-glass': 'an opening with a reason',
  person: 'a person',
  'local-number': 'a local number of a person',
  contact: 'somebody to ring',
  merge: 'two records made one',
  site: 'a site',
  ward: 'a ward',
  bed: 'a bed',
  'bed-closure': 'a closed bed',
  stay: 'a stay',
  round: 'a board round',
  return: 'a return',
  signature: 'a signature under a return',
  lock: 'the lock of a month',
  'published-figure': 'a published figure',
  'delay-setting': 'a setting of the count',
  'discharge-setting': 'a setting of steps, days and aims',
  district: 'a postcode district',
  service: 'a service',
  line: 'a line of a service',
  figure: 'what is free',
  taken: 'a place held or given',
  start: 'new starts',
  difference: 'a difference between typed and counted',
  circulation: 'a circulation list',
  'key-message': 'a key message',
  promise: 'business promised to a service',
  'monthly-plan': 'a month’s plan',
  bulletin: 'a summary that was sent',
  mail: 'a message to be sent',
  'private-link': 'a private link',
  need: 'a need',
  suggestion: 'a suggested plan',
}

/** What happened, by the kind of its fact. */
export const factWords: Record<string, string> = {
  'step-planned': 'a step of equipment planned',
  'step-done': 'a step of equipment done',
  admitted: 'admitted',
  moved: 'moved to another bed',
  'went-on-leave': 'went on leave',
  'came-back': 'came back from leave',
  discharged: 'discharged',
  'expected-date': 'expected date given',
  'criteria-for-discharge': 'criteria for discharge given',
  'senior-review': 'seen by a senior',
  day: 'red or green day given',
  'key-worker': 'key worker named',
  'social-worker': 'social worker named',
  withdrawn: 'an entry taken back',
  criteria: 'criteria to reside recorded',
  readiness: 'one part of readiness answered',
  pathway: 'pathway chosen',
  referred: 'referred',
  note: 'note written',
  'still-true': 'said to be still true',
  'wait-opened': 'wait opened',
  'wait-owner': 'wait given to somebody',
  'wait-due': 'due date of a wait changed',
  'wait-seen': 'wait seen by its owner',
  'wait-accepted': 'wait accepted by its owner',
  'wait-chased': 'owner of a wait chased',
  'wait-done': 'wait done',
  'wait-withdrawn': 'wait taken back',
  position: 'said whose nights these are',
  asked: 'asked for an answer',
  'dispute-recorded': 'left a dispute as it is',
  'notice-withdrawn': 'notice withdrawn',
  'assessment-notice': 'assessment notice given to a council',
  'discharge-notice': 'discharge notice given to a council',
  'withdrawal-due': 'a notice found to need withdrawing',
  'council-answer': 'council answered a notice',
  'not-dischargeable': 'could not leave that day',
  'further-treatment': 'further treatment decided',
  'other-cause': 'another cause of the delay recorded',
  claim: 'payment for delayed days decided',
  capacity: 'decision on mental capacity recorded',
  'choice-step': 'a step of the choice ladder taken',
  'choice-answer': 'choice answered',
  'chc-checklist': 'continuing healthcare checklist filled in',
  'chc-received': 'continuing healthcare checklist received',
  'chc-assessment': 'continuing healthcare assessed',
  'chc-fast-track': 'fast track asked for',
  'chc-decision': 'continuing healthcare decided',
  'chc-discounted': 'continuing healthcare referral closed',
  'chc-package': 'continuing healthcare package in place',
  'chc-interim': 'interim funding recorded',
  'out-of-area': 'marked as out of their own area',
  'repatriation-review': 'out-of-area bed reviewed',
  'out-of-area-ended': 'no longer out of area',
  assessment: 'trusted assessment written',
  'assessment-sent': 'trusted assessment sent',
  'assessment-answer': 'trusted assessment answered',
  'need-opened': 'need opened',
  'need-changed': 'need changed',
  'need-withdrawn': 'need withdrawn',
  unmatched: 'nothing found that fits',
  'ask-seen': 'request seen by the provider',
  answered: 'request answered by the provider',
  'told-more': 'provider told more',
  'ask-withdrawn': 'request taken back',
  chosen: 'provider chosen',
  'hold-lapsed': 'hold lapsed',
  'let-go': 'chosen place let go',
  arranged: 'place arranged',
  started: 'care or stay begun',
  failed: 'care failed',
  'failure-dealt-with': 'failed care dealt with',
  ended: 'care or stay ended',
  'as-described': 'receiver said whether all was as described',
  'family-page': 'page shared with the family',
  'family-page-closed': 'page for the family closed',
  'family-told': 'told where they are going',
}

const ends = { added: 'added', changed: 'changed', removed: 'removed' } as const

/** "A bed changed". A code nobody has words for is shown with its hyphens as spaces, never hidden. */
export function whatWords(what: string): string {
  const fact = factWords[what]
  if (fact) return upper(fact)
  const [, subject, end] = /^(.+)-(added|changed|removed)$/.exec(what) ?? []
  const known = subject && subjectWords[subject]
  return upper(known && end ? `${known}: ${ends[end as keyof typeof ends]}` : what.replaceAll('-', ' '))
}

/** "name, phone" of a changed row; that a fact puts an earlier one right. Names of columns only: the journal holds no values. */
export function detailWords(detail: Record<string, unknown>): string {
  const columns = Array.isArray(detail.columns)
    ? detail.columns.map((c) => String(c).replaceAll('_', ' ')).join(', ')
    : ''
  return columns || (detail.supersedes ? 'puts an earlier entry right' : '')
}

/** The last digits of an id: enough to tell two rows apart and to find a record by. */
export const reference = (id: string): string => id.slice(-8)

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
