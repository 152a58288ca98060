import { registeredWords, roomWords } from './homes.ts'
import { kindOf } from './kinds.ts'
import { needWords } from './limits.ts'
import { zonesWords } from './line-words.ts'
import type { Service } from './model.ts'

const payerWords = {
  council: 'council',
  'self-funder': 'people who pay themselves',
  'direct payment': 'direct payments',
  'personal health budget': 'personal health budgets',
  nhs: 'NHS',
} as const

/** Who and what a service takes on, one thing a phrase, what decides most first: "18 beds", "women only", "oxygen". */
export function limitsWords({ kind, places, limits }: Pick<Service, 'kind' | 'places' | 'limits'>): string[] {
  const { unit } = kindOf(kind)
  const counts = ['bed', 'room', 'place'].includes(unit)
  return [
    places !== null && counts ? `${places} ${unit}${places === 1 ? '' : 's'}` : null,
    limits.sex ?? null,
    limits.weightTo !== undefined ? `up to ${limits.weightTo} kg` : null,
    limits.ageFrom !== undefined ? `from ${limits.ageFrom} years` : null,
    ...limits.meets.map(needWords),
    limits.infections === undefined ? null : infectionWords(limits.infections),
    limits.payers ? `paid by ${limits.payers.map((payer) => payerWords[payer]).join(' or ')}` : null,
    limits.languages?.length ? `speaks ${limits.languages.join(', ')}` : null,
    limits.carerSexes?.length === 1 ? `${limits.carerSexes[0]} carers only` : null,
    limits.registered ? `registered for ${registeredWords(limits.registered)}` : null,
    limits.roomKinds ? new Intl.ListFormat('en-GB').format(limits.roomKinds.map(roomWords)) : null,
    limits.registration ?? null,
    limits.rooms ?? null,
  ].filter((phrase) => phrase !== null)
}

function infectionWords(infections: NonNullable<Service['limits']['infections']>): string {
  const some = infections.filter((one) => one !== 'none known')
  return some.length === 0 ? 'nobody with an infection' : `takes ${some.join(', ')}`
}

/** "North, zones 1 to 3": where it works; empty where nobody said. */
export const areaWords = ({ area, zones }: Pick<Service, 'area' | 'zones'>): string =>
  [area, zonesWords(zones)].filter(Boolean).join(', ')

/** "£900 to £1,250 a week" */
export function feeWords(fee: Service['fee']): string | null {
  if (!fee) return null
  const pounds = (pence: number) =>
    `£${(pence / 100).toLocaleString('en-GB', pence % 100 === 0 ? {} : { minimumFractionDigits: 2 })}`
  return fee.from === fee.to
    ? `${pounds(fee.from)} a week`
    : `${pounds(fee.from)} to ${pounds(fee.to)} a week`
}
