import type { CommandAsked, CommandResult } from '../../../platform/http/page.ts'
import { outside, type Refusal } from '../../../platform/outcome.ts'
import type { Edition } from '../rules/editions.ts'

/** A refusal for a terminal: one line, and the exit code that goes with it. */
export function failed(write: CommandAsked['write'], refusal: Refusal): CommandResult {
  write(`homeward: ${refusal.because}`)
  return { exit: outside[refusal.refused].exit, json: { problem: refusal.because } }
}

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
