import { inLondon } from '../../../../platform/time.ts'
import { yearlyWords } from '../hours-words.ts'
import type { Line, Service } from '../model.ts'
import { fileColumns } from './columns.ts'
import { hoursText, weekdaysText } from './days.ts'

type Cell = string | number | null

/** The columns of the ledger as a file: those of a file of services, so that it can be read in again, then what is free. */
export const ledgerColumns: readonly string[] = [
  ...fileColumns.services.map(({ name }) => name),
  'free',
  'left',
  'said_at',
  'source',
  'age',
]

/** One row for each line. @param age how old the figure is, in words; @param place the ward's name and its site's */
export function ledgerRow(
  service: Service,
  line: Line | null,
  { age, place }: { age: string | null; place: { site: string; ward: string } | null },
): Cell[] {
  const { limits, contact, opens, fee } = service
  const pounds = (pence: number | undefined) => (pence === undefined ? null : pence / 100)
  const list = (values: readonly string[] | undefined) => values?.join('; ') ?? null
  const figure = line?.figure
  const cells: Record<string, Cell> = {
    service: service.name,
    organisation: service.organisation,
    kind: service.kind,
    area: service.area,
    zones: list(service.zones),
    postcode: service.postcode,
    site: place?.site ?? null,
    ward: place?.ward ?? null,
    places: service.places,
    target: service.target,
    fee_from: pounds(fee?.from),
    fee_to: pounds(fee?.to),
    phone: contact.phone ?? null,
    email: contact.email ?? null,
    contact_hours: contact.hours ? hoursText(contact.hours) : null,
    open_days: opens.days ? weekdaysText(opens.days) : null,
    bank_holidays: opens.bankHolidays === undefined ? null : opens.bankHolidays ? 'yes' : 'no',
    closed_on: opens.closedOn?.map(yearlyWords).join('; ') ?? null,
    sex: limits.sex ?? null,
    weight_to: limits.weightTo ?? null,
    age_from: limits.ageFrom ?? null,
    meets: list(limits.meets),
    infections: list(limits.infections),
    payers: list(limits.payers),
    languages: list(limits.languages),
    carer_sexes: list(limits.carerSexes),
    registered_for: list(limits.registered),
    room_kinds: list(limits.roomKinds),
    registration: limits.registration ?? null,
    rooms_words: limits.rooms ?? null,
    about: service.words,
    line_zone: line?.zone ?? null,
    line_days: line ? weekdaysText(line.weekdays) : null,
    band: line?.band ?? null,
    carers: line?.carers ?? null,
    line_words: line?.words ?? null,
    line_languages: list(line?.skills.languages),
    line_carer_sexes: list(line?.skills.carerSexes),
    line_meets: list(line?.skills.meets),
    line_rooms: list(line?.skills.rooms),
    free: figure?.free ?? null,
    left: figure?.left ?? null,
    said_at: figure && figure.source !== 'counted' ? momentText(figure.saidAt) : null,
    source: figure?.source ?? null,
    age,
  }
  return ledgerColumns.map((name) => cells[name] ?? null)
}

const momentText = (at: Parameters<typeof inLondon>[0]): string =>
  inLondon(at).toPlainDateTime().toString({ smallestUnit: 'second' }).replace('T', ' ')
