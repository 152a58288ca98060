import { monthText } from './calendar.ts'
import type { Counted } from './count-file.ts'
import { GroupTable, keyWidth } from './group-table.ts'

/** What days can be divided by, in the order in which they are printed. */
export const divisions = ['month', 'provider', 'authority', 'care type', 'reason', 'organisation'] as const
export type By = (typeof divisions)[number]

/** Days of one group; null is "not recorded", and what was not asked for is left out. */
export type Group = Partial<Record<By, string | null>> & { days: number }

const careTypes = [null, 'acute', 'non-acute']

/** The counted days by these divisions, sorted in their order; what is not recorded comes first. */
export function groupsOf({ tally, names }: Counted, by: readonly By[]): Group[] {
  const asked = divisions.map((one) => by.includes(one))
  const { size, keys, days } = asked.every(Boolean) ? tally.groups : gathered(tally.groups, asked)
  const columns = [null, names.providers, names.authorities, careTypes, names.reasons, names.organisations]
  const order = sortedGroups(
    size,
    keys,
    columns.map((values) => values && ranksOf(values)),
  )
  return Array.from(order, (group) => {
    const answer: Partial<Record<By, string | null>> = {}
    for (let column = 0; column < keyWidth; column++)
      if (asked[column]) {
        const id = keys[group * keyWidth + column]!
        answer[divisions[column]!] = column === 0 ? monthText(id) : columns[column]![id]!
      }
    return { ...answer, days: days[group]! }
  })
}

// Months and care types are in order as they are.
const manyMonths = 12 * 400

// One pass for each column from the last to the first: what is equal keeps its order.
function sortedGroups(size: number, keys: Int32Array, ranks: readonly (Int32Array | null)[]): Uint32Array {
  let order = Uint32Array.from({ length: size }, (_, group) => group)
  for (let column = keyWidth - 1; column >= 0; column--) {
    const rank = ranks[column]
    const places = new Uint32Array(1 + (rank?.length ?? manyMonths))
    const ranked = new Uint32Array(size)
    for (let group = 0; group < size; group++) {
      const id = keys[group * keyWidth + column]!
      ranked[group] = rank ? rank[id]! : id
      places[ranked[group]! + 1]!++
    }
    for (let i = 1; i < places.length; i++) places[i]! += places[i - 1]!
    const next = new Uint32Array(size)
    for (let i = 0; i < size; i++) next[places[ranked[order[i]!]!]!++] = order[i]!
    order = next
  }
  return order
}

function gathered(groups: GroupTable, asked: readonly boolean[]): GroupTable {
  const [month, provider, authority, careType, reason, organisation] = asked.map(Number)
  const gathered = new GroupTable()
  for (let group = 0, at = 0; group < groups.size; group++, at += keyWidth)
    gathered.add(
      groups.keys[at]! * month!,
      groups.keys[at + 1]! * provider!,
      groups.keys[at + 2]! * authority!,
      groups.keys[at + 3]! * careType!,
      groups.keys[at + 4]! * reason!,
      groups.keys[at + 5]! * organisation!,
      groups.days[group]!,
    )
  return gathered
}

function ranksOf(values: readonly (string | null)[]): Int32Array {
  const order = values.map((_, id) => id).sort((a, b) => ((values[a] ?? '') < (values[b] ?? '') ? -1 : 1))
  const ranks = new Int32Array(values.length)
  order.forEach((id, rank) => (ranks[id] = rank))
  return ranks
}
