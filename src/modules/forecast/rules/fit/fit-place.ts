import type { LocalDate } from '../../../../platform/time.ts'
import type { Pathway } from '../../../discharge/index.ts'
import type { Day } from '../days.ts'
import { type FittedArrivals, fitArrivals } from './arrivals.ts'
import { type FittedAssessments, fitAssessments } from './assessments.ts'
import { type ByDay, byDayOf, countedDays } from './by-day.ts'
import { type FittedTime, fewestEnded, fitTime } from './fit-time.ts'
import { type AgeKind, ageKindOf, ageKinds, type PastStay, type PastUse, type PastWait } from './past.ts'
import { type FittedShares, sharesOf } from './shares.ts'
import type { Time } from './times.ts'
import { usualFigures } from './usual.ts'

export const pathways = ['P0', 'P1', 'P2', 'P3'] as const satisfies readonly Pathway[]
/** Another number asks for what is kept to be fitted again. */
export const fitRules = 3

/** Everything of a place that the engine needs and that its facts can say. */
export type PlaceFit = {
  /** From when on everybody is recorded, and until when: days since 1970. */
  from: number
  to: number
  /** Whether people are told apart by their age: only where that fits better, and each age has people enough. */
  kinds: readonly AgeKind[]
  stays: { acute: Record<string, FittedTime>; stepDown: FittedTime }
  arrivals: {
    acute: FittedArrivals
    stepDown: FittedArrivals
    shares: { site: string; kind: string; share: number }[]
  }
  shares: { acute: Record<string, FittedShares>; stepDown: FittedShares }
  /** From ready to leaving; how many left so a week, and on which kinds of day. */
  waits: Record<Pathway, FittedTime & { aWeek: number; byDay: ByDay }>
  uses: Record<'P1' | 'P2' | 'P3', FittedTime>
  awaited: { awaits: string; done: number; open: number; median: number | null }[]
  assessments: FittedAssessments
  readmitted: { of: number; came: number }
}

/** Of everybody, where people are not told apart. */
export const everybody = 'Everybody'

/** The ages that are told apart, or everybody as one. */
export const kindsOf = ({ kinds }: Pick<PlaceFit, 'kinds'>): readonly string[] =>
  kinds.length > 0 ? kinds : [everybody]

export type Past = {
  stays: readonly PastStay[]
  uses: readonly PastUse[]
  waits: readonly PastWait[]
  readmitted: { of: number; came: number }
  /** Days since 1970. */
  from: number
  now: number
  /** The first whole day of it, and today. */
  first: LocalDate
  today: LocalDate
  /** Days ahead whose arrivals are wanted. */
  ahead: number
  /** The place’s daily count of admissions, up to yesterday. */
  admissions: readonly Day[]
}

export function fitPlace(past: Past): PlaceFit {
  const { from, now } = past
  const acute = past.stays.filter(({ beds }) => beds === 'acute')
  const stepDown = past.stays.filter(({ beds }) => beds === 'step-down')
  const { kinds, groups, stays } = acuteStays(acute, past)
  const wait = (pathway: Pathway) => {
    const own = past.stays.filter((stay) => stay.pathway === pathway && !stay.died)
    const went = own.flatMap(({ ready, left }) =>
      ready !== null && left !== null && left >= from ? left : [],
    )
    return {
      ...fitTime(waitTimes(own, past), usualFigures.waits[pathway]),
      aWeek: now - from >= 1 ? (7 * went.length) / (now - from) : 0,
      byDay: byDayOf(countedDays(went, past)),
    }
  }
  const use = (pathway: 'P1' | 'P2' | 'P3') =>
    fitTime(
      past.uses.filter((one) => one.pathway === pathway).map((one) => timeOf(one.began, one.ended, past)),
      usualFigures.uses[pathway],
    )
  const came = (stays: readonly PastStay[]) =>
    stays.map((stay) => stay.came).filter((at) => at >= from && at <= now)
  return {
    from,
    to: now,
    kinds,
    stays: {
      acute: stays,
      stepDown: fitTime(stayTimes(stepDown, past), usualFigures.stepDownStay),
    },
    arrivals: {
      acute: fitArrivals(came(acute), {
        ...past,
        counted: past.admissions,
        share: came(acute).length / Math.max(1, came(past.stays).length),
      }),
      // Who comes there from a hospital bed is brought by the shares of those who leave it.
      stepDown: fitArrivals(came(stepDown.filter(({ transferred }) => !transferred)), {
        ...past,
        counted: [],
        share: 1,
      }),
      shares: arrivalShares(
        acute.filter((stay) => stay.came >= from),
        kinds.length > 0,
      ),
    },
    shares: {
      acute: Object.fromEntries(groups.map(([kind, own]) => [kind, sharesOf(own, past)])),
      stepDown: sharesOf(stepDown, past),
    },
    waits: { P0: wait('P0'), P1: wait('P1'), P2: wait('P2'), P3: wait('P3') },
    uses: { P1: use('P1'), P2: use('P2'), P3: use('P3') },
    awaited: awaitedOf(past.waits.filter(({ ready }) => ready)),
    assessments: fitAssessments(past.waits, past),
    readmitted: past.readmitted,
  }
}

