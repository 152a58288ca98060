import type { CountedDay } from './model.ts'

/** What days can be split by. */
export type Split = keyof Pick<
  CountedDay,
  | 'providerId'
  | 'siteId'
  | 'wardId'
  | 'authorityId'
  | 'careType'
  | 'awaits'
  | 'reason'
  | 'party'
  | 'organisationId'
>

/** Delayed days, and the people they are of. People of two rows can be the same: their numbers do not add up, days do. */
export type Tally = { days: number; people: number }

/** One line of a split: a null key is "not recorded". */
export type Row<K extends Split = Split> = { [Key in K]: CountedDay[Key] } & Tally

/** Days split by the keys asked for, the most days first, then by key. */
export function figuresBy<K extends Split>(days: readonly CountedDay[], keys: readonly K[]): Row<K>[] {
  const groups = Map.groupBy(days, (day) => JSON.stringify(keys.map((key) => day[key])))
  return [...groups]
    .map(([text, group]) => ({
      text,
      row: { ...Object.fromEntries(keys.map((key) => [key, group[0]![key]])), ...tally(group) } as Row<K>,
    }))
    .sort((a, b) => b.row.days - a.row.days || (a.text < b.text ? -1 : 1))
    .map(({ row }) => row)
}

export const tally = (days: readonly Pick<CountedDay, 'personId'>[]): Tally => ({
  days: days.length,
  people: new Set(days.map(({ personId }) => personId)).size,
})
