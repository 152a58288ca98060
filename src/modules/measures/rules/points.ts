import { fullDate, longDateWords } from '../../../platform/date-words.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import type { LocalDate } from '../../../platform/time.ts'
import { editionFor } from '../../delays/index.ts'
import type { Definition, How } from './model.ts'
import type { Period, Point, Slice, Step } from './series.ts'
import { dayOf, type Sum, type Sums } from './sums.ts'
import { type Tally, tallyOf } from './tallies.ts'

/** What points are worked from. */
export type Known = {
  sums: Sums
  /** The last day that is over. */
  lastDay: LocalDate
  /** The first day on which anything of a kind was recorded for a slice; null where nothing was. */
  begins: (kind: Tally['begins'], slice: Slice) => LocalDate | null
  /** How many people live there; the year it is of. null where none was loaded. */
  population: (key: string, slice: Slice, on: LocalDate) => { people: number; year: number } | null
}

/** A point with how many people or events it speaks of at least, for what may be told to whom. */
export type Counted = { point: Point; behind: { numerator: number; denominator: number | null } | null }

type FromFacts = Extract<How, { from: 'facts' }>

/** One point of a measure that is worked from what is recorded here. A point is whole or missing, and says why. */
export function pointOf(
  definition: Definition,
  how: FromFacts,
  slice: Slice,
  step: Step,
  period: Period,
  known: Known,
): Counted {
  const missing = (why: string): Counted => ({ point: { ...period, ...none, missing: why }, behind: null })
  const why = whyMissing(how, slice, step, period, known)
  if (why) return missing(why)
  const count = known.sums.sum(how.count, slice, period)
  const over = denominatorOf(how, slice, period, known)
  if (typeof over === 'string') return missing(over)
  if (over?.amount === 0) return missing(nobody(definition))
  const value = over === null ? how.times * count.amount : (how.times * count.amount) / over.amount
  const behind = {
    numerator: peopleIn(how.count, count),
    denominator: over?.of ? peopleIn(over.of, over.sum!) : null,
  }
  return {
    point: { ...period, value, numerator: count.amount, denominator: over?.amount ?? null, source: 'facts' },
    behind,
  }
}

const none = { value: null, numerator: null, denominator: null, source: 'facts' } as const

const nobody = ({ denominator }: Definition) =>
  `There was nothing to divide by (${denominator?.toLowerCase() ?? 'none'}): no figure.`

/** One person has many nights: of those, at least as many people as on the fullest night. */
const peopleIn = (tally: string, sum: Sum) => (tallyOf(tally)?.of === 'nights' ? sum.mostADay : sum.things)

function whyMissing(how: FromFacts, slice: Slice, step: Step, period: Period, known: Known): string | null {
  const counted = talliesOf(how)
  for (const tally of counted) {
    if (slice.by !== 'whole' && !tally.cuts.includes(slice.by)) return `Not counted by ${slice.by}.`
    const outside = tally.code.startsWith('dtoc-') ? outsideEditions(period) : null
    if (outside) return outside
  }
  if (dayOf(period.to) + how.ripe > dayOf(known.lastDay)) return notOver(how, step, period, known.lastDay)
  for (const tally of counted) {
    const first = known.begins(tally.begins, slice)
    if (!first) return 'Nothing of this kind has been recorded here.'
    if (dayOf(period.from) < dayOf(first))
      return `Nothing of this kind was recorded here before ${dayWords(first)}.`
  }
  return counted.some(ofPeopleInBeds) ? whyNobody(slice, period, known) : null
}

const talliesOf = ({ count, over }: FromFacts): Tally[] =>
  [count, ...(typeof over === 'object' && over && 'tally' in over ? [over.tally] : [])].map(
    (code) => tallyOf(code)!,
  )

function notOver({ ripe }: FromFacts, step: Step, { to }: Period, lastDay: LocalDate): string {
  return ripe > 0
    ? `Known from ${longDateWords(to.add({ days: ripe + 1 }), lastDay)}, ${ripe} days after the ${step} has ended.`
    : `The ${step} has not ended.`
}

const outside = new Map<number, string | null>()

/** Why a period is counted by no edition of the monthly SitRep; null where it is. Kept by day, for whole years of days. */
function outsideEditions({ from, to }: Period): string | null {
  for (const date of [from, to]) {
    const day = dayOf(date)
    let because = outside.get(day)
    if (because === undefined) {
      const edition = editionFor('dtoc', date)
      because = isRefusal(edition) ? edition.because : null
      outside.set(day, because)
    }
    if (because) return because
  }
  return null
}

const worded = new WeakMap<LocalDate, string>()
function dayWords(day: LocalDate): string {
  const words = worded.get(day) ?? fullDate(day)
  worded.set(day, words)
  return words
}

const ofPeopleInBeds = ({ begins }: Tally) => begins !== 'starts' && begins !== 'needs'

/** A place with nobody in any bed was not recording: that is no nought of anything. */
function whyNobody(slice: Slice, period: Period, { sums }: Known): string | null {
  const empty = sums.daysWithout('nights', { by: 'whole' }, period)
  const days = dayOf(period.to) - dayOf(period.from) + 1
  if (empty > 0)
    return `On ${empty === days ? 'every day' : `${empty} of ${days} days`} nobody was recorded in any bed here: no figure.`
  const own = slice.by === 'trust' || slice.by === 'site'
  return own && sums.daysWithout('nights', slice, period) === days
    ? `Nobody was recorded in a bed of this ${slice.by} in this period: no figure.`
    : null
}

type Over = { amount: number; of: string | null; sum: Sum | null }

function denominatorOf(
  { over }: FromFacts,
  slice: Slice,
  period: Period,
  known: Known,
): Over | string | null {
  if (over === null) return null
  if (over === 'days') return { amount: dayOf(period.to) - dayOf(period.from) + 1, of: null, sum: null }
  if ('tally' in over) {
    const sum = known.sums.sum(over.tally, slice, period)
    return { amount: sum.amount, of: over.tally, sum }
  }
  const population = known.population(over.population, slice, period.to)
  return population
    ? { amount: population.people, of: null, sum: null }
    : `How many people live there (${over.population}) was not loaded for ${period.to.year} or a year before.`
}
