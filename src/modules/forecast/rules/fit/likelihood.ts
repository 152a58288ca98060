import type { Distribution } from '../../../../simulation/index.ts'
import { climb } from './climb.ts'
import { type Family, families, type Parameters } from './families.ts'
import { type Grouped, grouped, type Time, type Weighted } from './times.ts'

/** A family at its likeliest, with the logarithm of that likelihood. */
export type Candidate = { family: Family['name']; logLikelihood: number; distribution: Distribution }
export type Found = Candidate & { tail: (days: number) => number }

/**
 * Every family at its likeliest, the likeliest first. What ended counts by its density, what goes on by the chance of lasting
 * so long, and what was first seen late only given that it had lasted until then. All have two parameters, so the likelihood
 * alone decides between them.
 */
export function likeliest(times: readonly Time[], median: number): Found[] {
  const material = grouped(times)
  const spread = spreadOf(material.ended)
  return families
    .map((family) => at(family, material, family.start(median, spread)))
    .sort((a, b) => b.logLikelihood - a.logLikelihood)
}

function at(family: Family, { ended, goingOn, seenFrom }: Grouped, start: Parameters): Found {
  const sum = (list: readonly Weighted[], of: (days: number) => number) =>
    list.reduce((total, { days, count }) => total + count * of(days), 0)
  const { at: best, value } = climb((p) => {
    const tail = (days: number) => family.tail(days, p)
    return sum(ended, (days) => family.density(days, p)) + sum(goingOn, tail) - sum(seenFrom, tail)
  }, start)
  return {
    family: family.name,
    logLikelihood: value,
    distribution: rounded(family.distribution(best)),
    tail: (days) => (days <= 0 ? 1 : Math.exp(family.tail(days, best))),
  }
}

function spreadOf(ended: readonly Weighted[]): number {
  const count = ended.reduce((sum, one) => sum + one.count, 0)
  const mean = ended.reduce((sum, one) => sum + one.count * Math.log(one.days), 0) / count
  const square = ended.reduce((sum, one) => sum + one.count * (Math.log(one.days) - mean) ** 2, 0) / count
  return Math.min(2, Math.max(0.3, Math.sqrt(square)))
}

/** Five figures are more than any history says. */
const rounded = (of: Distribution): Distribution =>
  Object.fromEntries(
    Object.entries(of).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'number' ? Number(value.toPrecision(5)) : value,
    ]),
  ) as Distribution
