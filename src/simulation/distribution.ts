import { logGamma } from './special.ts'

/**
 * How long something takes, by name and parameters; all times in days, none negative. Each has a mean that `momentsOf`
 * gives exactly.
 */
export type Distribution =
  | { distribution: 'deterministic'; value: number }
  | { distribution: 'exponential'; mean: number }
  | { distribution: 'gamma'; mean: number; sd: number }
  | { distribution: 'erlang'; mean: number; phases: number }
  /** By its mean and either its standard deviation or its median. */
  | { distribution: 'lognormal'; mean: number; sd?: number | undefined; median?: number | undefined }
  | { distribution: 'weibull'; shape: number; scale: number }
  | { distribution: 'uniform'; from: number; to: number }
  | { distribution: 'triangular'; from: number; mode: number; to: number }
  /** One of the values, each as likely as its weight; without weights all alike. */
  | { distribution: 'empirical'; values: readonly number[]; weights?: readonly number[] | undefined }
  /** One exponential, chosen by share: much more spread than one alone. */
  | { distribution: 'hyperexponential'; shares: readonly number[]; means: readonly number[] }
  /** Exponentials one after another: less spread. */
  | { distribution: 'hypoexponential'; means: readonly number[] }

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((total, value, i) => total + value * b[i]!, 0)

/** @returns mean in days and variance in days squared */
export function momentsOf(of: Distribution): { mean: number; variance: number } {
  switch (of.distribution) {
    case 'deterministic':
      return { mean: of.value, variance: 0 }
    case 'exponential':
      return { mean: of.mean, variance: of.mean ** 2 }
    case 'gamma':
      return { mean: of.mean, variance: of.sd ** 2 }
    case 'erlang':
      return { mean: of.mean, variance: of.mean ** 2 / of.phases }
    case 'lognormal':
      return { mean: of.mean, variance: of.mean ** 2 * Math.expm1(sigmaOf(of) ** 2) }
    case 'weibull': {
      const [first, second] = [1, 2].map((k) => of.scale ** k * gamma(1 + k / of.shape))
      return { mean: first!, variance: second! - first! ** 2 }
    }
    case 'uniform':
      return { mean: (of.from + of.to) / 2, variance: (of.to - of.from) ** 2 / 12 }
    case 'triangular': {
      const { from: a, mode: b, to: c } = of
      return { mean: (a + b + c) / 3, variance: (a * a + b * b + c * c - a * b - a * c - b * c) / 18 }
    }
    case 'empirical': {
      const weights = of.weights ?? of.values.map(() => 1)
      const mean = dot(of.values, weights) / sum(weights)
      const square = dot(
        of.values.map((value) => (value - mean) ** 2),
        weights,
      )
      return { mean, variance: square / sum(weights) }
    }
    case 'hyperexponential': {
      const mean = dot(of.shares, of.means) / sum(of.shares)
      const second = of.means.map((value) => 2 * value ** 2)
      return { mean, variance: dot(of.shares, second) / sum(of.shares) - mean ** 2 }
    }
    case 'hypoexponential':
      return { mean: sum(of.means), variance: sum(of.means.map((value) => value ** 2)) }
  }
}

/** Sigma of a lognormal, the standard deviation of the logarithm. */
export const sigmaOf = (of: {
  mean: number
  sd?: number | undefined
  median?: number | undefined
}): number =>
  of.median === undefined
    ? Math.sqrt(Math.log1p(((of.sd ?? 0) / of.mean) ** 2))
    : Math.sqrt(2 * (Math.log(of.mean) - Math.log(of.median)))

const gamma = (x: number) => Math.exp(logGamma(x))

/** What is wrong with a distribution, in words; null when nothing is. */
export function problemOf(of: Distribution): string | null {
  const numbers = Object.values(of)
    .flat()
    .filter((value): value is number => typeof value === 'number')
  if (numbers.some((value) => !Number.isFinite(value) || value < 0)) return 'has a number below 0'
  switch (of.distribution) {
    case 'deterministic':
      return null
    case 'exponential':
      return of.mean > 0 ? null : 'needs a mean above 0'
    case 'gamma':
      return of.mean > 0 && of.sd > 0 ? null : 'needs a mean and an sd above 0'
    case 'erlang':
      return of.mean > 0 && of.phases >= 1 && Number.isInteger(of.phases)
        ? null
        : 'needs a mean above 0 and whole phases'
    case 'lognormal':
      if ((of.sd === undefined) === (of.median === undefined)) return 'needs either an sd or a median'
      if (!(of.mean > 0)) return 'needs a mean above 0'
      return of.median === undefined || (of.median > 0 && of.median <= of.mean)
        ? null
        : 'needs a median above 0 and no more than the mean'
    case 'weibull':
      return of.shape > 0 && of.scale > 0 ? null : 'needs a shape and a scale above 0'
    case 'uniform':
      return of.from <= of.to ? null : 'ends before it begins'
    case 'triangular':
      return of.from <= of.mode && of.mode <= of.to ? null : 'needs its mode between from and to'
    case 'empirical':
      if (of.values.length === 0) return 'has no values'
      if (of.weights && of.weights.length !== of.values.length) return 'needs a weight for each value'
      return !of.weights || sum(of.weights) > 0 ? null : 'needs a weight above 0'
    case 'hyperexponential':
      if (of.shares.length !== of.means.length || of.means.length === 0) return 'needs a mean for each share'
      if (!of.means.every((mean) => mean > 0)) return 'needs means above 0'
      // What is left of rounding to two places is shared out.
      return Math.abs(sum(of.shares) - 1) <= 0.02
        ? null
        : `needs shares that come to 1, such as 0.7 and 0.3, not to ${Number(sum(of.shares).toPrecision(6))}`
    case 'hypoexponential':
      return of.means.length > 0 && of.means.every((mean) => mean > 0) ? null : 'needs means above 0'
  }
}
