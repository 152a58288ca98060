import { listNamed } from '../code-list.ts'
import type { Edition } from '../editions.ts'
import type { Series } from '../model.ts'
import type { Period } from './period.ts'

/** An organisation as a file names it; without an ODS code the cell is left empty. */
export type Named = { code: string | null; name: string }

export type FileAbout = {
  series: Series
  period: Period
  edition: Edition
  organisation: (organisationId: string) => Named
  /** Whose return it is: an organisation with beds, or the place, of which no published level is known. */
  provider: Named
  level: 'PROVIDER' | 'PLACE (Homeward)'
  /** Words of what was awaited, for our own count. */
  awaitsWords: (code: string) => string
}

export type FileRow = (string | number | null)[]
export type FileTable = { columns: string[]; rows: FileRow[] }

export const notKnown: Named = { code: null, name: 'Not known' }
export const cellsOf = ({ code, name }: Named) => [code, name]

/** "A: Awaiting completion of assessment"; a code of a list that is no longer here stands as it is. */
export function labelOf(list: string | null, code: string): string {
  const item = list === null ? undefined : listNamed(list).items.find((one) => one.code === code)
  if (!item) return code
  if (list !== null && listNamed(list).codes === 'ours')
    return item.group ? `${item.group} - ${item.label}` : item.label
  return `${code}) ${item.label}`
}

/** Averages stand in files to 2 places of decimals, shares to 4, which is a percentage to 2. Stored figures are exact. */
export const averageOf = (value: number | null) => rounded(value, 2)
export const shareOf = (value: number | null) => rounded(value, 4)

const rounded = (value: number | null, places: number) =>
  value === null ? null : Number(value.toFixed(places))
