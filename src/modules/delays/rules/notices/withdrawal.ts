/** The grounds on which an assessment notice must be withdrawn (CA-15, regulation 4), in the regulation's order. */
export const assessmentGrounds = {
  safe: 'They can go home safely without arrangements',
  chc: 'They need NHS continuing healthcare',
  'still-unsafe': 'Even with what the council plans, more is needed before it is safe',
  'treatment-off': 'The treatment was cancelled or postponed',
  refused: 'The council says the person, or a carer, refused an assessment',
  residence: 'They now ordinarily live in another council’s area',
  'wrong-council': 'The notice went to the wrong council',
} as const
export type AssessmentGround = keyof typeof assessmentGrounds

/** The one ground on which a discharge notice must be withdrawn (CA-20, regulation 7). */
export const dischargeGrounds = {
  'not-safe': 'It is no longer likely to be safe to leave on the day proposed',
} as const
export type DischargeGround = keyof typeof dischargeGrounds

/** Withdrawn because the hospital chose to: no rule obliges it, and none forbids it. */
export const byChoice = 'choice'

/** Whether this ground obliges the hospital to withdraw its assessment notice; that the council is busy does not. */
export const mustWithdrawAssessment = (ground: string): ground is AssessmentGround =>
  Object.hasOwn(assessmentGrounds, ground)

/** Why it is no longer safe to leave on the proposed day. */
export type Unsafe = 'council has not assessed' | 'council has not arranged' | 'anything else'

/**
 * A discharge notice must be withdrawn once leaving on its day is no longer likely to be safe, unless the council's own
 * missing assessment or arrangements are the only reason (CA-20, regulation 7). No reason known is not that reason.
 */
export const mustWithdrawDischarge = (safeOnTheDay: boolean, reasons: readonly Unsafe[]): boolean =>
  !safeOnTheDay && (reasons.length === 0 || reasons.includes('anything else'))

export const groundWords = (ground: string): string =>
  ({ ...assessmentGrounds, ...dischargeGrounds, [byChoice]: 'The hospital chose to withdraw it' })[ground] ??
  'The ground was not recorded'
