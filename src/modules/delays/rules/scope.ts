import type { LocalDate } from '../../../platform/time.ts'
import type { WardKind } from '../../stays/index.ts'
import { dayOf } from './day-number.ts'
import type { CareType, Series, Stretch } from './model.ts'

/** Acute wards are acute; every other kind is non-acute (DTOC-06; the split is verified). */
export const careTypeOf = (wardKind: WardKind): CareType => (wardKind === 'acute' ? 'acute' : 'non-acute')

/** Why nights in a ward do not count for a series, in words for the square and the sentence; null where they do. */
export type OutOfScope = { square: string; words: string; rule: string }

/**
 * Which wards a series counts. A virtual ward is at home, so nobody spends a night in a bed of it: our reading, for
 * every series. The delayed transfers leave out children's and maternity wards (DTOC-04, verified). The mental health
 * days are those of mental health wards, children's included, because their list of reasons has children's places.
 */
export function wardOutOfScope(
  stretch: Pick<Stretch, 'wardKind' | 'specialty'>,
  series: Series,
): OutOfScope | null {
  if (stretch.wardKind === 'virtual') return atHome
  if (series === 'dtoc' && isForChildrenOrMaternity(stretch.specialty)) return childrenOrMaternity
  if (series === 'mhs26' && stretch.wardKind !== 'mental health') return notMentalHealth
  if (series === 'acute-sitrep' && stretch.wardKind !== 'acute') return notAcute
  if (series === 'community-sitrep' && ['acute', 'mental health'].includes(stretch.wardKind))
    return notCommunity
  return null
}

/** The first day on which a series counts somebody (DTOC-05: from 18); null where age does not matter or is not known. */
export const countsFrom = (bornOn: LocalDate | null, series: Series): number | null =>
  bornOn && series === 'dtoc' ? dayOf(birthday(bornOn, adult)) : null

/** Somebody born on 29 February has their birthday on 1 March of other years. */
function birthday(bornOn: LocalDate, age: number): LocalDate {
  const on = bornOn.add({ years: age })
  return on.day === bornOn.day ? on : on.add({ days: 1 })
}

/** DTOC-05: the delayed transfers count people of 18 and over. */
export const adult = 18

/** DTOC-04, from the ward's specialty as the place wrote it. */
const isForChildrenOrMaternity = (specialty: string | null): boolean =>
  specialty !== null && /p(a)?ediatric|neonat|child|maternity|obstetric|midwif/i.test(specialty)

const atHome: OutOfScope = {
  square: 'At home',
  words: 'On a virtual ward, which is at home: no hospital bed was used.',
  rule: 'DTOC-01',
}
const childrenOrMaternity: OutOfScope = {
  square: 'Not in scope',
  words: 'Children’s and maternity wards are outside this count.',
  rule: 'DTOC-04',
}
const notMentalHealth: OutOfScope = {
  square: 'Not in scope',
  words: 'This edition counts mental health wards only.',
  rule: 'MHS26',
}
const notAcute: OutOfScope = {
  square: 'Not in scope',
  words: 'This edition counts acute wards only.',
  rule: 'ADSR-02',
}
const notCommunity: OutOfScope = {
  square: 'Not in scope',
  words: 'This edition counts community beds only.',
  rule: 'DAPB3136',
}
