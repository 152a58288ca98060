import { longDateWords } from '../../../platform/date-words.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { daysBetween, type LocalDate, Temporal } from '../../../platform/time.ts'
import { editionFor } from '../../delays/index.ts'
import type { Definition, How } from './model.ts'
import type { Period, Point, Slice, Step } from './series.ts'
import type { Sum, Sums } from './sums.ts'
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
  const used = [
    how.count,
    ...(typeof how.over === 'object' && how.over && 'tally' in how.over ? [how.over.tally] : []),
  ]
  const counted = used.map((code) => tallyOf(code)!)
  for (const tally of counted) {
    if (slice.by !== 'whole' && !tally.cuts.includes(slice.by)) return `Not counted by ${slice.by}.`
    if (tally.code.startsWith('dtoc-'))
      for (const day of [period.from, period.to]) {
        const edition = editionFor('dtoc', day)
        if (isRefusal(edition)) return edition.because
      }
  }
  const ripeOn = period.to.add({ days: how.ripe })
  if (Temporal.PlainDate.compare(ripeOn, known.lastDay) > 0)
    return how.ripe > 0
      ? `Known from ${longDateWords(ripeOn.add({ days: 1 }), known.lastDay)}, ${how.ripe} days after the ${step} has ended.`
      : `The ${step} has not ended.`
  for (const tally of counted) {
    const first = known.begins(tally.begins, slice)
    if (!first) return 'Nothing of this kind has been recorded here.'
    if (Temporal.PlainDate.compare(period.from, first) < 0)
      return `Nothing of this kind was recorded here before ${longDateWords(first, known.lastDay)}.`
  }
  return counted.some(ofPeopleInBeds) ? whyNobody(slice, period, known) : null
}

const ofPeopleInBeds = ({ begins }: Tally) => begins !== 'starts' && begins !== 'needs'

/** A place with nobody in any bed was not recording: that is no nought of anything. */
function whyNobody(slice: Slice, period: Period, { sums }: Known): string | null {
  const empty = sums.daysWithout('nights', { by: 'whole' }, period)
  const days = daysBetween(period.from, period.to) + 1
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
  if (over === 'days') return { amount: daysBetween(period.from, period.to) + 1, of: null, sum: null }
  if ('tally' in over) {
    const sum = known.sums.sum(over.tally, slice, period)
    return { amount: sum.amount, of: over.tally, sum }
  }
  const population = known.population(over.population, slice, period.to)
  return population
    ? { amount: population.people, of: null, sum: null }
    : `How many people live there (${over.population}) was not loaded for ${period.to.year} or a year before.`
}
