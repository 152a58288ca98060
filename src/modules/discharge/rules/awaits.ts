/** Who usually owns a wait. 'own trust' is the hospital the person is in; 'family' has no organisation. */
export type OwnerKind =
  | 'own trust'
  | 'council'
  | 'community provider'
  | 'mental health trust'
  | 'transfer of care hub'
  | 'care home'
  | 'home care'
  | 'voluntary'
  | 'family'

/**
 * What can be waited for: code, words a family member would understand, who usually owns it. Our own list. `asks`: it asks a
 * provider for a yes or a no and nothing more, and opens nothing to it (discharge.only_asks; a test holds both together).
 */
export const awaitsList = [
  { code: 'medicines', plain: 'Medicines to take home', owner: 'own trust' },
  { code: 'discharge-letter', plain: 'Discharge letter', owner: 'own trust' },
  { code: 'transport', plain: 'Transport', owner: 'own trust' },
  { code: 'senior-review', plain: 'Senior doctor to review', owner: 'own trust' },
  { code: 'test-result', plain: 'Scan or test result', owner: 'own trust' },
  { code: 'specialist-opinion', plain: 'Specialist opinion', owner: 'own trust' },
  { code: 'therapy-assessment', plain: 'Therapy assessment', owner: 'own trust' },
  { code: 'therapy-home-visit', plain: 'Therapy home visit', owner: 'own trust' },
  { code: 'capacity-decision', plain: 'Decision on mental capacity', owner: 'own trust' },
  { code: 'best-interests', plain: 'Best interests meeting', owner: 'own trust' },
  { code: 'safeguarding', plain: 'Safeguarding enquiry', owner: 'council' },
  { code: 'care-act-assessment', plain: 'Care Act assessment', owner: 'council' },
  { code: 'funding-decision', plain: 'Funding decision', owner: 'council' },
  { code: 'chc-checklist', plain: 'NHS continuing healthcare checklist', owner: 'own trust' },
  { code: 'chc-decision', plain: 'NHS continuing healthcare decision', owner: 'community provider' },
  { code: 'fast-track', plain: 'Fast track end-of-life funding', owner: 'community provider' },
  { code: 'nursing-assessment', plain: 'Nursing care assessment', owner: 'community provider' },
  { code: 'hub-triage', plain: 'Transfer of care hub to agree the plan', owner: 'transfer of care hub' },
  { code: 'home-care', plain: 'Home care', owner: 'council' },
  { code: 'agency-answer', plain: 'Home care agency to say yes', owner: 'home care', asks: true },
  { code: 'reablement-start', plain: 'Reablement to start', owner: 'community provider' },
  { code: 'community-nursing', plain: 'Community nursing to start', owner: 'community provider' },
  { code: 'community-bed', plain: 'Community bed', owner: 'community provider' },
  { code: 'mental-health-bed', plain: 'Mental health bed or team', owner: 'mental health trust' },
  { code: 'hospice', plain: 'Hospice place', owner: 'voluntary' },
  { code: 'care-home-search', plain: 'Care home place to be found', owner: 'council' },
  { code: 'nursing-home-search', plain: 'Nursing home place to be found', owner: 'council' },
  { code: 'care-home-answer', plain: 'Care home to say yes', owner: 'care home', asks: true },
  { code: 'care-home-visit', plain: 'Care home to come and assess', owner: 'care home' },
  { code: 'family-choice', plain: 'Family to choose', owner: 'family' },
  { code: 'family-help', plain: 'Family to get things ready', owner: 'family' },
  { code: 'equipment', plain: 'Equipment and adaptations', owner: 'community provider' },
  { code: 'key-safe', plain: 'Key safe', owner: 'community provider' },
  { code: 'housing', plain: 'Housing', owner: 'council' },
  { code: 'home-clean', plain: 'Home to be made safe and clean', owner: 'council' },
  { code: 'voluntary-help', plain: 'Voluntary help at home', owner: 'voluntary' },
  { code: 'dispute', plain: 'Partners to settle a disagreement', owner: 'own trust' },
  { code: 'other', plain: 'Something else', owner: 'own trust' },
] as const satisfies readonly { code: string; plain: string; owner: OwnerKind; asks?: true }[]

export type Awaits = (typeof awaitsList)[number]['code']

export const onlyAsks: readonly string[] = awaitsList.filter((one) => 'asks' in one).map(({ code }) => code)

export const isAwaits = (code: string): code is Awaits => awaitsList.some((one) => one.code === code)

/** The plain words of a code; a code from a newer version is shown as it is rather than hidden. */
export const awaitsWords = (code: string): string =>
  awaitsList.find((one) => one.code === code)?.plain ?? code

export const usualOwner = (code: Awaits): OwnerKind => awaitsList.find((one) => one.code === code)!.owner
