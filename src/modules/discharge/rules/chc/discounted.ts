import { type Refusal, refuse } from '../../../../platform/outcome.ts'

/** CHC-08 (verified, NHS Data Dictionary March 2024): why a referral was closed without a decision. */
export const discountedReasons = [
  { code: '01', plain: 'They have died', national: 'deceased' },
  { code: '02', plain: 'The NHS pays for it all meanwhile', national: 'interim fully funded' },
  { code: '03', plain: 'They need more hospital treatment', national: 'further acute treatment' },
  { code: '04', plain: 'It should not have been sent', national: 'inappropriate' },
  { code: '05', plain: 'It was taken back', national: 'withdrawn' },
  { code: '98', plain: 'Another reason', national: 'other' },
] as const

export type DiscountedReason = (typeof discountedReasons)[number]

export const discountedReason = (code: string): DiscountedReason | Refusal =>
  discountedReasons.find((reason) => reason.code === code) ??
  refuse('invalid', 'There is no such reason for closing a referral', {
    code: 'Choose a reason from the list',
  })
