import { misspeltColumns } from '../../../../platform/misspelt-columns.ts'
import type { CellProblem } from '../../../../platform/plain-table.ts'

export type FileKind = 'services' | 'figures' | 'starts' | 'districts'
export const fileKinds: readonly FileKind[] = ['services', 'figures', 'starts', 'districts']

type Column = { name: string; required?: true; also?: readonly string[] }

const named: Column[] = [
  { name: 'service', required: true, also: ['service_name', 'name'] },
  { name: 'organisation', also: ['provider', 'organisation_name'] },
]
const lineColumns: Column[] = [
  { name: 'line_zone' },
  { name: 'line_days' },
  { name: 'band', also: ['time_band', 'part_of_day'] },
  { name: 'carers' },
  { name: 'line_words' },
  { name: 'line_languages' },
  { name: 'line_carer_sexes' },
  { name: 'line_meets' },
  { name: 'line_rooms' },
]

/** The columns of each kind of file; docs/how-to/import-services.md describes them, and a test compares the two. */
export const fileColumns: Record<FileKind, readonly Column[]> = {
  services: [
    { name: 'service', required: true, also: ['service_name', 'name'] },
    { name: 'organisation', required: true, also: ['provider', 'organisation_name'] },
    { name: 'kind', required: true, also: ['service_kind'] },
    { name: 'area' },
    { name: 'zones' },
    { name: 'postcode', also: ['post_code'] },
    { name: 'site', also: ['hospital'] },
    { name: 'ward' },
    { name: 'places', also: ['beds', 'rooms'] },
    { name: 'target' },
    { name: 'fee_from', also: ['fee'] },
    { name: 'fee_to' },
    { name: 'phone', also: ['telephone'] },
    { name: 'email', also: ['e_mail'] },
    { name: 'contact_hours' },
    { name: 'open_days' },
    { name: 'bank_holidays' },
    { name: 'closed_on' },
    { name: 'sex' },
    { name: 'weight_to' },
    { name: 'age_from' },
    { name: 'meets', also: ['needs_met'] },
    { name: 'infections' },
    { name: 'payers' },
    { name: 'languages' },
    { name: 'carer_sexes' },
    { name: 'registered_for' },
    { name: 'room_kinds' },
    { name: 'registration' },
    { name: 'rooms_words' },
    { name: 'about' },
    ...lineColumns,
  ],
  figures: [
    ...named,
    ...lineColumns,
    { name: 'free', required: true, also: ['vacancies'] },
    { name: 'said_at', also: ['as_at'] },
  ],
  starts: [...named, { name: 'on_date', required: true, also: ['date'] }, { name: 'starts', required: true }],
  districts: [
    { name: 'district', required: true, also: ['outward', 'postcode_district'] },
    { name: 'zone' },
    { name: 'area' },
    { name: 'easting' },
    { name: 'northing' },
  ],
}

/** "Service name", "service-name" and "service_name" are one name. */
const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')

/** What each column of a file is called in it; those that are missing, those that are not read, and which of these are misspelt. */
export function findColumns(
  kind: FileKind,
  names: readonly string[],
): { at: Map<string, string>; missing: string[]; unread: string[]; misspelt: CellProblem[] } {
  const at = new Map<string, string>()
  for (const { name, also = [] } of fileColumns[kind]) {
    const found = names.find((one) => plain(one) === name) ?? names.find((one) => also.includes(plain(one)))
    if (found !== undefined) at.set(name, found)
  }
  const read = new Set(at.values())
  const unread = names.filter((name) => name && !read.has(name))
  const absent = fileColumns[kind].flatMap(({ name, also = [] }) => (at.has(name) ? [] : [name, ...also]))
  return {
    at,
    missing: fileColumns[kind]
      .filter(({ name, required }) => required && !at.has(name))
      .map(({ name }) => name),
    unread,
    misspelt: misspeltColumns({ unread, absent }),
  }
}

/** The kinds of file whose needed columns are all there. */
export const kindsOfFile = (names: readonly string[]): FileKind[] =>
  fileKinds.filter((kind) => findColumns(kind, names).missing.length === 0)
