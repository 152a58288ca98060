import { isPerson, type ListRow } from '../../rules/list-row.ts'
import { isSortKey, sortRows } from '../../rules/sort-list.ts'
import type { ListAsked } from './address.ts'
import { byDeadline, type Line } from './line.ts'
import type { Shown } from './table.ts'

/**
 * The lines in the order asked for. Without one: the hub has the longest ready first, a ward its beds, empty and closed
 * ones too unless something narrows it; my people have those first who are ready and wait for me.
 */
export function inOrder(rows: readonly ListRow[], lines: readonly Line[], asked: ListAsked): Shown[] {
  const byStay = new Map(lines.map((line) => [line.row.stayId, line]))
  const key = asked.sort?.replace(/^-/, '')
  if (key && isSortKey(key)) {
    const order = asked.sort!.startsWith('-') ? 'reversed' : 'usual'
    return sortRows(
      lines.map(({ row }) => row),
      key,
      order,
    ).map((row) => byStay.get(row.stayId)!)
  }
  if (asked.view === 'mine')
    return [...lines].sort(
      (a, b) => group(a) - group(b) || byDeadline(a.asks[0] ?? nothing, b.asks[0] ?? nothing),
    )
  if (asked.view === 'hub') return [...lines]
  return rows.flatMap((row) => (isPerson(row) ? (byStay.get(row.stayId) ?? []) : { bed: row }))
}

const nothing = { due: null }

const group = ({ row, asks }: Line): number => (asks.length > 0 ? 0 : 2) + (row.readySince ? 0 : 1)
