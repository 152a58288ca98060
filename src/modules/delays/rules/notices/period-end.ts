import { dateOf, type LocalDate } from '../../../../platform/time.ts'
import { before } from './law.ts'
import type { LiableCase } from './liable-days.ts'

/** The last day of the period, itself included, with why. */
export type PeriodEnd = { on: LocalDate; because: string; rule: string }

/**
 * The earliest of what ends the period (CA-28, regulation 9(3)). An ordinary discharge is not in that list: that it ends
 * the period, its day included like the others, is our reading of paragraph 1(5)(a) with paragraph 4(3).
 */
export function endOf(of: Omit<LiableCase, 'through'>): PeriodEnd | null {
  const ends: [LocalDate | null, string, string?][] = [
    [of.assessment.withdrawnOn, 'the assessment notice was withdrawn'],
    [of.discharge.withdrawnOn, 'the discharge notice was withdrawn'],
    [of.inPlaceAt && dateOf(of.inPlaceAt), 'the council had its arrangements in place'],
    [of.ownArrangementsOn, 'the person arranged their own care'],
    [of.furtherTreatmentOn, 'the hospital decided on further treatment'],
    [of.left && of.left.how !== 'discharged' ? of.left.on : null, leaving(of.left)],
    [of.left?.how === 'discharged' ? of.left.on : null, 'the person left hospital', 'CA-06, a reading'],
  ]
  return ends
    .flatMap(([on, because, rule]) => (on ? [{ on, because, rule: rule ?? 'CA-28' }] : []))
    .reduce<PeriodEnd | null>((first, one) => (first && !before(one.on, first.on) ? first : one), null)
}

const leaving = (left: LiableCase['left']) =>
  left?.how === 'died' ? 'the person died' : 'the person discharged themself'
