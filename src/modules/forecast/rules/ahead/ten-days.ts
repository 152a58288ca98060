import { daysBetween, type LocalDate } from '../../../../platform/time.ts'
import type { Pathway } from '../../../discharge/index.ts'
import { normal90, normal975 } from '../bands.ts'
import { type Demands, pathways } from '../by-pathway/model.ts'
import { type CapacityAsked, type Offer, offersOf, type StartsOf, startsOn } from './capacity.ts'
import { type Short, type Spread, shortfall } from './shortfall.ts'

export const daysShown = 10

/** Expected dates that are set: who may leave, and what comes free when they do. Counts, never people. */
export type Expected = {
  /** Of people not ready yet, by the pathway decided for them. */
  leaving: readonly { on: LocalDate; pathway: Pathway | null; people: number }[]
  /** Of people in the beds of a ward. */
  freeing: readonly { on: LocalDate; wardId: string; people: number }[]
}

/** One pathway: what is known now, and each day ahead; no days where no demand is forecast, and why. */
export type PathwayAhead = {
  pathway: Pathway
  waiting: number
  offers: Offer[]
  /** Places free now; null where it is met by no service that is counted. */
  free: number | null
  days: (Short & { dated: number; places: number; starts: StartsOf })[]
  problem: string | null
}

export type AheadAsked = CapacityAsked & {
  today: LocalDate
  demands: Demands
  waiting: Readonly<Record<Pathway, number>>
  expected: Expected
}

/**
 * Ready people and places for today and the nine days after it, by pathway: who waits now, who becomes ready by the forecast,
 * places free now, beds that come free on the dates their people are expected to leave, starts of each day.
 */
export function tenDays(asked: AheadAsked): PathwayAhead[] {
  const { today, demands, waiting, expected } = asked
  const dates = Array.from({ length: daysShown }, (_, i) => today.add({ days: i }))
  return pathways.map((pathway) => {
    const offers = offersOf(pathway, asked)
    const free = offers.some((one) => one.free !== null || one.aDay !== null)
      ? offers.reduce((sum, one) => sum + (one.free ?? 0), 0)
      : null
    const { demand, problem } = demands.of.find((one) => one.pathway === pathway)!
    const known = { pathway, waiting: waiting[pathway], offers, free, problem }
    if (!demand) return { ...known, days: [] }
    const wards = new Set(offers.flatMap(({ wardId }) => wardId ?? []))
    const brings = dates.map((date) => ({
      date,
      ready: demand.between(date, date),
      places: sumOn(
        date,
        expected.freeing.filter(({ wardId }) => wards.has(wardId)),
      ),
      starts: startsOn(date, offers, asked),
    }))
    const short = free === null ? [] : shortfall(waiting[pathway], free, brings.map(countedOn))
    const leaving = expected.leaving.filter((one) => one.pathway === pathway)
    return {
      ...known,
      days: short.map((day, i) => ({
        ...day,
        free: withStarts(day.free, brings[i]!.starts),
        dated: sumOn(day.date, leaving),
        places: brings[i]!.places,
        starts: brings[i]!.starts,
      })),
    }
  })
}

/** What is free, with what is not certain of starts that were recorded; places and starts go their own ways. */
function withStarts(free: Spread, { halfWidth }: StartsOf): Spread {
  if (halfWidth === null) return free
  const { mean, low80, high80 } = free
  const more = (halfWidth * normal90) / normal975
  const beside = (reach: number) => Math.hypot(Math.max(reach, 0), more)
  return { mean, low80: Math.max(mean - beside(mean - low80), 0), high80: mean + beside(high80 - mean) }
}

/** Starts as they stand: their half-width is in what is free, and not in the chance. */
const countedOn = <T extends { starts: StartsOf }>({ starts, ...day }: T) => ({ ...day, starts: starts.mean })

const sumOn = (date: LocalDate, all: readonly { on: LocalDate; people: number }[]): number =>
  all.reduce((sum, { on, people }) => (daysBetween(on, date) === 0 ? sum + people : sum), 0)

/** Falling short is likely from here on: rather than not. */
export const likelyShort = 0.5

/** The pathways most likely to fall short, on the first day on which each does; the likeliest first. */
export const firstShort = (
  all: readonly PathwayAhead[],
): { pathway: Pathway; day: PathwayAhead['days'][number] }[] =>
  all
    .flatMap(({ pathway, days }) => {
      const day = days.find(({ chance }) => chance >= likelyShort)
      return day ? [{ pathway, day }] : []
    })
    .toSorted((a, b) => b.day.waiting.mean - a.day.waiting.mean)
