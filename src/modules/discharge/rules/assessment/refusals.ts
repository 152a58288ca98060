import { type SectionKey, sectionTitle } from './sections.ts'

/** Why a provider cannot take somebody on this assessment: our own short list (a setting), always with words. */
export const refusalReasons = [
  'cannot meet need',
  'no capacity',
  'information missing',
  'risk',
  'other',
] as const
export type RefusalReason = (typeof refusalReasons)[number]

export const refusalWords: Record<RefusalReason, string> = {
  'cannot meet need': 'We cannot meet a need',
  'no capacity': 'We have no room or no carers after all',
  'information missing': 'Something is missing in the assessment',
  risk: 'A risk we cannot carry',
  other: 'Another reason',
}

/** What the writer does next, in a sentence. */
export function afterRefusal(reason: RefusalReason, missing: readonly SectionKey[]): string {
  switch (reason) {
    case 'cannot meet need':
      return 'Send it to a provider who can meet this need. If they misunderstood it, ring them and write it more clearly in a new version.'
    case 'no capacity':
      return 'Send it to another provider, and ask this one when they will have room.'
    case 'information missing':
      return `Write a new version with what is missing (${missing.map((key) => sectionTitle(key).toLowerCase()).join('; ')}). Saving it sends it to them again.`
    case 'risk':
      return 'Ring them and agree how the risk is carried; write what you agreed in a new version, or send it to another provider.'
    case 'other':
      return 'Ring them; then write a new version, or send it to another provider.'
  }
}
