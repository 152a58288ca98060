import type { LocalDate } from '../../../platform/time.ts'
import { keepBack } from '../../capacity/index.ts'
import { type Part, partOf, partsOf, type Split, splits, wholeOf } from './unmet-ledger.ts'
import { keyOf, type Missing, type UnmetNight } from './unmet-model.ts'
import { type Telling, telling } from './unmet-span.ts'

/** A number that may be said, or that it is kept back. 0 is nobody. */
export type Kept = number | 'hidden'
export type BoardPart = Pick<Part, 'key' | 'of' | 'days' | 'people'> & {
  /** Null where it is not counted in hours. */
  hours: Kept | null
}
export type BoardCounts = {
  days: Kept
  people: Kept
  hours: Kept
  /** Those that may be said, and how many are kept back. */
  splits: Record<Split, { parts: BoardPart[]; hidden: number }>
}
export type BoardWeek = { monday: LocalDate; nights: readonly UnmetNight[] }
export type Board = {
  weeks: (BoardCounts & { monday: LocalDate })[]
  /** Null until all its weeks are over. */
  month: BoardCounts | null
}

const smallest = 6
const isSmall = (people: number): boolean => people > 0 && people < smallest

/**
 * The ledger for those who may not know small numbers, of the whole weeks of one month. No number that speaks of fewer than
 * six people is said, and none that is kept back can be worked out from all that is said: weeks, month and every split taken
 * together. Weeks are decided one after the other, so what was said of one stays as it was when the next comes.
 */
export function boardOf(weeks: readonly BoardWeek[], over: boolean): Board {
  const periods = weeks.map((week): Period => ({ nights: week.nights, atoms: atomsOf(week) }))
  const all = {
    nights: periods.flatMap(({ nights }) => [...nights]),
    atoms: periods.flatMap(({ atoms }) => [...atoms]),
  }
  const days = telling(daysIn(all.atoms))
  const hours = telling(hoursIn(all.atoms))
  const said = whichWeeks(weeks)
  const counted = weeks.map(({ monday }, i) => ({
    monday,
    ...countsOf(periods[i]!, { days, hours, whole: said.weeks[i]! }),
  }))
  return { weeks: counted, month: over ? countsOf(all, { days, hours, whole: said.month }) : null }
}

/**
 * A week of few people is kept back, and so are those after it, until what is missing of the month is two weeks and six
 * people. Where the month ends before it is, the month is kept back instead.
 */
function whichWeeks(weeks: readonly BoardWeek[]): { weeks: boolean[]; month: boolean } {
  let missing: BoardWeek[] = []
  const said = weeks.map((week) => {
    if (missing.length === 0 && !isSmall(peopleOf([week]))) return true
    missing.push(week)
    if (missing.length >= 2 && peopleOf(missing) >= smallest) missing = []
    return false
  })
  return { weeks: said, month: missing.length === 0 && !isSmall(peopleOf(weeks)) }
}

const peopleOf = (weeks: readonly BoardWeek[]): number =>
  new Set(weeks.flatMap(({ nights }) => nights.map(({ personId }) => personId))).size

/** What the numbers are sums of: the bed days of one thing in one week, and the hours that were missing of it. */
type Atom = { name: string; of: Missing; inDays: boolean; inHours: boolean }

function atomsOf({ monday, nights }: BoardWeek): Atom[] {
  const week = monday.toString()
  const atoms = new Map<string, Atom>()
  const atom = (of: Missing): Atom => {
    const name = `${week} ${keyOf(of)}`
    const known = atoms.get(name) ?? { name, of, inDays: false, inHours: false }
    atoms.set(name, known)
    return known
  }
  for (const { put, missing } of nights) {
    atom(put).inDays = true
    for (const one of missing) if (one.what === 'visit') atom(one).inHours = true
  }
  return [...atoms.values()]
}

const daysIn = (atoms: readonly Atom[]): string[] =>
  atoms.filter(({ inDays }) => inDays).map(({ name }) => name)
const hoursIn = (atoms: readonly Atom[]): string[] =>
  atoms.filter(({ inHours }) => inHours).map(({ name }) => name)

type Period = { nights: readonly UnmetNight[]; atoms: readonly Atom[] }

type Told = { days: Telling; hours: Telling; whole: boolean }

function countsOf({ nights, atoms }: Period, { days, hours, whole }: Told): BoardCounts {
  const { hoursPeople, ...sum } = wholeOf(nights)
  const [daysSaid] = decide(days, [{ sum: daysIn(atoms), small: isSmall(sum.people), may: whole }]) as [
    boolean,
  ]
  const cells = splits.flatMap((split) => cellsOf({ nights, atoms }, split))
  const partsSaid = decide(
    days,
    cells.map(({ days: own, fewest, beside }) => ({
      sum: own,
      small: isSmall(fewest),
      may: daysSaid && beside,
    })),
  )
  const [hoursSaid, ...partHours] = decide(hours, [
    { sum: hoursIn(atoms), small: isSmall(hoursPeople), may: daysSaid },
    ...cells.map(({ hours: own, part, hoursBeside }, i) => ({
      sum: own,
      small: isSmall(part.hoursPeople),
      may: partsSaid[i]! && hoursBeside,
    })),
  ])
  const said = cells.map((cell, i) => ({ ...cell, said: partsSaid[i]!, hoursSaid: partHours[i]! }))
  const ofSplit = (split: Split) => {
    const own = said.filter((cell) => cell.split === split)
    const parts = own.filter((cell) => cell.said).map(boardPart)
    return { parts, hidden: own.length - parts.length }
  }
  return {
    days: daysSaid ? sum.days : 'hidden',
    people: daysSaid ? sum.people : 'hidden',
    hours: hoursSaid ? sum.hours : 'hidden',
    splits: { what: ofSplit('what'), kind: ofSplit('kind'), zone: ofSplit('zone'), part: ofSplit('part') },
  }
}

const boardPart = ({ part, hoursSaid }: { part: Part; hoursSaid: boolean }): BoardPart => {
  const { key, of, days, people, hours } = part
  return { key, of, days, people, hours: hours === null || hoursSaid ? hours : 'hidden' }
}

/** The parts of one split: what each is a sum of, and whether it may stand beside the others without giving a small one. */
function cellsOf({ nights, atoms }: Period, split: Split) {
  const parts = partsOf(nights, split)
  const byPart = Map.groupBy(atoms, ({ of }) => partOf(of, split))
  const beside = keepBack(parts.map(fewestOf))
  const inHours = parts.filter(({ hours }) => hours !== null)
  const hoursBeside = keepBack(inHours.map(({ hoursPeople }) => hoursPeople))
  return parts.map((part, i) => {
    const own = byPart.get(part.key) ?? []
    const at = inHours.indexOf(part)
    return {
      split,
      part,
      fewest: fewestOf(part),
      beside: beside[i]!,
      hoursBeside: at === -1 || hoursBeside[at]!,
      days: daysIn(own),
      hours: hoursIn(own),
    }
  })
}

/** First all that may not be said is kept back, then what may is told, as far as it gives none of these. */
function decide(told: Telling, sums: readonly { sum: string[]; small: boolean; may: boolean }[]): boolean[] {
  const kept = sums.map(({ sum, small, may }) => (small || !may) && (told.keep(sum) || small))
  return sums.map(({ sum }, i) => !kept[i] && told.tell(sum))
}

/** The fewest people that any number of a part speaks of. */
const fewestOf = ({ people, putPeople }: Part): number =>
  putPeople === 0 ? people : Math.min(people, putPeople)
