import { type Refusal, refuse } from '../../../platform/outcome.ts'

/** One day of one acute trust, as reported in the discharge SitRep (ADSR-03). Counts of people. */
export type DailyItems = {
  notMeeting: number
  /** Of them, those who left that day. */
  discharged: number
  /** Of them, those still in the bed at the end of the day; null where it was not reported. */
  remaining: number | null
}

/** Those who remain are those who no longer met the criteria less those of them who left (ADSR-04). */
export function remaining({ notMeeting, discharged, remaining: reported }: DailyItems): number | Refusal {
  const left = notMeeting - discharged
  if (left < 0)
    return refuse(
      'invalid',
      `${discharged} left, of only ${notMeeting} who no longer met the criteria: check both`,
      {
        discharged: 'More people left than there were: check both numbers',
      },
    )
  if (reported !== null && reported !== left) {
    const because = `${notMeeting} less ${discharged} is ${left}, and ${reported} was reported: correct one of the three`
    return refuse('invalid', because, { remaining: because })
  }
  return left
}

export type Average = {
  /** Null where no day was reported: no figure, which is not 0. */
  average: number | null
  daysReported: number
}

/**
 * The average of the days that were reported (ADSR-05); days without a report are left out, not counted as 0.
 * @param values null where the day has no figure
 * @param level 'England': a 0 is a day that was lost, because never is nobody in a bed
 */
export function averageOfDays(values: readonly (number | null)[], level: 'England' | 'other'): Average {
  const days = values.filter((value) => value !== null && !(level === 'England' && value === 0))
  const sum = days.reduce<number>((a, b) => a + (b ?? 0), 0)
  return { average: days.length === 0 ? null : sum / days.length, daysReported: days.length }
}

/** What the values of a metric group are (ADSR-06, ADSR-08, ADSR-10). */
export type Unit = 'people' | 'bed days' | 'pounds'

const unitOf = (metricGroup: string): Unit =>
  /cost/i.test(metricGroup) ? 'pounds' : /bed days/i.test(metricGroup) ? 'bed days' : 'people'

/** '14' for "Delay reason LOS 14+"; people of 14 days or more are among those of 7 or more. */
const stayOf = (metricGroup: string): string => /LOS (\d+)\+/i.exec(metricGroup)?.[1] ?? ''

/**
 * Adds values of the SitRep, where they can be added: never people and costs (ADSR-10), and never two lengths of stay,
 * because the longer is contained in the shorter (ADSR-06).
 */
export function addMetrics(
  rows: readonly { metricGroup: string; value: number | null }[],
): { sum: number | null; unit: Unit | null; missing: number } | Refusal {
  const units = new Set(rows.map((row) => unitOf(row.metricGroup)))
  if (units.size > 1)
    return refuse('invalid', `These are ${[...units].join(' and ')}, and cannot be added: add each by itself`)
  if (new Set(rows.map((row) => stayOf(row.metricGroup))).size > 1)
    return refuse(
      'conflict',
      'The groups by length of stay contain one another: choose one, and do not add them',
    )
  const values = rows.map((row) => row.value).filter((value) => value !== null)
  return {
    sum: values.length === 0 ? null : values.reduce((a, b) => a + b, 0),
    unit: [...units][0] ?? null,
    missing: rows.length - values.length,
  }
}
