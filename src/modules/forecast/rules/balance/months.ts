import { daysBetween, type LocalDate } from '../../../../platform/time.ts'
import type { Pathway } from '../../../discharge/index.ts'
import { balanceOf } from '../balance.ts'
import { normal90 } from '../bands.ts'
import { together, widthOf } from '../by-pathway/demands.ts'
import type { Chance, Demand } from '../by-pathway/model.ts'
import { type Allowed, allowedOf, monthsAhead, type Trajectory } from './target.ts'

/** A figure a day, and where 80 of 100 outcomes should fall. */
export type Banded = { mean: number; low80: number; high80: number }

/**
 * One pathway in one month, in people a day. `keep` leaves as many waiting as there are: it is the demand. `meet` brings the
 * delayed days of the month to `allowed`; both are null without a trajectory, `meet` also where it is missed already. `waiting` are those who wait on its first
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
 * (where nobody waits, of demand), and keeps it for every month ahead. Where more was lost already than is promised there is
 * nothing to meet. Of the band, demand alone is not certain.
 */
export function monthsOf({ today, many, demands, waiting, trajectory }: MonthsAsked): MonthBalance[] {
  const total = demands.reduce((sum, { pathway }) => sum + waiting[pathway], waiting.undecided)
  const now = new Map(demands.map(({ pathway }) => [pathway, counted(waiting[pathway])]))
  let all = counted(demands.reduce((sum, { pathway }) => sum + waiting[pathway], 0))
  const joined = widthOf(demands)
  return monthsAhead(today, many).map(({ month, from, to }, i): MonthBalance => {
    const days = daysBetween(from, to) + 1
    const allowed = trajectory && allowedOf(trajectory, month, from)
    const whole = together(demands, from, to)
    const before = from.subtract({ days: 1 })
    const isFirst = i === 0
    const pathways = demands.map((demand): PathwayMonth => {
      const { pathway } = demand
      const chance = demand.between(from, to)
      const share = total > 0 ? waiting[pathway] / total : whole.mean > 0 ? chance.mean / whole.mean : 0
      const earlier = isFirst ? 0 : demand.between(today, before).deviation
      const one = pathwayMonth(chance, {
        days,
        waiting: now.get(pathway)!,
        allowed: allowed && allowed.rest * share,
        missed: allowed !== null && allowed.over > 0,
        drift: demand.between(today, to).deviation - earlier,
      })
      now.set(pathway, one.after)
      return { pathway, ...one }
    })
    const sum = allOf(pathways, { whole, days, waiting: all, joined })
    all = sum.after
    return {
      month,
      from,
      waitingIs: isFirst ? 'counted' : 'forecast',
      days,
      allowed,
      pathways: [...pathways, sum],
    }
  })
}

const counted = (people: number): Banded => ({ mean: people, low80: people, high80: people })

type Begun = {
  days: number
  waiting: Banded
  allowed: number | null
  /** More was lost already than is promised: nothing is left to meet. */
  missed: boolean
  /** By how much the deviation of all who become ready from today on grows in these days. */
  drift: number
}

function pathwayMonth({ mean, deviation }: Chance, { days, waiting, allowed, missed, drift }: Begun) {
  const half = normal90 * deviation
  const at = (people: number) =>
    balanceOf({
      days,
      demand: Math.max(people, 0) / days,
      waiting: waiting.mean,
      allowed: missed ? null : allowed,
    })
  const [middle, low, high] = [at(mean), at(mean - half), at(mean + half)]
  const more = mean - (middle.meet ?? middle.keep) * days
  return {
    waiting,
    keep: { mean: middle.keep, low80: low.keep, high80: high.keep },
    meet: middle.meet === null ? null : { mean: middle.meet, low80: low.meet!, high80: high.meet! },
    allowed,
    after: left(waiting, { mean: middle.after, more, half, drift: normal90 * drift }),
  }
}

type Left = { mean: number; more: number; half: number; drift: number }

/**
 * Who waits at the end when the same number leaves every day: all that becomes ready beyond what was expected is still there,
 * all that falls short of it is gone, month after month; but never fewer than nobody, from where it begins anew.
 * @param more who become ready, less those who leave
 */
const left = (start: Banded, { mean, more, half, drift }: Left): Banded => ({
  mean,
  low80: Math.max(Math.min(start.low80 + more - drift, start.mean + more - half), 0),
  high80: Math.max(start.high80 + more + drift, start.mean + more + half, mean),
})

type Whole = {
  whole: Chance
  days: number
  waiting: Banded
  /** The width of several pathways as one. */
  joined: (...widths: number[]) => number
}

/** All pathways together: discharges add up; their band is that of all demand. */
function allOf(parts: readonly PathwayMonth[], { whole, days, waiting, joined }: Whole): PathwayMonth {
  const sum = (of: (part: PathwayMonth) => number) => parts.reduce((total, part) => total + of(part), 0)
  const half = (normal90 * whole.deviation) / days
  const banded = (mean: number): Banded => ({ mean, low80: Math.max(mean - half, 0), high80: mean + half })
  const left = sum(({ after }) => after.mean)
  const promised = parts.every(({ meet }) => meet !== null)
  return {
    pathway: 'all',
    waiting,
    keep: banded(sum(({ keep }) => keep.mean)),
    meet: promised ? banded(sum(({ meet }) => meet!.mean)) : null,
    allowed: parts.every(({ allowed }) => allowed !== null) ? sum(({ allowed }) => allowed!) : null,
    after: {
      mean: left,
      low80: Math.max(left - joined(...parts.map(({ after }) => after.mean - after.low80)), 0),
      high80: left + joined(...parts.map(({ after }) => after.high80 - after.mean)),
    },
  }
}
