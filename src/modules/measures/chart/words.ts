import { amountWords, digitsFor, overWords } from '../rules/number-words.ts'
import type { Reading } from '../rules/spc/spc.ts'
import { capital, plainDay, pointWords, stepsWords } from '../rules/step-words.ts'
import { figureWords } from '../rules/value-words.ts'
import type { Charted, ChartModel } from './model.ts'

export const readingWords: Record<Reading, string> = {
  chance: 'could be chance',
  better: 'better, not chance',
  worse: 'worse, not chance',
  high: 'high, not chance',
  low: 'low, not chance',
}

/** Decimals of limits and averages of a chart. */
export const digitsOf = ({ points }: Pick<ChartModel, 'points'>): number => {
  const limits = points.at(-1)?.limits
  if (!limits) return 1
  return digitsFor(Number.isNaN(limits.upper) ? Math.abs(limits.mean) : limits.upper - limits.lower)
}

/** Averages, limits and promises of a chart, as it says them. */
export const lineWords = (model: ChartModel, value: number): string =>
  amountWords(value, { unit: model.definition.unit, digits: digitsOf(model) })

/** Why a chart has no point: there are none, or none that this viewer may be told. */
export const noFigureWords = (points: readonly { keptBack?: true }[]): string =>
  points.some(({ keptBack }) => keptBack) ? 'Its figures are kept back here' : 'There is no figure yet'

/** What a chart says: the one thing first, then the rest, each a whole sentence. */
export function sentences(model: ChartModel): { first: string; rest: string[] } {
  const last = model.points.findLast(({ value }) => value !== null)
  if (!last) return { first: `${noFigureWords(model.points)}.`, rest: [] }
  const rest = [whyWords(model, last), promiseWords(model, last), gapWords(model), trialWords(last)]
  return { first: firstWords(model, last), rest: rest.filter((one) => one !== null) }
}

function firstWords({ definition, variation }: ChartModel, last: Charted): string {
  if (!last.limits || Number.isNaN(last.limits.upper))
    return 'Every figure is the same: there is nothing to tell.'
  switch (variation?.reading) {
    case 'better':
      return `${definition.name}: it is getting better, and it is not chance.`
    case 'worse':
      return `${definition.name}: it is getting worse, and it is not chance.`
    case 'high':
      return `${definition.name}: it is higher, and it is not chance.`
    case 'low':
      return `${definition.name}: it is lower, and it is not chance.`
    default:
      return `${definition.name}: what is seen could be chance.`
  }
}

/** Why the last point is not chance, from its own signal. */
function whyWords(model: ChartModel, last: Charted): string | null {
  const { signal, limits } = last
  if (!signal || !limits || last.value === null) return null
  const mean = lineWords(model, limits.mean)
  switch (signal) {
    case 'run above':
    case 'run below': {
      const run = runOf(model.points, last)
      const now = run.reduce((sum, { value }) => sum + (value ?? 0), 0) / run.length
      const every = `every ${model.step}${hasGap(model.points, run[0]!) ? ' with a figure' : ''}`
      return `Since ${startWords(run[0]!, model)} ${every} is ${signal === 'run above' ? 'above' : 'below'} the average of ${mean}; the average since then is ${lineWords(model, now)}.`
    }
    case 'rising':
    case 'falling': {
      const trend = trendOf(model.points, last)
      return `Since ${startWords(trend[0]!, model)} every ${model.step} is ${signal === 'rising' ? 'higher' : 'lower'} than the one before.`
    }
    case 'above the limits':
      return `The last ${model.step}, ${figureWords(last.value, model.definition)}, is above the upper limit of ${lineWords(model, limits.upper)}.`
    case 'below the limits':
      return `The last ${model.step}, ${figureWords(last.value, model.definition)}, is below the lower limit of ${lineWords(model, limits.lower)}.`
    case 'close to the upper limit':
    case 'close to the lower limit':
      return `At least two of the last three ${model.step}s are ${signal}.`
  }
}

const hasGap = (points: readonly Charted[], first: Charted) =>
  points.slice(points.indexOf(first)).some(({ value }) => value === null)

