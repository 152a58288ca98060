import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { per100000 } from './dtoc-measures.ts'

/** People of one age band, such as '65+'. */
export type OfBand = { count: number; band: string }

/**
 * Per 100,000 people of the same age band. A quarter's figure stays a quarter's: nothing is made annual here.
 * From memory (BCF-08): shown as our formula, with numerator and denominator beside it.
 */
export function ratePer100k(events: OfBand, population: OfBand): number | Refusal {
  if (events.band !== population.band)
    return refuse(
      'invalid',
      `The count is of people aged ${events.band}, the population of ${population.band}: use the same age band`,
    )
  const rate = per100000(events.count, population.count)
  return (
    rate ??
    refuse('invalid', 'There is no population to divide by: enter the number of people', {
      population: 'Enter a population above 0',
    })
  )
}

/**
 * Average days from ready date to leaving, of everybody who left (BCF-04): the share who did not leave on their ready
 * date times the average of those delayed. It equals the average that includes days of 0 (DRD-08).
 * @param share 0 to 1
 * @param averageOfDelayed days
 */
export const averageDelay = (share: number, averageOfDelayed: number): number => share * averageOfDelayed
