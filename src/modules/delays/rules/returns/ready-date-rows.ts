import { monthWords } from '../../../../platform/date-words.ts'
import { bands } from '../ready-date.ts'
import { averageOf, cellsOf, type FileAbout, type FileRow, notKnown, shareOf } from './file-cells.ts'
import type { ReadyDateFigures } from './model.ts'

/** One line for each figure of a provider or an authority. */
export function readyDateRows(figures: ReadyDateFigures, about: FileAbout): FileRow[] {
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
const average = 'Average days from Discharge Ready Date to date of discharge'
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
  const share = (count: number) => shareOf(line.withDate > 0 ? count / line.withDate : null)
  return [
    ['Total Discharges', line.discharges],
    ['Discharges with a Discharge Ready Date recorded (Homeward)', line.withDate],
    ['Discharges with no Discharge Ready Date recorded (Homeward)', line.missing],
    ['Total bed days lost due to delayed discharge', line.days],
    ['Date of discharge is same as Discharge Ready Date', share(line.onTheDate)],
    ['Date of Discharge is 1+ days after Discharge Ready Date', share(line.delayed)],
    ...bands.map((band): [string, number] => [`${between} ${bandWords[band]}`, line.bands[band]]),
    [`${average} (inc 0 day delays)`, averageOf(line.averageIncluding)],
    [`${average} (exc 0 day delays)`, averageOf(line.averageExcluding)],
  ]
}