/** "The week of 16 Nov was 219, 10 over the promise of 209." */
function promiseWords(model: ChartModel, last: Charted): string | null {
  if (last.value === null) return null
  const was = `${capital(startWords(last, model))} was ${figureWords(last.value, model.definition)}`
  if (last.promise === null) return `${was}.`
  const digits = digitsOf(model)
  const promise = lineWords(model, last.promise)
  const over = last.value - last.promise
  if (overWords(over, digits) === 'on it') return `${was}, as promised.`
  return `${was}, ${lineWords(model, Math.abs(over))} ${over > 0 ? 'over' : 'under'} the promise of ${promise}.`
}

function gapWords({ points, step }: ChartModel): string | null {
  const missing = points.filter(({ value }) => value === null).length
  return missing === 0 ? null : `${stepsWords(missing, step)} ${missing === 1 ? 'has' : 'have'} no figure.`
}

const trialWords = ({ trial }: Charted): string | null =>
  trial ? 'Limits from fewer than 13 figures are trial limits.' : null

const startWords = (point: Charted, { step, today }: Pick<ChartModel, 'step' | 'today'>) =>
  step === 'week' ? `the week of ${plainDay(point.from, today)}` : pointWords(point, step, today)

/** The figures up to the last that stand on its side of the mean, under the same limits. */
function runOf(points: readonly Charted[], last: Charted): Charted[] {
  const figures = points.filter(({ value, group }) => value !== null && group === last.group)
  return figures.slice(figures.findLastIndex(({ side }) => side !== last.side) + 1)
}

function trendOf(points: readonly Charted[], last: Charted): Charted[] {
  const figures = points.filter(({ value, group }) => value !== null && group === last.group)
  const up = last.signal === 'rising'
  const breaks = figures.findLastIndex(
    ({ value }, i) => i > 0 && (up ? value! <= figures[i - 1]!.value! : value! >= figures[i - 1]!.value!),
  )
  return figures.slice(Math.max(breaks, 0))
}

/** The two icons' words: what it is, and in the terms of Making Data Count. */
export function variationWords({ variation }: Pick<ChartModel, 'variation'>): {
  first: string
  second: string
} {
  if (!variation) return { first: 'No figure yet', second: 'Variation: nothing to read' }
  switch (variation.reading) {
    case 'chance':
      return { first: 'Could be chance', second: 'Variation: common cause, no change that can be told' }
    case 'better':
      return {
        first: 'Getting better, not chance',
        second: `Variation: special cause, improving, ${variation.way} is good`,
      }
    case 'worse':
      return {
        first: 'Getting worse, not chance',
        second: `Variation: special cause, concerning, ${variation.way} is bad`,
      }
    case 'high':
    case 'low':
      return {
        first: `${variation.way === 'high' ? 'Higher' : 'Lower'}, not chance`,
        second: 'Variation: special cause; neither way is better',
      }
  }
}

export function assuranceWords(model: ChartModel): { first: string; second: string } | null {
  const last = model.points.findLast(({ value }) => value !== null)
  if (!model.assurance || !last?.limits || last.promise === null) return null
  const promise = lineWords(model, last.promise)
  if (Number.isNaN(last.limits.upper))
    return {
      first: 'May or may not meet its promise',
      second: 'Assurance: there are no limits to hold it against',
    }
  const limits = `${lineWords(model, last.limits.lower)} and ${lineWords(model, last.limits.upper)}`
  switch (model.assurance) {
    case 'meets':
      return {
        first: 'Will meet its promise as it is now',
        second: `Assurance: the promise, ${promise}, lies outside the limits, ${limits}`,
      }
    case 'misses':
      return {
        first: 'Will not meet its promise as it is now',
        second: `Assurance: the promise, ${promise}, lies outside the limits, ${limits}`,
      }
    case 'may or may not':
      return {
        first: 'May or may not meet its promise',
        second: `Assurance: the promise, ${promise}, lies between the limits, ${limits}`,
      }
  }
}

/** The date from which new limits would say more, where a run goes on long enough to have limits of its own. */
export function couldBeSetFrom(model: ChartModel): Charted | null {
  const last = model.points.findLast(({ value }) => value !== null)
  if (last?.signal !== 'run above' && last?.signal !== 'run below') return null
  const run = runOf(model.points, last)
  return run.length >= 12 ? run[0]! : null
}
