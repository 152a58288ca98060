import { daysBetween, type LocalDate } from '../../../platform/time.ts'
import type { ServiceKind } from '../../capacity/index.ts'
import { followedDays, followedOn, isOldEnough, type Whereabouts } from './at-home.ts'
import type { Outcome } from './outcomes.ts'

/** One course of short-term care: a need that began with a service. */
export type CareCourse = {
  serviceId: string
  service: string
  kind: ServiceKind
  startedOn: LocalDate
  endedOn: LocalDate | null
  outcome: Outcome | null
  bornOn: LocalDate | null
  /** As it was said, or as the record itself says. */
  atHome: Whereabouts | null
}

/** `perHundred` is null where nothing is divided: no figure, never 0. */
export type Share = { of: number; right: number; perHundred: number | null }

export type EndedCare = {
  key: string
  title: string
  /** Still under way on the last day of the period. */
  underWay: number
  ended: number
  outcomes: { outcome: Outcome; times: number }[]
  /** Mean days from start to end; null where none ended. */
  meanDays: number | null
  /** Of those that ended: no care afterwards. */
  noCare: Share
  /** Of those who came to the 91st day in the period, aged 65 and over: at home. Whom nobody asked counts as not at home. */
  atHome: Share & { notSaid: number }
}

type Period = { from: LocalDate; to: LocalDate }

/** How the courses of a period ended, all together first and then by service. */
export function careEnded(courses: readonly CareCourse[], period: Period): EndedCare[] {
  const touched = courses.filter(
    ({ startedOn, endedOn }) =>
      daysBetween(startedOn, period.to) >= 0 &&
      (endedOn === null || daysBetween(period.from, endedOn) >= 0 || isIn(followedOn(startedOn), period)),
  )
  const services = [...Map.groupBy(touched, ({ serviceId }) => serviceId)]
    .map(([key, own]) => sumOf(key, own[0]!.service, own, period))
    .sort((a, b) => b.ended - a.ended || (a.title < b.title ? -1 : 1))
  return touched.length === 0 ? [] : [sumOf('', 'All of it', touched, period), ...services]
}

function sumOf(key: string, title: string, own: readonly CareCourse[], period: Period): EndedCare {
  const ended = own.flatMap((one) =>
    one.endedOn && isIn(one.endedOn, period) ? [{ ...one, on: one.endedOn }] : [],
  )
  const asked = own.filter(
    ({ startedOn, bornOn }) => isIn(followedOn(startedOn), period) && isOldEnough(bornOn, startedOn),
  )
  const times = [...Map.groupBy(ended, ({ outcome }) => outcome ?? 'other')]
    .map(([outcome, those]) => ({ outcome, times: those.length }))
    .sort((a, b) => b.times - a.times || (a.outcome < b.outcome ? -1 : 1))
  const days = ended.reduce((sum, { startedOn, on }) => sum + daysBetween(startedOn, on), 0)
  return {
    key,
    title,
    underWay: own.filter(({ endedOn }) => endedOn === null || daysBetween(period.to, endedOn) > 0).length,
    ended: ended.length,
    outcomes: times,
    meanDays: ended.length === 0 ? null : days / ended.length,
    noCare: shareOf(ended.filter(({ outcome }) => outcome === 'as planned').length, ended.length),
    atHome: {
      ...shareOf(asked.filter(({ atHome }) => atHome === 'home').length, asked.length),
      notSaid: asked.filter(({ atHome }) => atHome === null || atHome === 'not known').length,
    },
  }
}

const shareOf = (right: number, of: number): Share => ({
  of,
  right,
  perHundred: of === 0 ? null : (100 * right) / of,
})

const isIn = (day: LocalDate, { from, to }: Period): boolean =>
  daysBetween(from, day) >= 0 && daysBetween(day, to) >= 0

/** "3 of 5 (60%)"; "no figure" of none. */
export const shareWords = ({ right, of, perHundred }: Share): string =>
  perHundred === null ? 'no figure' : `${right} of ${of} (${Math.round(perHundred)}%)`

/** "28 days, 4 weeks" */
export const lengthWords = (days: number | null): string =>
  days === null ? 'no figure' : `${Math.round(days)} days (${(days / 7).toFixed(1)} weeks)`

export const atHomeHead = `At home after ${followedDays} days`
