import type { How } from './model.ts'
import { tallyOf } from './tallies.ts'

/** How a value is worked, in a sentence: "100 × people who left …, divided by people who left alive". */
export function howWords(how: How): string {
  if (how.from === 'file')
    return 'Loaded from a file: nothing recorded here gives it yet. Each figure opens to its row in the file.'
  const { count, over, times, ripe } = how
  const begins = `${times === 1 ? '' : `${times.toLocaleString('en-GB')} × `}${tallyOf(count)?.words ?? count}`
  const divided =
    over === null
      ? ''
      : over === 'days'
        ? ', divided by the calendar days of the period'
        : 'tally' in over
          ? `, divided by ${tallyOf(over.tally)?.words ?? over.tally}`
          : `, divided by how many people live there (${over.population}), the newest year that is not after the period`
  const wait =
    ripe > 0 ? ` Known ${ripe} days after a period has ended, because it takes so long to happen.` : ''
  return `Counted from what is recorded here: ${begins}${divided}.${wait}`
}
