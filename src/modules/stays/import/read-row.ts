import type { CsvRow } from '../../../edges/files/csv.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import type { CellProblem } from '../../../platform/plain-table.ts'
import { readDate, readDateTime } from '../../../platform/read-date.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { type PersonDetails, readPerson } from '../../people/index.ts'
import { admissionMethods, type Code, dischargeDestinations, dischargeMethods } from '../rules/codes.ts'
import type { Column } from './columns.ts'

/** What is wrong with one cell, and what to do about it. */
export type Problem = CellProblem

export type ImportRow = {
  line: number
  number: string
  hospitalNumber: string | null
  person: PersonDetails
  site: string | null
  ward: string
  bed: string | null
  admittedAt: Instant
  method: string
  movedAt: Instant | null
  expectedDate: LocalDate | null
  expectedReason: string | null
  left: { at: Instant; method: string; destination: string } | null
}

/** Reads one row. @returns every problem of the row, not only the first. */
export function readRow(
  row: CsvRow,
  at: ReadonlyMap<Column, string>,
  today: LocalDate,
): ImportRow | Problem[] {
  const problems: Problem[] = row.wrong
    ? [{ line: row.line, column: '', problem: `The row ${row.wrong}` }]
    : []
  const cell = (column: Column) => row.cells[at.get(column) ?? ''] ?? ''
  const wrong = (column: Column, problem: string) => void problems.push({ line: row.line, column, problem })
  const text = (column: Column, longest: number): string | null => {
    const typed = cell(column)
    if (typed.length > longest) wrong(column, `is longer than ${longest} characters: shorten it`)
    else if (/^[=+\-@]/.test(typed))
      wrong(column, 'begins with =, +, - or @, like a formula: give the text itself')
    else if (/\p{Cc}/u.test(typed))
      wrong(column, 'holds a line break or an invisible character: type it again')
    return typed || null
  }
  const time = (column: Column): Instant | null => {
    if (!cell(column)) return null
    const read = readDateTime(cell(column))
    if (!('wrong' in read)) return read
    wrong(column, `"${shown(cell(column))}" ${read.wrong}`)
    return null
  }
  const code = (column: Column, list: readonly Code[]): string => {
    // Spreadsheets drop a leading zero or add a point; neither is a code, so both are said.
    const typed = cell(column).toUpperCase()
    if (typed && !list.some((one) => one.code === typed))
      wrong(
        column,
        `"${shown(typed)}" is not a known code: use one of ${list.map((one) => one.code).join(', ')}`,
      )
    return typed
  }
  const must = (column: Column, what: string) => {
    if (!cell(column)) wrong(column, `is empty: give ${what}`)
  }
  must('stay_number', 'the number your own system gives the stay')
  must('ward', 'the name of the ward')
  must('admitted_at', 'the date and time of coming in')
  must('admission_method', 'the code of how they came in')
  const person = readPerson(
    {
      nhsNumber: cell('nhs_number'),
      familyName: cell('family_name'),
      givenName: cell('given_name'),
      dateOfBirth: cell('date_of_birth'),
      gender: cell('gender'),
      address: cell('address'),
      postcode: cell('postcode'),
      phone: cell('phone'),
      gpPractice: cell('gp_practice'),
    },
    today,
  )
  if (isRefusal(person))
    for (const [field, problem] of Object.entries(person.fields ?? {}))
      wrong(personColumns[field] ?? 'family_name', problem)
  const number = text('stay_number', 60)
  const hospitalNumber = text('hospital_number', 40)
  const [site, ward, bed] = [text('site', 100), text('ward', 100), text('bed', 100)]
  const expectedReason = text('expected_reason', 2000)
  const [admittedAt, movedAt, leftAt] = [time('admitted_at'), time('moved_at'), time('left_at')]
  const method = code('admission_method', admissionMethods)
  const [leftBy, leftTo] = [
    code('discharge_method', dischargeMethods),
    code('discharge_destination', dischargeDestinations),
  ]
  const expected = cell('expected_date') ? readDate(cell('expected_date')) : null
  if (expected && 'wrong' in expected)
    wrong('expected_date', `"${shown(cell('expected_date'))}" ${expected.wrong}`)
  if (cell('left_at')) {
    must('discharge_method', 'the code of how they left, or empty left_at')
    must('discharge_destination', 'the code of where they went, or empty left_at')
  } else if (leftBy || leftTo)
    wrong(
      'left_at',
      'is empty, although a discharge method or destination is given: give the date and time they left',
    )
  if (problems.length > 0 || isRefusal(person) || !admittedAt || !number || !ward) return problems
  return {
    line: row.line,
    number,
    hospitalNumber,
    person,
    site,
    ward,
    bed,
    admittedAt,
    method,
    movedAt,
    expectedReason,
    expectedDate: expected && !('wrong' in expected) ? expected : null,
    left: leftAt ? { at: leftAt, method: leftBy, destination: leftTo } : null,
  }
}

const shown = (text: string) => (text.length > 30 ? `${text.slice(0, 30)}…` : text)

const personColumns: Record<string, Column> = {
  nhsNumber: 'nhs_number',
  familyName: 'family_name',
  givenName: 'given_name',
  dateOfBirth: 'date_of_birth',
  gender: 'gender',
  address: 'address',
  postcode: 'postcode',
  phone: 'phone',
  gpPractice: 'gp_practice',
}
