import { keepBack } from '../../capacity/index.ts'
import type { Part, Whole } from './unmet-ledger.ts'

/** Null is hidden; 0 is nobody. */
export type Counts = { days: number | null; people: number | null }
export type CountedPart = Pick<Part, 'days' | 'people' | 'hours'> & { words: string }
export type UnmetCounts = Counts & {
  hours: number | null
  /** Those that may be said. */
  parts: CountedPart[]
  /** How many parts are kept back. */
  hidden: number
}

type Worded = Pick<Part, 'days' | 'people' | 'putPeople' | 'hours'> & { words: string }
const smallest = 6

/**
 * The ledger without small numbers: a part of fewer than six people says nothing, and where one is kept back others are too,
 * until what is missing cannot be worked out from the sum. A sum that is itself kept back takes all its parts along.
 */
export function countsOf(whole: Whole, parts: readonly Worded[]): UnmetCounts {
  if (whole.people < smallest)
    return {
      ...(whole.days === 0 ? { days: 0, people: 0 } : { days: null, people: null }),
      hours: null,
      parts: [],
      hidden: parts.length,
    }
  const shown = keepBack(parts.map(fewestOf))
  const said = parts.filter((_, i) => shown[i])
  return {
    days: whole.days,
    people: whole.people,
    hours: whole.hoursPeople === 0 || whole.hoursPeople >= smallest ? whole.hours : null,
    parts: said.map(({ words, days, people, hours }) => ({ words, days, people, hours })),
    hidden: parts.length - said.length,
  }
}

/** The fewest people that any number of a part speaks of. */
const fewestOf = ({ people, putPeople }: Worded): number =>
  putPeople === 0 ? people : Math.min(people, putPeople)
