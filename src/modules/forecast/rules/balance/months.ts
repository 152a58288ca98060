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
 * morning, `after` those at its end, when the middle figure of what is asked for leaves every day, in this month and those
 * before it.
 */
export type PathwayMonth = {
  pathway: Pathway | 'all'
  waiting: Banded
  keep: Banded
  meet: Banded | null
  allowed: number | null
  after: Banded
}
export type MonthBalance = {
  month: LocalDate
  from: LocalDate
  /** Who waits at its start: counted today, so that its band has no width, or forecast. */
  waitingIs: 'counted' | 'forecast'
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
  const now = new Map(demands.map(({ pathway }) => [pathway, counted(waiting[pathway])]))
  let all = counted(demands.reduce((sum, { pathway }) => sum + waiting[pathway], 0))
  return monthsAhead(today, many).map(({ month, from, to }, i): MonthBalance => {
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
        drift: demand.between(today, to),
      })
      now.set(pathway, one.after)
      return { pathway, ...one }
    })
    const sum = allOf(pathways, { whole, days, waiting: all, drift: together(demands, today, to) })
    all = sum.after
    return {
      month,
      from,
      waitingIs: i === 0 ? 'counted' : 'forecast',
      days,
      allowed,
      pathways: [...pathways, sum],
    }
  })
}

const counted = (people: number): Banded => ({ mean: people, low80: people, high80: people })

/**
 * Who waits when the same number leaves every day: all that becomes ready from today on beyond what was expected is still
 * there, all that falls short of it is gone, and nobody is the fewest.
 * @param drift all who become ready from today until then
 */
const left = (people: number, { deviation }: Chance): Banded => ({
  mean: people,
  low80: Math.max(people - normal90 * deviation, 0),
  high80: people + normal90 * deviation,
})

type Begun = { days: number; waiting: Banded; allowed: number | null; drift: Chance }

function pathwayMonth({ mean, deviation }: Chance, { days, waiting, allowed, drift }: Begun) {
  const half = normal90 * deviation
  const at = (people: number) =>
    balanceOf({ days, demand: Math.max(people, 0) / days, waiting: waiting.mean, allowed })
  const [middle, low, high] = [at(mean), at(mean - half), at(mean + half)]
  return {
    waiting,
    keep: { mean: middle.keep, low80: low.keep, high80: high.keep },
    meet: middle.meet === null ? null : { mean: middle.meet, low80: low.meet!, high80: high.meet! },
    allowed,
    after: left(middle.after, drift),
  }
}

type Whole = { whole: Chance; days: number; waiting: Banded; drift: Chance }

/** All pathways together: discharges add up; their band is that of all demand. */
function allOf(parts: readonly PathwayMonth[], { whole, days, waiting, drift }: Whole): PathwayMonth {
  const sum = (of: (part: PathwayMonth) => number) => parts.reduce((total, part) => total + of(part), 0)
  const half = (normal90 * whole.deviation) / days
  const banded = (mean: number): Banded => ({ mean, low80: Math.max(mean - half, 0), high80: mean + half })
  const promised = parts.every(({ meet }) => meet !== null)
  return {
    pathway: 'all',
    waiting,
    keep: banded(sum(({ keep }) => keep.mean)),
    meet: promised ? banded(sum(({ meet }) => meet!.mean)) : null,
    allowed: promised ? sum(({ allowed }) => allowed!) : null,
    after: left(
      sum(({ after }) => after.mean),
      drift,
    ),
  }
}
