import type { Figure } from '../../../../simulation/index.ts'
import type { ForecastSettings } from '../settings.ts'
import { type Costed, poundsADay } from './cost-of.ts'

/** "£41,000"; a saving has its minus. */
export const poundsWords = (pounds: number): string => {
  const whole = Math.abs(pounds) >= 20 ? Math.round(Math.abs(pounds)) : Number(Math.abs(pounds).toFixed(2))
  return `${pounds < 0 ? '−' : ''}£${whole.toLocaleString('en-GB')}`
}

/** "£116 ± £8"; pence only where the half-width is under a pound. */
export function poundsFigureWords({ mean, halfWidth }: Figure): string {
  if (halfWidth === null) return `${poundsWords(mean)} ± not known`
  if (halfWidth < 1) return `${poundsWords(mean)} ± £${halfWidth.toFixed(2)}`
  return `${poundsWords(Math.round(mean))} ± £${Math.round(halfWidth).toLocaleString('en-GB')}`
}

/** What the changes cost beside what they save, in a sentence or two; each figure that is simulated with its half-width. */
export function costSentence(
  { pounds, each }: Costed,
  difference: Figure | null,
  { delayedDay }: Pick<ForecastSettings, 'delayedDay'>,
): string {
  const missing = each.filter((one) => one.pounds === null).map(({ change }) => change.lever.name)
  if (pounds === null) return `What it costs is not known: no cost is set of ${missing.join(', ')}.`
  const says = pounds < 0 ? `It costs ${poundsWords(-pounds)} less` : `It costs ${poundsWords(pounds)}`
  if (!difference) return `${says}.`
  const one = poundsADay(pounds, difference)
  const parts = [
    one
      ? `${says}: ${poundsFigureWords(one)} for each delayed day saved`
      : pounds > 0
        ? `${says}, and it could save no delayed day: what a day saved costs cannot be told`
        : says,
  ]
  if (delayedDay && difference.halfWidth !== null)
    parts.push(
      `At ${poundsWords(delayedDay.pounds)} a delayed day (${delayedDay.source}: a setting, not an official figure) the difference is worth ${poundsFigureWords({ mean: -difference.mean * delayedDay.pounds, halfWidth: difference.halfWidth * delayedDay.pounds })}`,
    )
  return `${parts.join('. ')}.`
}
