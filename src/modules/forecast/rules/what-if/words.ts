import type { Figure } from '../../../../simulation/index.ts'
import type { WhatIf } from './answer.ts'
import { type Change, changeWords } from './changes.ts'

/** "4,241 ± 178"; as finely as the half-width deserves. A single run says so. */
export function figureWords({ mean, halfWidth }: Figure): string {
  if (halfWidth === null) return `${number(mean, 1)} ± not known`
  const digits = digitsFor(halfWidth)
  return `${number(mean, digits)} ± ${number(halfWidth, digits)}`
}

/** "−353 ± 24", "+12 ± 6" */
export const signedWords = (figure: Figure): string =>
  figure.mean > 0 ? `+${figureWords(figure)}` : figureWords(figure)

/** What a difference means: sure only where its interval leaves nought out. */
export function surelyWords({ mean, halfWidth }: Figure): string {
  if (halfWidth === null) return 'one run says nothing of chance'
  if (mean === 0 && halfWidth === 0) return 'no change'
  if (Math.abs(mean) <= halfWidth) return 'could be no change'
  return mean < 0 ? 'fewer, surely' : 'more, surely'
}

/** The answer in one sentence: what the changes would do to the days lost, give or take. */
export function sentence(answer: WhatIf, changes: readonly Change[]): string {
  const lost = answer.rows.find(({ name }) => name === `Delayed days at ${answer.station}`)
  if (!lost) return `Nobody would wait in a bed for what comes next in the ${answer.days} days.`
  if (changes.length === 0 || !lost.difference)
    return `As it is, ${plainWords(lost.asIs)} days would be lost at ${answer.station} in the next ${answer.days} days.`
  const { mean, halfWidth } = lost.difference
  const what = changes.map(changeWords).join('; ')
  if (halfWidth !== null && Math.abs(mean) <= halfWidth)
    return `${what}: it could make no difference to the days lost at ${answer.station} in the next ${answer.days} days: ${plainWords(lost.difference)}.`
  return `${what}: ${answer.station} would lose ${number(Math.abs(mean), digitsFor(halfWidth ?? 1))} ${mean < 0 ? 'fewer' : 'more'} days in the next ${answer.days}${halfWidth === null ? '' : `, give or take ${number(halfWidth, digitsFor(halfWidth))}`}.`
}

const plainWords = ({ mean, halfWidth }: Figure): string =>
  halfWidth === null
    ? number(mean, 0)
    : `${number(mean, digitsFor(halfWidth))}, give or take ${number(halfWidth, digitsFor(halfWidth))},`.replace(
        /,$/,
        '',
      )

const digitsFor = (halfWidth: number): number =>
  halfWidth === 0 ? 0 : Math.max(0, Math.min(3, 1 - Math.floor(Math.log10(halfWidth))))

const number = (value: number, digits: number): string =>
  (Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value)
    .toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
    .replace('-', '−')
