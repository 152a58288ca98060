import type { Instant } from '../../../platform/time.ts'
import { startOf } from '../../../platform/time.ts'
import type { PersonRow } from './list-row.ts'

/** What a list can be sorted by; the key stands in the address. */
export const sortKeys = [
  'ready',
  'name',
  'where',
  'stay',
  'going-to',
  'next',
  'late',
  'waits',
  'heard',
  'expected',
] as const
export type SortKey = (typeof sortKeys)[number]

export const isSortKey = (key: string): key is SortKey => (sortKeys as readonly string[]).includes(key)

/** Sorted, the worst first by default: longest ready, latest, longest in hospital. What is missing comes last either way. */
export function sortRows(
  rows: readonly PersonRow[],
  key: SortKey,
  order: 'usual' | 'reversed' = 'usual',
): PersonRow[] {
  const sign = order === 'usual' ? 1 : -1
  const valued = rows.map((row) => ({ row, value: value(row, key) }))
  return valued
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
      return (a.value < b.value ? -1 : a.value > b.value ? 1 : 0) * sign
    })
    .map(({ row }) => row)
}

function value(row: PersonRow, key: SortKey): number | string | null {
  switch (key) {
    case 'ready':
      return ms(row.readySince)
    case 'name':
      return `${row.familyName} ${row.givenName}`.toLocaleLowerCase('en-GB')
    case 'where':
      return `${row.site} ${row.ward ?? ''} ${(row.bed ?? '').padStart(6, ' ')}`
    case 'stay':
      return ms(row.admittedAt)
    case 'going-to':
      return row.pathway
    case 'next':
      return row.next?.awaits ?? null
    case 'late':
      return row.next?.due ? ms(row.next.due.at ?? startOf(row.next.due.on.add({ days: 1 }))) : null
    case 'waits':
      return -row.openWaits
    case 'heard':
      return ms(row.heardAt)
    case 'expected':
      return row.expectedDate
  }
}

const ms = (instant: Instant | null) => instant?.epochMilliseconds ?? null
