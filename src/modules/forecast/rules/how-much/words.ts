import { poundsADay } from '../costs/cost-of.ts'
import { poundsFigureWords, poundsWords } from '../costs/words.ts'
import { figureWords } from '../figure-words.ts'
import type { Mix } from '../tried-mixes.ts'
import type { Came, HowMuch } from './answer.ts'
import { atWords, type HowMuchQuestion } from './question.ts'
import type { Between } from './search.ts'

/** "at most 30 people waiting in beds at Acute, on average, in 80 of 100 runs" */
export const targetWords = ({
  station,
  waiting,
  chance,
}: Pick<HowMuchQuestion, 'station' | 'waiting' | 'chance'>): string =>
  `at most ${tidy(waiting)} people waiting in beds${atWords(station)} on an average day, in ${Math.round(100 * chance)} of 100 runs`

/** "Community beds: places 58 to 66; Home care: starts a week 68 to 76" */
export function mixWords({ levers }: Pick<HowMuch, 'levers'>, mix: Mix): string {
  const parts = levers.flatMap(({ name, when, now, of, step }, i) => {
    const steps = mix[i]!
    const to = now + (of === 'days' ? -1 : 1) * steps * step
    return steps > 0 ? [`${name}${when ? ` (${when})` : ''} ${tidy(now)} to ${tidy(to)}`] : []
  })
  return parts.length === 0 ? 'nothing more' : parts.join('; ')
}

/** The answer in one sentence. */
export function howMuchSentence(answer: HowMuch): string {
  const { target, days, station, chance, now, chosen, mix, cost, saved } = answer
  const aim = `at most ${Math.round(target).toLocaleString('en-GB')} delayed days${atWords(station)} in ${days} days (${tidy(target / days)} a day) in ${Math.round(100 * chance)} of 100 runs`
  if (!mix || !chosen)
    return `Not even the most of everything holds ${aim}: as it is ${figureWords(now.delayedDays)} would be lost.`
  if (mix.every((steps) => steps === 0)) return `Nothing more is needed: as it is, ${aim} holds.`
  const each = saved && poundsADay(cost!, { ...saved, mean: -saved.mean })
  return `The cheapest mix found that holds ${aim}: ${mixWords(answer, mix)}. It costs ${poundsWords(cost!)} and saves ${figureWords(saved!)} delayed days${each ? `, ${poundsFigureWords(each)} each` : ''}.`
}

/** "164 of 200 runs, that is 76 to 87 of 100": the share with its 95% interval (Wilson 1927). */
export function withinWords({ within }: Pick<Came, 'within'>, runs: number): string {
  const z = 1.959963984540054
  const share = within / runs
  const middle = (share + z ** 2 / (2 * runs)) / (1 + z ** 2 / runs)
  const half = (z * Math.sqrt((share * (1 - share)) / runs + z ** 2 / (4 * runs ** 2))) / (1 + z ** 2 / runs)
  const percent = (value: number) => Math.round(100 * Math.min(Math.max(value, 0), 1))
  return `${within} of ${runs} runs (${percent(middle - half)} to ${percent(middle + half)} of 100)`
}

/** "1,204 (1,150 to 1,290)": what is not exceeded, with its 95% interval. */
export function notExceededWords(value: number, { low, high }: Between): string {
  const whole = (days: number) => Math.round(days).toLocaleString('en-GB')
  return `${whole(value)} (${whole(low)} ${high === null ? 'or more' : `to ${whole(high)}`})`
}

export const tidy = (value: number): string => String(Number(value.toFixed(2)))
