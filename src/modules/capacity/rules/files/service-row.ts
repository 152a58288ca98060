import type { PlainRow } from '../../../../platform/plain-table.ts'
import { bandNames } from '../bands.ts'
import { registrations, roomKinds } from '../homes.ts'
import { readYearly } from '../hours-words.ts'
import { kinds } from '../kinds.ts'
import { infections, type Limits, needs, payers } from '../limits.ts'
import { type LineInput, lineInput, type ServiceInput, serviceInput } from '../service-input.ts'
import { isRunNeed, runNeedChoices, type Skills } from '../skills.ts'
import { readHours } from './days.ts'
import { type Problem, RowReader } from './read-row.ts'

/** A service as its row describes it; organisation, site and ward are still names. */
export type ServiceRow = {
  line: number
  organisation: string
  site: string | null
  ward: string | null
  input: Omit<ServiceInput, 'organisationId' | 'wardId'>
  offers: LineInput
}

const codes = <T extends string>(values: readonly T[]) => values.map((code) => ({ code }))

/** Reads one row of a file of services. @returns every problem of the row */
export function readServiceRow(row: PlainRow, at: ReadonlyMap<string, string>): ServiceRow | Problem[] {
  const read = new RowReader(row, at)
  const name = read.must('service', 120, 'what the service is called')
  const organisation = read.must('organisation', 200, 'whose service it is')
  const kind = read.one(
    'kind',
    kinds.map((one) => ({ code: one.kind, plain: one.plain })),
  )
  if (!read.cell('kind'))
    read.wrong('kind', `is empty: use one of ${kinds.map((one) => one.kind).join(', ')}`)
  const input = {
    name,
    kind: kind ?? 'home care',
    area: read.text('area', 80),
    zones: read.list('zones'),
    postcode: read.text('postcode', 8)?.toUpperCase() ?? null,
    places: read.number('places', 0, 100_000),
    limits: limitsOf(read),
    target: read.number('target', 0, 10_000),
    fee: feeOf(read),
    contact: contactOf(read),
    opens: opensOf(read),
    words: read.text('about', 2000),
  }
  const offers = readLine(read)
  checkWhole(read, input)
  if (read.problems.length > 0) return read.problems
  const [site, ward] = [read.text('site', 100), read.text('ward', 100)]
  return { line: read.line, organisation, site, ward, input, offers }
}

/** What a row says of one line; nothing where it speaks of the whole service. */
export const readLine = (read: RowReader): LineInput =>
  lineInput.parse({
    zone: read.text('line_zone', 40)?.slice(0, 40) ?? null,
    weekdays: read.weekdays('line_days'),
    band: read.one('band', codes(bandNames)),
    carers: read.number('carers', 1, 4),
    words: read.text('line_words', 200)?.slice(0, 200) ?? null,
    skills: skillsOf(read),
  })

function skillsOf(read: RowReader): Skills {
  const languages = read.list('line_languages')
  if (languages.some((one) => one.length > 40))
    read.wrong('line_languages', 'has a language of more than 40 characters: put commas between languages')
  const carerSexes = read.each('line_carer_sexes', codes(['female', 'male'] as const))
  const meets = read.each('line_meets', runNeedChoices).filter(isRunNeed)
  const rooms = read.each('line_rooms', roomKinds)
  return drop({
    languages: languages.length > 0 ? languages.slice(0, 20).map((one) => one.slice(0, 40)) : undefined,
    carerSexes: carerSexes.length > 0 ? carerSexes : undefined,
    meets: meets.length > 0 ? meets : undefined,
    rooms: rooms.length > 0 ? rooms : undefined,
  })
}

function limitsOf(read: RowReader): Limits {
  const given = <T>(column: string, value: T | null): T | undefined =>
    read.cell(column) && value !== null ? value : undefined
  return {
    meets: read.each('meets', needs),
    ...drop({
      sex: given('sex', read.one('sex', codes(['women only', 'men only'] as const))),
      weightTo: given('weight_to', read.number('weight_to', 30, 500)),
      ageFrom: given('age_from', read.number('age_from', 0, 120)),
      infections: given('infections', read.each('infections', codes(infections))),
      payers: given('payers', read.each('payers', codes(payers))),
      languages: given('languages', read.list('languages')),
      carerSexes: given('carer_sexes', read.each('carer_sexes', codes(['female', 'male'] as const))),
      registered: given('registered_for', read.each('registered_for', registrations)),
      roomKinds: given('room_kinds', read.each('room_kinds', roomKinds)),
      registration: given('registration', read.text('registration', 200)),
      rooms: given('rooms_words', read.text('rooms_words', 200)),
    }),
  }
}

function feeOf(read: RowReader): ServiceInput['fee'] {
  const from = read.pence('fee_from')
  const to = read.pence('fee_to') ?? from
  if (from === null || to === null) {
    if (to !== null) read.wrong('fee_from', 'is empty, although fee_to is given: give both, or only fee_from')
    return null
  }
  if (to < from) read.wrong('fee_to', 'is less than fee_from: give the lower fee first')
  return { from, to }
}

function contactOf(read: RowReader): ServiceInput['contact'] {
  const hours = readHours(read.cell('contact_hours'))
  if (hours === null) read.wrong('contact_hours', 'is not hours like "Mon-Fri 08:00-17:00; Sat 09:00-12:00"')
  const email = read.text('email', 254)
  if (email && !/^[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+$/.test(email))
    read.wrong('email', 'is not one e-mail address, like manager@home.example')
  return drop({
    phone: read.text('phone', 40) ?? undefined,
    email: email ?? undefined,
    hours: hours && hours.length > 0 ? hours : undefined,
  })
}

function opensOf(read: RowReader): ServiceInput['opens'] {
  const days = read.weekdays('open_days')
  const holidays = read.yesNo('bank_holidays')
  const closedOn = read.list('closed_on').flatMap((text) => {
    const day = readYearly(text)
    if (!day) read.wrong('closed_on', `"${text}" is not a day of the year, like 25 December`)
    return day ?? []
  })
  return drop({
    days: days.length > 0 ? days : undefined,
    bankHolidays: holidays ?? undefined,
    closedOn: closedOn.length > 0 ? closedOn : undefined,
  })
}

/** The same check as the form's, for what the cells one by one cannot see. */
function checkWhole(read: RowReader, input: ServiceRow['input']): void {
  if (read.problems.length > 0) return
  const whole = serviceInput.omit({ organisationId: true, wardId: true }).safeParse(input)
  for (const issue of whole.error?.issues ?? [])
    read.wrong(String(issue.path[0] ?? ''), `cannot be taken: ${issue.message}`)
}

type Given<T> = { [key in keyof T]?: NonNullable<T[key]> }

/** What was given, without the names of what was not. */
const drop = <T extends object>(given: T): Given<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Given<T>
