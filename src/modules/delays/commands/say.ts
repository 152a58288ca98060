import type { Edition } from '../rules/editions.ts'

/** By which rules, and how sure we are of them: our own count is nobody's to verify. */
export const countedBy = ({ id, confidence, name, national }: Edition): string =>
  `Counted by ${id} (${national ? confidence : 'our own rule, not a national one'}): ${name}`

/** Whether the first day of a delay counts (DTOC-26); null where the series counts every night. */
export const startDayWords = (
  series: string,
  { countStartDay }: { countStartDay: boolean },
): string | null =>
  series === 'dtoc' || series === 'mhs26'
    ? `The day a delay starts is ${countStartDay ? '' : 'not '}counted`
    : null
