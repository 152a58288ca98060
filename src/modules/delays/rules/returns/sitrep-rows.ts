import { fullDate } from '../../../../platform/date-words.ts'
import { Temporal } from '../../../../platform/time.ts'
import { averageOf, cellsOf, type FileAbout, type FileRow, labelOf } from './file-cells.ts'
import type { AcuteFigures, AcuteMonth, CommunityFigures } from './model.ts'
import type { Period } from './period.ts'

type Metric = [metric: string, type: string, group: string, value: number | string]
const metricRow =
  ({ period, provider, level }: FileAbout) =>
  ([metric, type, group, value]: Metric): FileRow => [
    dayMonthYear(period.to),
    level,
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

const daily = 'Daily count'
const core = 'Criteria to reside'
const remains = 'Number of patients remaining in hospital who no longer meet the criteria to reside'

/** One line for each metric of a day; which ones there are is the edition's, and stands in the figures. */
export function acuteRows(figures: AcuteFigures, about: FileAbout): FileRow[] {
  const metrics: Metric[] = [
    ['Number of patients who no longer meet the criteria to reside', daily, core, figures.notMeeting],
    ...splitAt17(figures),
    ['Number of patients discharged', daily, core, figures.discharged],
    [remains, daily, core, figures.remaining],
    ...(figures.month ? monthMetrics(figures.month, about.period) : []),
    ...figures.extraDays.map(
      ({ group, days }): Metric => [
        `Number of additional bed days, patients with length of stay of ${Number.parseInt(group, 10)} days or over`,
        'Bed days',
        'Additional bed days',
        days,
      ],
    ),
    ...(figures.destinations ?? []).map(
      ({ key, people }): Metric => [
        key === null
          ? 'Pathway or destination not recorded, or none that the list has (Homeward)'
          : labelOf(figures.destinationList, key),
        daily,
        'Discharge destination',
        people,
      ],
    ),
    ...reasonMetrics(figures, daily),
  ]
  return metrics.map(metricRow(about))
}

const splitAt17 = ({ dischargedBy17, dischargedAfter17 }: AcuteFigures): Metric[] =>
  dischargedBy17 === null || dischargedAfter17 === null
    ? []
    : [
        ['Number of patients discharged by 17:00', daily, core, dischargedBy17],
        ['Number of patients discharged between 17:01 and 23:59', daily, core, dischargedAfter17],
      ]

/** Without a price of the place there is no cost: the line says so, and is never 0 (ADSR-08). */
function monthMetrics({ from, bedDays, dailyAverage, cost }: AcuteMonth, { to }: Period): Metric[] {
  const type = `Month so far, ${fullDate(Temporal.PlainDate.from(from))} to ${fullDate(to)}`
  return [
    ['Total number of delayed bed days in the month', type, 'Delayed bed days', bedDays],
    ['Total cost of delayed bed days in the month', type, 'Cost of delayed bed days', cost ?? 'not set'],
    [`Daily Average - ${remains}`, type, 'Daily average', averageOf(dailyAverage)!],
  ]
}

/** One line for each metric of a week. */
export function communityRows(figures: CommunityFigures, about: FileAbout): FileRow[] {
  const weekly = `Week to ${fullDate(about.period.to)}`
  const metrics: Metric[] = [
    ['Beds occupied', weekly, 'Beds', figures.bedsOccupied],
    ['Patients who meet the criteria to reside', weekly, core, figures.meets],
    ['Patients who do not meet the criteria to reside', weekly, core, figures.doesNotMeet],
    ['Patients with no criteria recorded (Homeward)', weekly, core, figures.notRecorded],
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
