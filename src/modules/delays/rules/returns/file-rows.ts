import { fullDate } from '../../../../platform/date-words.ts'
import { listNamed } from '../code-list.ts'
import type { Edition } from '../editions.ts'
import type { Party } from '../facts.ts'
import type { Series } from '../model.ts'
import { bands } from '../ready-date.ts'
import { monthWords } from '../series-words.ts'
import { columnsOf } from './columns.ts'
import type { AcuteFigures, Cell, CommunityFigures, DaysFigures, Figures, ReadyDateFigures } from './model.ts'
import type { Period } from './period.ts'

/** An organisation as a file names it; without an ODS code the cell is left empty. */
export type Named = { code: string | null; name: string }

export type FileAbout = {
  series: Series
  period: Period
  edition: Edition
  organisation: (organisationId: string) => Named
  /** The organisation whose return it is. */
  provider: Named
  /** Words of what was awaited, for our own count. */
  awaitsWords: (code: string) => string
}

export type FileRow = (string | number | null)[]
export type FileTable = { columns: string[]; rows: FileRow[] }

/** A return as the lines of its file, in the published order of columns with ours after them. */
export function fileOf(figures: Figures, about: FileAbout): FileTable {
  const { columns, ours } = columnsOf(about.series)
  return { columns: [...columns, ...ours], rows: rowsOf(figures, about) }
}

function rowsOf(figures: Figures, about: FileAbout): FileRow[] {
  switch (figures.kind) {
    case 'days':
      return about.series === 'dtoc'
        ? transferRows(figures, about)
        : figures.cells.map((cell) => ownRow(cell, about))
    case 'drd':
      return readyDateRows(figures, about)
    case 'acute-sitrep':
      return acuteRows(figures, about)
    case 'community-sitrep':
      return communityRows(figures, about)
  }
}

/** One line for each provider, authority, type of care and reason: NHS, social care and both stand side by side. */
function transferRows(figures: DaysFigures, about: FileAbout): FileRow[] {
  const { period } = about
  const lines = Map.groupBy(figures.cells, ({ providerId, authorityId, careType, reason }) =>
    [providerId, authorityId, careType, reason].join('|'),
  )
  return [...lines.values()].map((cells) => {
    const first = cells[0]!
    const pair = (party: Party) => [
      figures.snapshot ? snapshotOf(figures, first, party) : null,
      first.reason === null ? null : daysOf(cells.filter((cell) => cell.party === party)),
    ]
    return [
      String(period.from.year),
      monthWords(period.from).split(' ')[0]!.toUpperCase(),
      null,
      null,
      ...cellsOf(about.organisation(first.providerId)),
      ...cellsOf(first.authorityId === null ? notKnown : about.organisation(first.authorityId)),
      first.careType === 'acute' ? 'Acute' : 'Non-Acute',
      first.reason === null ? null : labelOf(about.edition.reasons, first.reason),
      ...pair('NHS'),
      ...pair('social care'),
      ...pair('both'),
      daysOf(cells.filter((cell) => cell.reason === null && !cell.noCode)),
      daysOf(cells.filter((cell) => cell.noCode)),
      daysOf(cells.filter((cell) => cell.reason !== null && cell.party === null)),
      cells.reduce((sum, { disputed }) => sum + disputed, 0),
    ]
  })
}

const snapshotOf = (figures: DaysFigures, line: Cell, party: Party) =>
  (figures.snapshot?.cells ?? [])
    .filter(
      (cell) =>
        cell.providerId === line.providerId &&
        cell.authorityId === line.authorityId &&
        cell.careType === line.careType &&
        cell.reason === line.reason &&
        cell.party === party,
    )
    .reduce((sum, { people }) => sum + people, 0)

const daysOf = (cells: readonly Cell[]) => cells.reduce((sum, { days }) => sum + days, 0)
const notKnown: Named = { code: null, name: 'Not known' }
const cellsOf = ({ code, name }: Named) => [code, name]

/** "A: Awaiting completion of assessment"; a code of a list that is no longer here stands as it is. */
function labelOf(list: string | null, code: string): string {
  const item = list === null ? undefined : listNamed(list).items.find((one) => one.code === code)
  if (!item) return code
  if (list !== null && listNamed(list).codes === 'ours')
    return item.group ? `${item.group} - ${item.label}` : item.label
  return `${code}) ${item.label}`
}

function ownRow(cell: Cell, about: FileAbout): FileRow {
  const { series, period, edition } = about
  const who = [
    monthWords(period.from),
    ...cellsOf(about.organisation(cell.providerId)),
    ...cellsOf(cell.authorityId === null ? notKnown : about.organisation(cell.authorityId)),
  ]
  const missing = cell.noCode ? 'No code in this list' : 'Not recorded'
  const whose = cell.party ?? 'Not recorded'
  if (series === 'mhs26')
    return [
      ...who,
      cell.reason === null ? missing : labelOf(edition.reasons, cell.reason),
      whose,
      cell.days,
      cell.disputed,
    ]
  const awaited = cell.reason === null ? missing : about.awaitsWords(cell.reason)
  return [...who, cell.careType, awaited, whose, cell.days, cell.disputed]
}

