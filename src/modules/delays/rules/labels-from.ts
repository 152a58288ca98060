import { type Refusal, refuse } from '../../../platform/outcome.ts'

/** One reason as NHS England prints it: "Capacity" and "Equipment not yet available". */
export type ReasonLabel = { group: string | null; label: string }

/**
 * The labels of the reasons for delay in NHS England's own discharge file (ADSR-07, ADSR-09), in the order of the file:
 * the program has only some of the 37, and never makes up the others.
 * @param rows of the file by its column heads; Metric and Metric Group are asked for
 */
export function labelsFrom(rows: readonly Readonly<Record<string, string>>[]): ReasonLabel[] | Refusal {
  const [first] = rows
  for (const column of ['Metric', 'Metric Group'])
    if (!first || !(column in first))
      return refuse(
        'invalid',
        `The file has no column ${column}: choose the monthly CSV of the acute discharge situation report`,
      )
  const metrics = rows
    .filter((row) => /delay reason/i.test(row['Metric Group']!) && !/cost/i.test(row['Metric Group']!))
    .map((row) => row.Metric!.replace(/\s+/g, ' ').trim())
    .filter((metric) => metric !== '')
  if (metrics.length === 0)
    return refuse(
      'invalid',
      'The file has no reasons for delay: its Metric Group says "Delay reason" for none',
    )
  return [...new Set(metrics)].map((metric) => {
    // "Hospital process – Awaiting …": the group is before the first dash with spaces round it.
    const [, group, label] = /^(.+?) [-–—] (.+)$/.exec(metric) ?? []
    return group && label ? { group, label } : { group: null, label: metric }
  })
}
