import type { Figure } from '../../../../simulation/index.ts'
import { digitsFor, figureWords, numberWords, signedWords } from '../figure-words.ts'
import type { WhatIf } from './answer.ts'
import { type Change, changeWords } from './changes.ts'
import type { DayLine } from './days.ts'

/** Less than so much of what it is now is seen by nobody, however sure it is. Our own figure. */
const seen = 0.01

/** Of a run from empty that leaves nothing out. */
export const startsEmptyWords =
  'It starts empty and nothing is left out: the first days are too good. Give today or warmUp.'

/** What a difference means: sure only where its interval leaves nought out, and named small where nobody would see it. */
export function surelyWords({ mean, halfWidth }: Figure, asIs: Figure): string {
  if (halfWidth === null) return 'one run says nothing of chance'
  if (mean === 0 && halfWidth === 0) return 'no change'
  if (Math.abs(mean) <= halfWidth) return 'could be no change'
  const which = mean < 0 ? 'fewer' : 'more'
  return Math.abs(mean) < seen * Math.abs(asIs.mean) ? `hardly ${which}` : `${which}, surely`
}

/** The answer in one sentence: what the changes would do to the days lost, give or take. */
export function sentence(answer: WhatIf, changes: readonly Change[]): string {
  const lost = answer.rows.find(({ name }) => name === `Delayed days at ${answer.station}`)
  if (!lost?.asIs) return `Nobody would wait in a bed for what comes next in the ${answer.days} days.`
  if (changes.length === 0 || !lost.difference)
    return `As it is, ${plainWords(lost.asIs)} days would be lost at ${answer.station} in the next ${answer.days} days.`
  const { mean, halfWidth } = lost.difference
  const what = changes.map(changeWords).join('; ')
  if (halfWidth !== null && Math.abs(mean) <= halfWidth)
    return `${what}: it could make no difference to the days lost at ${answer.station} in the next ${answer.days} days: ${plainWords(lost.difference)}.`
  return `${what}: ${answer.station} would lose ${numberWords(Math.abs(mean), digitsFor(halfWidth ?? 1))} ${mean < 0 ? 'fewer' : 'more'} days in the next ${answer.days}${halfWidth === null ? '' : `, give or take ${numberWords(halfWidth, digitsFor(halfWidth))}`}.`
}

/** What days say in a sentence or two: the first, the fullest and the last as it is, and what the changes do on the last. */
export function daysSentence(
  name: string,
  series: readonly DayLine[],
  dayWords: (day: number) => string,
): string {
  const [first, last] = [series[0]!, series.at(-1)!]
  const most = series.reduce((best, line) => (line.asIs.mean > best.asIs.mean ? line : best))
  const at = ({ day, asIs }: DayLine) => `${figureWords(asIs)} on ${dayWords(day)}`
  const between = most === first || most === last ? ' and' : `, at most ${at(most)},`
  const asIs = `${name}: as it is ${at(first)}${between} ${at(last)}.`
  return last.with && last.difference
    ? `${asIs} With the changes ${figureWords(last.with)} then: ${signedWords(last.difference)} (${surelyWords(last.difference, last.asIs)}).`
    : asIs
}

const plainWords = ({ mean, halfWidth }: Figure): string =>
  halfWidth === null
    ? numberWords(mean, 0)
    : `${numberWords(mean, digitsFor(halfWidth))}, give or take ${numberWords(halfWidth, digitsFor(halfWidth))},`.replace(
        /,$/,
        '',
      )