export type Looked = { from: number; now: number }

/** From coming in until ready to leave, or until they left or died without having been. */
const stayTimes = (stays: readonly PastStay[], looked: Looked): Time[] =>
  stays.map(({ came, ready, left }) => timeOf(came, ready ?? left, looked))

const waitTimes = (stays: readonly PastStay[], looked: Looked): Time[] =>
  stays.flatMap(({ ready, left }) => (ready === null ? [] : [timeOf(ready, left, looked)]))

function timeOf(began: number, ended: number | null, { from, now }: Looked): Time {
  const done = ended !== null && ended <= now
  return { from: Math.max(0, from - began), to: (done ? ended : now) - began, ended: done }
}

/**
 * Stays of everybody, and of each age where they are told apart: two parameters more for each further age must raise the
 * likelihood by more than they are many (Akaike, 1974).
 */
function acuteStays(acute: readonly PastStay[], looked: Looked) {
  const fitted = (stays: readonly PastStay[]) => fitTime(stayTimes(stays, looked), usualFigures.acuteStay)
  const together = fitted(acute)
  const byAge = Map.groupBy(acute, ({ age }) => ageKindOf(age))
  const apart = ageKinds.map((kind) => [kind, fitted(byAge.get(kind) ?? [])] as const)
  const likelihood = (of: FittedTime) =>
    of.ended >= 2 * fewestEnded ? (of.candidates[0]?.logLikelihood ?? Number.NaN) : Number.NaN
  const gain = apart.reduce((sum, [, of]) => sum + likelihood(of), 0) - likelihood(together)
  const kinds = gain > 2 * (ageKinds.length - 1) ? ageKinds : []
  const groups: [string, readonly PastStay[]][] = [
    [everybody, acute],
    ...kinds.map((kind): [string, readonly PastStay[]] => [kind, byAge.get(kind)!]),
  ]
  const stays = { [everybody]: together, ...(kinds.length > 0 ? Object.fromEntries(apart) : {}) }
  return { kinds, groups, stays }
}

function arrivalShares(came: readonly PastStay[], byAge: boolean): PlaceFit['arrivals']['shares'] {
  const counts = new Map<string, { site: string; kind: string; count: number }>()
  for (const { site, age } of came) {
    const kind = byAge ? ageKindOf(age) : everybody
    const one = counts.get(`${site} ${kind}`) ?? { site, kind, count: 0 }
    counts.set(`${site} ${kind}`, { ...one, count: one.count + 1 })
  }
  return [...counts.values()]
    .map(({ count, ...one }) => ({ ...one, share: count / came.length }))
    .sort((a, b) => (`${a.site} ${a.kind}` < `${b.site} ${b.kind}` ? -1 : 1))
}

function awaitedOf(waits: readonly PastWait[]): PlaceFit['awaited'] {
  return [...Map.groupBy(waits, ({ awaits }) => awaits)]
    .map(([awaits, own]) => {
      const took = own
        .flatMap(({ since, done }) => (done === null ? [] : [done - since]))
        .sort((a, b) => a - b)
      return {
        awaits,
        done: took.length,
        open: own.length - took.length,
        median: took[Math.floor(took.length / 2)] ?? null,
      }
    })
    .sort((a, b) => b.done + b.open - a.done - a.open || (a.awaits < b.awaits ? -1 : 1))
}
