import { isId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { readPostcode } from '../../../people/index.ts'
import { fileColumns } from '../../rules/files/columns.ts'
import { ledgerColumns, ledgerRow } from '../../rules/files/ledger-rows.ts'
import type { Problem } from '../../rules/files/read-row.ts'
import { RowReader } from '../../rules/files/read-row.ts'
import { readLine, readServiceRow } from '../../rules/files/service-row.ts'
import type { Line, Service } from '../../rules/model.ts'
import type { LineInput, ServiceInput } from '../../rules/service-input.ts'

// A form is read as a row of a file is: one list of rules for what a service may be.

export type Read<T> =
  | { ok: true; value: T }
  | { ok: false; errors: Record<string, string>; typed: Record<string, string> }

const labels: Record<string, string> = {
  service: 'name',
  organisation: 'organisation',
  weight_to: 'heaviest weight',
  age_from: 'youngest age',
  fee_from: 'fee from',
  fee_to: 'fee to',
  contact_hours: 'contact hours',
  open_days: 'opening days',
  closed_on: 'days it is closed',
  rooms_words: 'words about rooms',
  about: 'words about the service',
  line_words: 'what it is',
  line_days: 'days',
  line_languages: 'languages of the line',
  line_carer_sexes: 'carers of the line',
  line_meets: 'what the line meets',
  line_rooms: 'rooms of the line',
  registered_for: 'registration',
  room_kinds: 'kinds of room',
}

const columns = new Map(fileColumns.services.map(({ name }) => [name, name]))
// Boxes that are ticked come one a line.
const cellsOf = (form: Record<string, string>) =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name, value.replaceAll('\n', ';')]))

export function readServiceForm(form: Record<string, string>): Read<ServiceInput> {
  const typed = typedBack(form)
  const cells = {
    ...cellsOf(form),
    organisation: isId(form.organisation ?? '') ? 'chosen' : '',
    site: '',
    ward: '',
  }
  const read = readServiceRow({ line: 0, cells, wrong: null }, columns)
  const errors = Array.isArray(read) ? errorsOf(read) : {}
  const postcode = form.postcode?.trim() ? readPostcode(form.postcode) : null
  if (postcode && isRefusal(postcode)) errors.postcode = postcode.because
  if (form.ward && !isId(form.ward)) errors.ward = 'Choose a ward of the list'
  if (Array.isArray(read) || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  return {
    ok: true,
    value: {
      ...read.input,
      postcode: postcode && !isRefusal(postcode) ? postcode.postcode : null,
      organisationId: form.organisation ?? '',
      wardId: form.ward || null,
    },
  }
}

export function readLineForm(form: Record<string, string>): Read<LineInput> {
  const reader = new RowReader({ line: 0, cells: cellsOf(form), wrong: null }, columns)
  const line = readLine(reader)
  const errors = errorsOf(reader.problems)
  return Object.keys(errors).length > 0
    ? { ok: false, errors, typed: typedBack(form) }
    : { ok: true, value: line }
}

const errorsOf = (problems: readonly Problem[]): Record<string, string> =>
  Object.fromEntries(
    problems.map(({ column, problem }) => [
      column,
      column === 'organisation'
        ? 'Choose whose service it is'
        : column === 'kind' && problem.startsWith('is empty')
          ? 'Choose the kind of service'
          : `The ${labels[column] ?? column.replaceAll('_', ' ')} ${problem}`,
    ]),
  )

const typedBack = (form: Record<string, string>) =>
  Object.fromEntries(Object.entries(form).map(([name, value]) => [name, value.replaceAll('\n', ',')]))

/** What holds now, as it stands in the fields. */
export function typedOf(service: Service): Record<string, string> {
  return {
    ...typedOfLine(service, null),
    organisation: service.organisationId,
    ward: service.wardId ?? '',
  }
}

/** What holds of one line now, as it stands in the fields. */
export function typedOfLine(service: Service, line: Line | null): Record<string, string> {
  const row = ledgerRow(service, line, { age: null, place: null })
  const lists = [
    'line_carer_sexes',
    'line_meets',
    'line_rooms',
    'registered_for',
    'room_kinds',
    'meets',
    'infections',
    'payers',
    'carer_sexes',
  ]
  return Object.fromEntries(
    ledgerColumns.map((name, i) => {
      const text = row[i] === null || row[i] === undefined ? '' : String(row[i])
      return [name, lists.includes(name) ? text.replaceAll('; ', ',') : text]
    }),
  )
}
