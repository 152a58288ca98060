import { fullDate, timeWords } from '../../../../platform/date-words.ts'
import { dateOf, type Instant } from '../../../../platform/time.ts'
import { awaitsWords } from '../../../discharge/index.ts'
import type { Names } from '../../queries/organisation-names.ts'
import { listNamed } from '../../rules/code-list.ts'
import type { Edition } from '../../rules/editions.ts'
import type { Split } from '../../rules/returns/model.ts'

/** "1,749" */
export const number = (value: number, digits = 0): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: digits })

/** "1 night", "2,260 nights" */
export const count = (value: number, one: string, many = `${one}s`): string =>
  `${number(value)} ${value === 1 ? one : many}`

/** "27 November 2026, 17:00" */
export const moment = (at: Instant): string => `${fullDate(dateOf(at))}, ${timeWords(at)}`

/** What the unit of a series is called. */
export const unitOf = (series: Edition['series']): string => (series === 'nights' ? 'night' : 'delayed day')

export type Words = { plain: string; code: string | null }

/** A key of a split in plain words, with the national code after. */
export function keyWords(split: Split, key: string | null, edition: Edition, names: Names): Words {
  switch (split) {
    case 'provider':
    case 'authority':
      return key === null
        ? { plain: 'Council not known', code: null }
        : { plain: names(key).name, code: names(key).code }
    case 'careType':
      return key === 'acute' ? { plain: 'Acute beds', code: null } : { plain: 'Other beds', code: key }
    case 'party':
      return { plain: partyWords[key ?? ''] ?? 'Not recorded', code: null }
    case 'reason':
      return reasonWords(key, edition)
  }
}

export function reasonWords(key: string | null, edition: Edition): Words {
  if (key === null) return { plain: 'No reason recorded, or none that the list has', code: null }
  if (edition.reasons === null) return { plain: awaitsWords(key), code: null }
  const list = listNamed(edition.reasons)
  const item = list.items.find(({ code }) => code === key)
  return { plain: item?.label ?? key, code: list.codes === 'national' ? key : null }
}

const partyWords: Record<string, string> = { NHS: 'The NHS', 'social care': 'Social care', both: 'Both' }
