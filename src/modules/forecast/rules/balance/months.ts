import { daysBetween, type LocalDate } from '../../../../platform/time.ts'
import type { Pathway } from '../../../discharge/index.ts'
import { balanceOf } from '../balance.ts'
import { normal90 } from '../bands.ts'
import { together } from '../by-pathway/demands.ts'
import type { Chance, Demand } from '../by-pathway/model.ts'
import { type Allowed, allowedOf, monthsAhead, type Trajectory } from './target.ts'

/** A figure a day, and where 80 of 100 outcomes should fall. */
export type Banded = { mean: number; low80: number; high80: number }

/**
 * One pathway in one month, in people a day. `keep` leaves as many waiting as there are: it is the demand. `meet` brings the
 * delayed days of the month to `allowed`; both are null without a trajectory. `waiting` are those who wait on its first
 * morning, `after` those at its end, when what is asked for is done.
 */
export type PathwayMonth = {
  pathway: Pathway | 'all'
  waiting: number
  keep: Banded
  meet: Banded | null
  allowed: number | null
  delayedDays: number
  after: number
}
export type MonthBalance = {
  month: LocalDate
  from: LocalDate
  days: number
  allowed: Allowed | null
  pathways: PathwayMonth[]
}

export type MonthsAsked = {
  today: LocalDate
  /** This month and so many after it: 13 at most. */
  many: number
  demands: readonly Demand[]
  waiting: Readonly<Record<Pathway, number>> & { undecided: number }
  trajectory: Trajectory | null
}

/**
 * Discharges a day by pathway that keep the system in balance, and that meet its trajectory, month by month (mission row W9).
 * A trajectory of delayed days is of the whole place: each pathway has the share of it that it has of those who wait now
 * (where nobody waits, of demand), and keeps it for every month ahead. Of the band, demand alone is not certain.
 */
export function monthsOf({ today, many, demands, waiting, trajectory }: MonthsAsked): MonthBalance[] {
  const total = demands.reduce((sum, { pathway }) => sum + waiting[pathway], waiting.undecided)
  const now = new Map<Pathway, number>(demands.map(({ pathway }) => [pathway, waiting[pathway]]))
  return monthsAhead(today, many).map(({ month, from, to }): MonthBalance => {
    const days = daysBetween(from, to) + 1
    const allowed = trajectory && allowedOf(trajectory, month, from)
    const whole = together(demands, from, to)
    const pathways = demands.map((demand): PathwayMonth => {
      const { pathway } = demand
      const chance = demand.between(from, to)
      const share = total > 0 ? waiting[pathway] / total : whole.mean > 0 ? chance.mean / whole.mean : 0
      const one = pathwayMonth(chance, {
        days,
        waiting: now.get(pathway)!,
        allowed: allowed && allowed.rest * share,
      })
      now.set(pathway, one.after)
      return { pathway, ...one }
    })
    return { month, from, days, allowed, pathways: [...pathways, allOf(pathways, whole, days)] }
  })
}

type Begun = { days: number; waiting: number; allowed: number | null }

function pathwayMonth({ mean, deviation }: Chance, { days, waiting, allowed }: Begun) {
  const half = normal90 * deviation
  const at = (people: number) => balanceOf({ days, demand: Math.max(people, 0) / days, waiting, allowed })
  const [middle, low, high] = [at(mean), at(mean - half), at(mean + half)]
  return {
    waiting,
    keep: { mean: middle.keep, low80: low.keep, high80: high.keep },
    meet: middle.meet === null ? null : { mean: middle.meet, low80: low.meet!, high80: high.meet! },
    allowed,
    delayedDays: middle.delayedDays,
    after: middle.after,
  }
}

/** All pathways together: discharges add up; their band is that of all demand. */
function allOf(parts: readonly PathwayMonth[], { deviation }: Chance, days: number): PathwayMonth {
  const sum = (of: (part: PathwayMonth) => number) => parts.reduce((total, part) => total + of(part), 0)
  const half = (normal90 * deviation) / days
  const banded = (mean: number): Banded => ({ mean, low80: Math.max(mean - half, 0), high80: mean + half })
  const promised = parts.every(({ meet }) => meet !== null)
  return {
    pathway: 'all',
    waiting: sum(({ waiting }) => waiting),
    keep: banded(sum(({ keep }) => keep.mean)),
    meet: promised ? banded(sum(({ meet }) => meet!.mean)) : null,
    allowed: promised ? sum(({ allowed }) => allowed!) : null,
    delayedDays: sum(({ delayedDays }) => delayedDays),
    after: sum(({ after }) => after),
  }
}
