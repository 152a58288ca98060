import { z } from 'zod'
import type { Instant } from '../../../platform/time.ts'
import { inLondon } from '../../../platform/time.ts'
import { ageOfService, freeOf, type Holds, kindOf, type Service } from '../../capacity/index.ts'

/** What a column of the file for the national Capacity Tracker may hold. */
export const trackerFields = [
  { field: 'service', plain: 'Name of the service' },
  { field: 'organisation', plain: 'Organisation' },
  { field: 'kind', plain: 'Kind of service' },
  { field: 'postcode', plain: 'Postcode' },
  { field: 'places', plain: 'How many there are in all' },
  { field: 'free', plain: 'How many are free' },
  { field: 'said', plain: 'When that was said' },
] as const
export type TrackerField = (typeof trackerFields)[number]['field']
const fieldNames = trackerFields.map(({ field }) => field) as [TrackerField, ...TrackerField[]]

export const trackerColumns = z
  .array(z.strictObject({ head: z.string().trim().min(1).max(100), field: z.enum(fieldNames).nullable() }))
  .min(1)
  .max(60)
/** A column whose field is null stays empty: the tracker asks for it, and Homeward does not know it. */
export type TrackerColumns = z.infer<typeof trackerColumns>

/**
 * Columns of the bulk update, **from memory**: nobody here has seen the file (research: competitors.md, part 6). A place
 * that has its own copy writes its columns in its settings, and these stand no longer.
 */
export const rememberedColumns: TrackerColumns = [
  { head: 'Location Name', field: 'service' },
  { head: 'Provider', field: 'organisation' },
  { head: 'Postcode', field: 'postcode' },
  { head: 'Service Type', field: 'kind' },
  { head: 'Total Beds', field: 'places' },
  { head: 'Vacancies', field: 'free' },
  { head: 'Last Updated', field: 'said' },
]

/** A service for which the ledger has a figure that still holds. What is out of date is not sent as if it were true. */
export type TrackerLine = { service: Service; ready: boolean; why: string | null }

export const trackerLine = (service: Service, now: Instant, holds: Holds): TrackerLine => {
  const age = ageOfService(service, now, holds)
  if (age === null) return { service, ready: false, why: 'nobody has said what is free' }
  if (age === 'out of date') return { service, ready: false, why: 'what is free is out of date' }
  return { service, ready: true, why: null }
}

/** A row of the file; a cell without a figure is empty, never 0. */
export const trackerRow = (
  { service, ready }: TrackerLine,
  columns: TrackerColumns,
  now: Instant,
  holds: Holds,
): string[] => columns.map(({ field }) => (field ? cellOf(service, field, { ready, now, holds }) : ''))

function cellOf(
  service: Service,
  field: TrackerField,
  { ready, now, holds }: { ready: boolean; now: Instant; holds: Holds },
): string {
  switch (field) {
    case 'service':
      return service.name
    case 'organisation':
      return service.organisation
    case 'kind':
      return kindOf(service.kind).plain
    case 'postcode':
      return service.postcode ?? ''
    case 'places':
      return service.places === null ? '' : String(service.places)
    case 'free':
      return ready ? String(freeOf(service, now, holds) ?? 0) : ''
    case 'said':
      return ready ? saidAt(service) : ''
  }
}

/** The oldest of its figures, because one old figure is reason to doubt the sum. */
function saidAt({ lines }: Service): string {
  const times = lines.flatMap(({ figure }) => (figure ? [figure.saidAt] : []))
  const oldest = times.sort((a, b) => a.epochMilliseconds - b.epochMilliseconds)[0]
  return oldest
    ? inLondon(oldest).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
    : ''
}

/** "Vacancies = free", a line a column; "Manager name =" for one that stays empty. */
export const columnsText = (columns: TrackerColumns): string =>
  columns.map(({ head, field }) => `${head} =${field ? ` ${field}` : ''}`).join('\n')

export function readColumns(text: string): TrackerColumns | { wrong: string } {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean)
  const columns = lines.map((line) => {
    const at = line.lastIndexOf('=')
    const [head, field] = at < 0 ? [line, ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
    return { head, field: field === '' ? null : field }
  })
  const read = trackerColumns.safeParse(columns)
  if (read.success) return read.data
  const at = Number(read.error.issues[0]?.path[0] ?? -1)
  return {
    wrong:
      at >= 0
        ? `Line ${at + 1}: write the heading, “=”, and one of ${fieldNames.join(', ')}, or nothing`
        : 'Write a line for each column, at most 60',
  }
}
