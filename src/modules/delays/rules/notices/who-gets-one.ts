/** Kinds of care, in plain words; the Schedule was about acute care alone (CA-09 to CA-11, paragraph 7(6) to (8)). */
export const careKinds = {
  acute: 'Intensive treatment under a consultant, for a limited time',
  'self-paid': 'Care somebody has undertaken to pay for',
  maternity: 'Care of an expectant or nursing mother',
  'mental health': 'Mental health care',
  palliative: 'Palliative care',
  reablement: 'A programme for a limited time to live at home again (reablement, intermediate care)',
  rehabilitation: 'Recovery or rehabilitation',
} as const
export type CareKind = keyof typeof careKinds

export const isCareKind = (text: string): text is CareKind => Object.hasOwn(careKinds, text)

/** Where somebody ordinarily lives. 'no settled place' is a finding, 'not recorded' the lack of one. */
export type Residence = 'England' | 'outside England' | 'no settled place' | 'not recorded'

/** Why no assessment notice may be given for this care or residence (CA-08, CA-10); null when one may. */
export function whyNoAssessmentNotice(care: CareKind, lives: Residence): string | null {
  if (care !== 'acute')
    return `${careKinds[care]} is not acute care, so Schedule 3 does not reach it (paragraph 7(7))`
  if (lives === 'outside England')
    return 'Schedule 3 is about people who ordinarily live in England (paragraph 7(1))'
  return null
}

export type Addressee<Council> = { council: Council; because: string }

/**
 * The council of ordinary residence; with no settled residence, the one where the hospital is (CA-02, paragraph 1(1)).
 * A council is whatever the caller knows it by, also null where nobody recorded it.
 */
export const addresseeOf = <Council>(
  ordinaryResidence: Council | null,
  whereTheHospitalIs: Council,
): Addressee<Council> =>
  ordinaryResidence === null
    ? { council: whereTheHospitalIs, because: 'no settled residence, so the council where the hospital is' }
    : { council: ordinaryResidence, because: 'the council of ordinary residence' }
