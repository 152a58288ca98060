import { type Distribution, gammaTail, logGamma, normalTail } from '../../../../simulation/index.ts'

/**
 * A family of distributions with two parameters, both of which may be any number: the logarithm of a scale and that of a shape.
 * `density` and `tail` are logarithms.
 */
export type Family = {
  name: 'lognormal' | 'gamma' | 'weibull'
  density: (days: number, p: Parameters) => number
  tail: (days: number, p: Parameters) => number
  /** Where to begin looking, from the median and the standard deviation of the logarithms. */
  start: (median: number, spread: number) => Parameters
  distribution: (p: Parameters) => Distribution
}
export type Parameters = readonly [scale: number, shape: number]

const smallest = 1e-300
const log = (value: number) => Math.log(Math.max(value, smallest))

const lognormal: Family = {
  name: 'lognormal',
  density(days, [mu, logSigma]) {
    const z = (Math.log(days) - mu) / Math.exp(logSigma)
    return -0.5 * z * z - logSigma - Math.log(days) - 0.5 * Math.log(2 * Math.PI)
  },
  tail: (days, [mu, logSigma]) => log(normalTail((Math.log(days) - mu) / Math.exp(logSigma))),
  start: (median, spread) => [Math.log(median), Math.log(spread)],
  distribution([mu, logSigma]) {
    const variance = Math.exp(2 * logSigma)
    return { distribution: 'lognormal', mean: Math.exp(mu + variance / 2), median: Math.exp(mu) }
  },
}

const gamma: Family = {
  name: 'gamma',
  density(days, [logScale, logShape]) {
    const [scale, shape] = [Math.exp(logScale), Math.exp(logShape)]
    return (shape - 1) * Math.log(days) - days / scale - logGamma(shape) - shape * logScale
  },
  tail: (days, [logScale, logShape]) => log(gammaTail(Math.exp(logShape), days / Math.exp(logScale))),
  start: (median, spread) => [
    Math.log(median * Math.max(0.3, spread)),
    Math.log(1.2 / Math.max(0.5, spread)),
  ],
  distribution([logScale, logShape]) {
    const [scale, shape] = [Math.exp(logScale), Math.exp(logShape)]
    return { distribution: 'gamma', mean: scale * shape, sd: scale * Math.sqrt(shape) }
  },
}

const weibull: Family = {
  name: 'weibull',
  density(days, [logScale, logShape]) {
    const shape = Math.exp(logShape)
    const at = Math.log(days) - logScale
    return logShape - logScale + (shape - 1) * at - Math.exp(shape * at)
  },
  tail: (days, [logScale, logShape]) => -Math.exp(Math.exp(logShape) * (Math.log(days) - logScale)),
  start: (median, spread) => [Math.log(median * 1.3), Math.log(1.1 / Math.max(0.5, spread))],
  distribution([logScale, logShape]) {
    return { distribution: 'weibull', shape: Math.exp(logShape), scale: Math.exp(logScale) }
  },
}

export const families: readonly Family[] = [lognormal, gamma, weibull]
