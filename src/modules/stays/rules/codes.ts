/**
 * NHS Data Dictionary code lists. `confidence` follows rules.md: V seen in the source, M from memory and so a
 * setting to be checked, never presented as official.
 */
export type Code = {
  code: string
  words: string
  confidence: 'V' | 'M' /** No longer given out, still read in older stays. */
  closed?: true
}

/** Admission methods: from memory of the Data Dictionary (rules.md has no list of them). */
export const admissionMethods: readonly Code[] = [
  { code: '11', words: 'Planned, from the waiting list', confidence: 'M' },
  { code: '12', words: 'Planned, booked', confidence: 'M' },
  { code: '13', words: 'Planned for a date', confidence: 'M' },
  { code: '21', words: 'Emergency, through A&E', confidence: 'M' },
  { code: '22', words: 'Emergency, sent by a GP', confidence: 'M' },
  { code: '23', words: 'Emergency, through the bed bureau', confidence: 'M' },
  { code: '24', words: 'Emergency, from a consultant clinic', confidence: 'M' },
  { code: '25', words: 'Emergency, through the mental health crisis team', confidence: 'M' },
  { code: '2A', words: 'Emergency, through the A&E of another provider', confidence: 'M' },
  { code: '2B', words: 'Emergency, transferred from another hospital', confidence: 'M' },
  { code: '2D', words: 'Emergency, other', confidence: 'M' },
  { code: '28', words: 'Emergency, other (older code)', confidence: 'M', closed: true },
  { code: '31', words: 'Maternity, before birth', confidence: 'M' },
  { code: '32', words: 'Maternity, after birth', confidence: 'M' },
  { code: '81', words: 'Transfer from another hospital, not an emergency', confidence: 'M' },
]

/** UKCore-DischargeMethodEngland 1.1.0 (rules.md 10.4, V). */
export const dischargeMethods: readonly Code[] = [
  { code: '1', words: 'On medical advice or with consent', confidence: 'V' },
  { code: '2', words: 'Self or relative (older code)', confidence: 'V', closed: true },
  { code: '3', words: 'By a tribunal, the Home Secretary or a court', confidence: 'V' },
  { code: '4', words: 'Died', confidence: 'V' },
  { code: '5', words: 'Stillbirth', confidence: 'V' },
  { code: '6', words: 'By their own decision', confidence: 'V' },
  { code: '7', words: 'By a relative or advocate', confidence: 'V' },
  { code: '8', words: 'Not applicable', confidence: 'V' },
  { code: '9', words: 'Not known', confidence: 'V' },
]

/** Discharge destinations (rules.md 10.4): the codes are V; words marked M, and the closed ones, are from memory. */
export const dischargeDestinations: readonly Code[] = [
  { code: '19', words: 'Usual place of residence', confidence: 'V' },
  { code: '29', words: 'Temporary place of residence', confidence: 'V' },
  { code: '30', words: 'Repatriation from a high security psychiatric hospital', confidence: 'M' },
  { code: '37', words: 'Court', confidence: 'V' },
  { code: '40', words: 'Prison', confidence: 'V' },
  { code: '42', words: 'Police station', confidence: 'V' },
  { code: '48', words: 'High security psychiatric hospital', confidence: 'M' },
  { code: '49', words: 'Medium secure psychiatric unit', confidence: 'M' },
  { code: '50', words: 'Low secure psychiatric unit', confidence: 'M' },
  { code: '51', words: 'General ward of another hospital', confidence: 'V' },
  { code: '52', words: 'Maternity ward', confidence: 'V' },
  { code: '53', words: 'Mental health or learning disability ward', confidence: 'V' },
  { code: '54', words: 'NHS care home (older code)', confidence: 'M', closed: true },
  { code: '55', words: 'Care home with nursing', confidence: 'V' },
  { code: '56', words: 'Care home without nursing', confidence: 'V' },
  { code: '65', words: 'Council home or residential care (older code)', confidence: 'M', closed: true },
  { code: '66', words: 'Foster care', confidence: 'V' },
  { code: '79', words: 'Died', confidence: 'V' },
  { code: '84', words: 'Independent hospital, medium secure unit', confidence: 'M' },
  { code: '85', words: 'Independent care home (older code)', confidence: 'M', closed: true },
  { code: '87', words: 'Independent hospital', confidence: 'V' },
  { code: '88', words: 'Hospice', confidence: 'V' },
  { code: '89', words: 'Organisation responsible for forced repatriation', confidence: 'M' },
  { code: '98', words: 'Not applicable', confidence: 'V' },
  { code: '99', words: 'Not known', confidence: 'V' },
]

export const wordsOf = (list: readonly Code[], code: string): string =>
  list.find((one) => one.code === code)?.words ?? `Unknown code ${code}`
