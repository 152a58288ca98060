import {
  type FoundMix as Found,
  figureWords,
  type Mix,
  notExceeded,
  notExceededBetween,
  notExceededWords,
  savedBy,
  tradeOff,
} from '../../../modules/forecast/index.ts'
import { estimate } from '../../../simulation/index.ts'
import type { Asked } from './read-question.ts'

/** What a search says, line by line. Every simulated mean stands with its half-width, every share with its runs, what is not exceeded with its interval. */
export function foundWords(asked: Asked, found: Found): string[] {
  const { target, model } = asked
  const { days } = model.scenario
  const ofRuns = `${Math.round(target.chance * 100)} of 100 runs`
  const aim = `at most ${whole(target.delayedDays)} delayed days at ${target.station} in ${days} days, in ${ofRuns}`
  const lines = [`${model.scenario.name}: ${aim}`, `As it is: ${runsWords(found.now, target)}`]
  if (!found.mix || !found.chosen)
    return [...lines, `Not even the most of everything does it. ${runsWordsOfMost(found, target)}`]
  if (found.mix.every((steps) => steps === 0)) return [...lines, 'Nothing more is needed.']
  return [
    ...lines,
    `Cheapest found: ${mixWords(asked, found.mix)}; £${whole(costOf(found, found.mix))} for the ${days} days`,
    `With it: ${runsWords(found.chosen, target)}`,
    `It saves ${figureWords(savedBy(found.now, found.chosen))} delayed days, the same people in both.`,
    '',
    `What less would do (delayed days not exceeded in ${ofRuns}, with their 95% interval):`,
    ...tradeOff(found, costOf(found, found.mix)).map(
      ({ mix, cost }) =>
        `  £${whole(cost).padStart(9)}  ${withIn(found.runs(mix), target).padStart(24)}  ${mixWords(asked, mix)}`,
    ),
  ]
}

function runsWords(values: Float64Array, { delayedDays, chance }: Asked['target']): string {
  const within = values.filter((value) => value <= delayedDays).length
  return `${figureWords(estimate(values))} delayed days; ${withIn(values, { chance })} are not exceeded in ${Math.round(chance * 100)} of 100 runs; ${within} of ${values.length} runs are within`
}

/** What is not exceeded in the asked-for share of runs, with its 95% interval. */
const withIn = (values: Float64Array, { chance }: Pick<Asked['target'], 'chance'>): string =>
  notExceededWords(notExceeded(values, chance), notExceededBetween(values, chance))

const runsWordsOfMost = ({ tried, runs }: Found, { chance }: Asked['target']) =>
  `It comes to ${withIn(runs(tried.at(-1)!.mix), { chance })}, not exceeded in ${Math.round(chance * 100)} of 100 runs.`

const costOf = ({ tried }: Found, mix: Mix) => tried.find((one) => one.mix.join() === mix.join())!.cost

function mixWords({ levers }: Asked, mix: Mix): string {
  const parts = levers.flatMap(({ station, adds, window, step }, i) =>
    mix[i]! > 0 ? [`${station} +${mix[i]! * step} ${adds}${window ? ` (${window})` : ''}`] : [],
  )
  return parts.length === 0 ? 'nothing more' : parts.join(', ')
}

const whole = (value: number) => Math.round(value).toLocaleString('en-GB')
