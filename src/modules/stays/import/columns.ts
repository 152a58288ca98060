import { misspeltColumns } from '../../../platform/misspelt-columns.ts'
import type { CellProblem } from '../../../platform/plain-table.ts'

/** The columns of a stays file; docs/how-to/import-stays.md describes them, and a test compares the two. */
export const columns = [
  { name: 'stay_number', required: true, also: ['spell_number', 'visit_number', 'spell_id'] },
  { name: 'nhs_number', required: false, also: ['nhs_no'] },
  { name: 'hospital_number', required: false, also: ['local_number', 'mrn'] },
  { name: 'family_name', required: true, also: ['surname', 'last_name'] },
  { name: 'given_name', required: true, also: ['forename', 'first_name'] },
  { name: 'date_of_birth', required: false, also: ['dob', 'born'] },
  { name: 'gender', required: false, also: ['sex'] },
  { name: 'address', required: false, also: [] },
  { name: 'postcode', required: false, also: ['post_code'] },
  { name: 'phone', required: false, also: ['telephone'] },
  { name: 'gp_practice', required: false, also: ['gp'] },
  { name: 'site', required: false, also: ['hospital'] },
  { name: 'ward', required: true, also: ['ward_name'] },
  { name: 'bed', required: false, also: ['bed_name'] },
  { name: 'admitted_at', required: true, also: ['admission_date', 'admission_time'] },
  { name: 'admission_method', required: true, also: ['method_of_admission'] },
  { name: 'moved_at', required: false, also: [] },
  { name: 'expected_date', required: false, also: ['edd', 'expected_date_of_discharge'] },
  { name: 'expected_reason', required: false, also: [] },
  { name: 'left_at', required: false, also: ['discharge_date', 'discharged_at'] },
  { name: 'discharge_method', required: false, also: ['method_of_discharge'] },
  { name: 'discharge_destination', required: false, also: ['destination'] },
] as const

export type Column = (typeof columns)[number]['name']

/** "NHS number", "nhs-number" and "nhs_number" are one name. */
const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')

/** Which column of the file holds what; those that are missing, those that are not read, and which of these are misspelt. */
export function findColumns(names: readonly string[]): {
  at: Map<Column, string>
  missing: Column[]
  unread: string[]
  misspelt: CellProblem[]
} {
  const at = new Map<Column, string>()
  for (const column of columns) {
    const spellings: readonly string[] = [column.name, ...column.also]
    const name = names.find((one) => spellings.includes(plain(one)))
    if (name !== undefined) at.set(column.name, name)
  }
  const read = new Set(at.values())
  const unread = names.filter((name) => name && !read.has(name))
  const absent = columns.flatMap(({ name, also }) => (at.has(name) ? [] : [name, ...also]))
  return {
    at,
    missing: columns.filter((column) => column.required && !at.has(column.name)).map((column) => column.name),
    unread,
    misspelt: misspeltColumns({ unread, absent }),
  }
}
