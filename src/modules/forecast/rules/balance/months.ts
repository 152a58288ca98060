import { daysBetween, type LocalDate } from '../../../../platform/time.ts'
import type { Pathway } from '../../../discharge/index.ts'
import { balanceOf } from '../balance.ts'
import { normal90 } from '../bands.ts'
import { together } from '../by-pathway/demands.ts'
import type { Chance, Demand } from '../by-pathway/model.ts'
import { bandOf, chancesOf, coursesOf, sumOf } from './courses.ts'
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
  const now = new Map<Pathway, number>(demands.map(({ pathway }) => [pathway, waiting[pathway]]))
  const planned = monthsAhead(today, many).map(({ month, from, to }) => {
    const days = daysBetween(from, to) + 1
    const allowed = trajectory && allowedOf(trajectory, month, from)
    const whole = together(demands, from, to)
    const parts = demands.map((demand) => {
      const { pathway } = demand
      const chance = demand.between(from, to)
      const share = total > 0 ? waiting[pathway] / total : whole.mean > 0 ? chance.mean / whole.mean : 0
      const begun = { days, waiting: now.get(pathway)!, allowed: allowed && allowed.rest * share }
      const one = pathwayMonth(chance, { ...begun, missed: allowed !== null && allowed.over > 0 })
      now.set(pathway, one.after)
      return { pathway, ...one }
    })
    return { month, from, to, days, allowed, whole, parts }
  })
  const chances = chancesOf(planned.reduce((sum, { days }) => sum + days, 0))
  const courses = demands.map((demand, at) =>
    coursesOf(demand, {
      today,
      chances,
      waiting: waiting[demand.pathway],
      stretches: planned.map(({ to, days, parts }) => ({
        to,
        days,
        come: parts[at]!.keep.mean,
        leave: (parts[at]!.meet ?? parts[at]!.keep).mean,
      })),
    }),
  )
  let start = demands.map(({ pathway }) => counted(waiting[pathway]))
  let all = counted(start.reduce((sum, { mean }) => sum + mean, 0))
  return planned.map(({ month, from, days, allowed, whole, parts }, i): MonthBalance => {
    const ends = parts.map(({ after }, at) => bandOf(courses[at]![i]!, after))
    const end = bandOf(
      sumOf(courses.map((one) => one[i]!)),
      parts.reduce((sum, { after }) => sum + after, 0),
    )
    const pathways = parts.map((part, at) => ({ ...part, waiting: start[at]!, after: ends[at]! }))
    const sum = allOf(pathways, { whole, days, waiting: all, after: end })
    ;[start, all] = [ends, end]
    const waitingIs = i === 0 ? 'counted' : 'forecast'
    return { month, from, waitingIs, days, allowed, pathways: [...pathways, sum] }
  })
}

const counted = (people: number): Banded => ({ mean: people, low80: people, high80: people })

type Begun = {
  days: number
  waiting: number
  allowed: number | null
  /** More was lost already than is promised: nothing is left to meet. */
  missed: boolean
}

function pathwayMonth({ mean, deviation }: Chance, { days, waiting, allowed, missed }: Begun) {
  const half = normal90 * deviation
  const left = missed ? null : allowed
  const at = (people: number) =>
    balanceOf({ days, demand: Math.max(people, 0) / days, waiting, allowed: left })
  const [middle, low, high] = [at(mean), at(mean - half), at(mean + half)]
  return {
    keep: { mean: middle.keep, low80: low.keep, high80: high.keep },
    meet: middle.meet === null ? null : { mean: middle.meet, low80: low.meet!, high80: high.meet! },
    allowed,
    after: middle.after,
  }
}

type Whole = { whole: Chance; days: number; waiting: Banded; after: Banded }

/** All pathways together: discharges add up; their band is that of all demand. */
function allOf(parts: readonly PathwayMonth[], { whole, days, waiting, after }: Whole): PathwayMonth {
  const sum = (of: (part: PathwayMonth) => number) => parts.reduce((total, part) => total + of(part), 0)
  const half = (normal90 * whole.deviation) / days
  const banded = (mean: number): Banded => ({ mean, low80: Math.max(mean - half, 0), high80: mean + half })
  const promised = parts.every(({ meet }) => meet !== null)
  return {
    pathway: 'all',
    waiting,
    keep: banded(sum(({ keep }) => keep.mean)),
    meet: promised ? banded(sum(({ meet }) => meet!.mean)) : null,
    allowed: parts.every(({ allowed }) => allowed !== null) ? sum(({ allowed }) => allowed!) : null,
    after,
  }
}