function readyDateRows(figures: ReadyDateFigures, about: FileAbout): FileRow[] {
  const month = monthWords(about.period.from)
  const of = (line: ReadyDateFigures['byProvider'][number] | ReadyDateFigures, who: FileRow) =>
    readyDateMeasures(line).map(([measure, value]) => [month, ...who, measure, value])
  return [
    ...figures.byProvider.flatMap((line) =>
      of(line, ['Provider', ...cellsOf(line.key ? about.organisation(line.key) : notKnown), null, null]),
    ),
    ...figures.byAuthority.flatMap((line) =>
      of(line, [
        'UTLA Aggregate',
        null,
        null,
        ...cellsOf(line.key ? about.organisation(line.key) : notKnown),
      ]),
    ),
  ]
}

const between =
  'Number of patients discharged where, between the Discharge Ready Date and Discharge Date, there is'
const bandWords = {
  '0': 'No delay',
  '1': 'a 1 day delay',
  '2-3': 'a 2-3 day delay',
  '4-6': 'a 4-6 day delay',
  '7-13': 'a 7-13 day delay',
  '14-20': 'a 14-20 day delay',
  '21+': 'a delay of 21 days or more',
} as const

function readyDateMeasures(
  line: Omit<ReadyDateFigures, 'kind' | 'total' | 'byProvider' | 'byAuthority'>,
): [string, number | null][] {
  const share = (count: number) => (line.withDate > 0 ? count / line.withDate : null)
  return [
    ['Total Discharges', line.discharges],
    ['Discharges with a Discharge Ready Date recorded (Homeward)', line.withDate],
    ['Discharges with no Discharge Ready Date recorded (Homeward)', line.missing],
    ['Total bed days lost due to delayed discharge', line.days],
    ['Date of discharge is same as Discharge Ready Date', share(line.onTheDate)],
    ['Date of Discharge is 1+ days after Discharge Ready Date', share(line.delayed)],
    ...bands.map((band): [string, number] => [`${between} ${bandWords[band]}`, line.bands[band]]),
    ['Average days from Discharge Ready Date to date of discharge (inc 0 day delays)', line.averageIncluding],
    ['Average days from Discharge Ready Date to date of discharge (exc 0 day delays)', line.averageExcluding],
  ]
}

type Metric = [metric: string, type: string, group: string, value: number]
const metricRow =
  ({ period, provider }: FileAbout) =>
  ([metric, type, group, value]: Metric): FileRow => [
    dayMonthYear(period.to),
    'PROVIDER',
    null,
    null,
    ...cellsOf(provider),
    metric,
    type,
    group,
    value,
  ]

const dayMonthYear = (date: Period['to']) =>
  [date.day, date.month, date.year].map((part) => String(part).padStart(2, '0')).join('/')

function acuteRows(figures: AcuteFigures, about: FileAbout): FileRow[] {
  const daily = 'Daily count'
  const core = 'Criteria to reside'
  const metrics: Metric[] = [
    ['Number of patients who no longer meet the criteria to reside', daily, core, figures.notMeeting],
    ['Number of patients discharged by 17:00', daily, core, figures.dischargedBy17],
    ['Number of patients discharged between 17:01 and 23:59', daily, core, figures.dischargedAfter17],
    ['Number of patients discharged', daily, core, figures.discharged],
    [
      'Number of patients remaining in hospital who no longer meet the criteria to reside',
      daily,
      core,
      figures.remaining,
    ],
    ...figures.extraDays.map(
      ({ group, days }): Metric => [
        `Number of additional bed days, patients with length of stay of ${Number.parseInt(group, 10)} days or over`,
        'Bed days',
        'Additional bed days',
        days,
      ],
    ),
    ...reasonMetrics(figures, daily),
  ]
  return metrics.map(metricRow(about))
}

function communityRows(figures: CommunityFigures, about: FileAbout): FileRow[] {
  const weekly = `Week to ${fullDate(about.period.to)}`
  const metrics: Metric[] = [
    ['Beds occupied', weekly, 'Beds', figures.bedsOccupied],
    ['Patients who meet the criteria to reside', weekly, 'Criteria to reside', figures.meets],
    ['Patients who do not meet the criteria to reside', weekly, 'Criteria to reside', figures.doesNotMeet],
    ['Patients with no criteria recorded (Homeward)', weekly, 'Criteria to reside', figures.notRecorded],
    ['Patients discharged by 17:00', weekly, 'Discharges', figures.dischargedBy17],
    ['Patients discharged between 17:01 and 23:59', weekly, 'Discharges', figures.dischargedAfter17],
    ...figures.destinations.map(
      ({ pathway, destination, people }): Metric => [
        `${pathway ?? 'Pathway not recorded'}, destination ${destination ?? 'not recorded'}`,
        weekly,
        'Destination with pathway (Homeward)',
        people,
      ],
    ),
    ...reasonMetrics(figures, weekly),
  ]
  return metrics.map(metricRow(about))
}

const reasonMetrics = ({ reasons, reasonList }: AcuteFigures | CommunityFigures, type: string): Metric[] =>
  reasons.map(({ group, key, people }) => [
    key === null ? 'No reason recorded, or none that the list has (Homeward)' : labelOf(reasonList, key),
    type,
    group,
    people,
  ])
