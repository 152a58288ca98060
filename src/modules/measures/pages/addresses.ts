import type { Period, Slice, Step } from '../rules/series.ts'

export const paths = {
  register: '/measures',
  csv: '/measures.csv',
  ods: '/measures.ods',
  load: '/measures/load',
  takeBack: '/measures/load/take-back',
  settings: '/measures/settings',
  tables: '/measures/tables',
  tablesOds: '/measures/tables.ods',
  tableCsv: '/measures/tables/:measureTable/csv',
  define: '/measures/new',
  measure: '/measures/:measure',
  people: '/measures/:measure/people',
  points: '/measures/:measure/points',
  definition: '/measures/:measure/definition',
  newVersion: '/measures/:measure/definition/change',
} as const

const at = (path: string, measure: string, query: Record<string, string> = {}): string => {
  const text = new URLSearchParams(query).toString()
  return `${path.replace(':measure', measure)}${text ? `?${text}` : ''}`
}

const sliceQuery = (slice: Slice): Record<string, string> =>
  slice.by === 'whole' ? {} : { by: slice.by, key: slice.key }

export const measureAddress = (measure: string, slice: Slice, step: Step): string =>
  at(paths.measure, measure, { step, ...sliceQuery(slice) })
export const definitionAddress = (measure: string): string => at(paths.definition, measure)
export const newVersionAddress = (measure: string): string => at(paths.newVersion, measure)
export const tableCsvAddress = (table: string): string => paths.tableCsv.replace(':measureTable', table)
/** What one point is made of: its people, or the rows of its file. */
export const peopleAddress = (
  measure: string,
  slice: Slice,
  { from, to }: Period,
  of: Of = 'numerator',
): string =>
  at(paths.people, measure, {
    from: from.toString(),
    to: to.toString(),
    ...sliceQuery(slice),
    ...(of === 'denominator' && { of }),
  })
export type Of = 'numerator' | 'denominator'
