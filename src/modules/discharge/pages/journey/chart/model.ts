import { dateWords } from '../../../../../platform/date-words.ts'
import { dateOf, daysBetween, type Instant, type LocalDate, startOf } from '../../../../../platform/time.ts'
import type { Owner as OwnerLook } from '../../../../../ui/index.ts'
import type { ExpectedDate, PlaceInTime } from '../../../../stays/index.ts'
import type { Journey } from '../../../queries/journey.ts'
import type { DischargeFact } from '../../../rules/facts.ts'
import { count, type Lateness, lateness } from '../../../rules/lateness.ts'
import { comparedWords, type NationalNights, nationalNights } from '../../../rules/national-nights.ts'
import type { Wait } from '../../../rules/wait.ts'
import { waitWords } from '../../wait-words.ts'
import { shortOwner } from '../words.ts'

/** What the chart and its table both say, row by row. Instants only: where they stand is the drawing's business. */
export type ChartModel = {
  places: Period[]
  moves: Move[]
  ready: (Period & { is: 'ready' | 'not ready' })[]
  waits: WaitBar[]
  /** Midnights counted in our own list: the days they begin, in order. */
  nights: LocalDate[]
  national: NationalNights
  /** Both counts in a sentence; null where neither has counted anything. */
  compared: string | null
}

export type Period = { from: Instant; to: Instant | null; words: string; short: string }
export type Move = { at: Instant; date: LocalDate; words: string; now: boolean }
export type WaitBar = {
  waitId: string
  what: string
  /** Every owner in turn. */
  owners: { from: Instant; to: Instant | null; look: OwnerLook | 'nobody'; name: string }[]
  words: string
  late: Lateness | null
}

export function chartModel(journey: Journey, now: Instant): ChartModel {
  const end = journey.stay.leftAt ?? now
  const nights = nightsOf(journey.readiness.periods, end)
  const national = nationalNights(journey.facts as DischargeFact[], journey.stay, now)
  return {
    places: journey.places.filter(({ what }) => what !== 'left').map((place) => placePeriod(place)),
    moves: journey.expected.map((one, i) =>
      move(one, journey.expected[i - 1], i === journey.expected.length - 1, now),
    ),
    ready: readyPeriods(journey, end),
    waits: journey.waits
      .toSorted((a, b) => a.since.epochMilliseconds - b.since.epochMilliseconds)
      .map((wait) => waitBar(wait, journey, end, now)),
    nights,
    national,
    compared: compared(journey, nights.length, national),
  }
}

/** The nights that the national figure counts; none where there is no date to count from. */
export const nationalOf = ({ national }: Pick<ChartModel, 'national'>): LocalDate[] =>
  national.is === 'counted' ? national.nights : []

function compared(
  { readiness: { periods, readySince } }: Journey,
  nights: number,
  national: NationalNights,
): string | null {
  if (nights === 0 && (national.is !== 'counted' || national.nights.length === 0)) return null
  return comparedWords({ nights, periods: periods.length, since: readySince }, national)
}

const placePeriod = ({ what, where, from, to }: PlaceInTime): Period => {
  const words = what === 'went on leave' ? 'On leave' : where
  return {
    from,
    to,
    words,
    short: words.replace(/^Bed (\S+) on (.+)$/, '$2, $1').replace(', without a bed', ', no bed'),
  }
}

function move(one: ExpectedDate, before: ExpectedDate | undefined, now: boolean, at: Instant): Move {
  const today = dateOf(at)
  const said = dateWords(dateOf(one.recordedAt), today)
  const to = dateWords(one.date, today)
  const words = before ? `Moved on ${said} to ${to}` : `Set on ${said}: ${to}`
  return { at: one.recordedAt, date: one.date, words: one.reason ? `${words}: ${one.reason}` : words, now }
}

function readyPeriods({ readiness: { periods } }: Journey, end: Instant): ChartModel['ready'] {
  return periods.flatMap((period, i) => {
    const next = periods[i + 1]
    const days = daysBetween(dateOf(period.from), dateOf(period.to ?? end))
    const nights = days === 0 ? 'less than a day' : count(days, 'day')
    const again = i > 0 ? 'Ready again' : 'Ready'
    const ready = {
      is: 'ready' as const,
      from: period.from,
      to: period.to,
      words: `${again}, ${nights}${period.to ? '' : ' so far'}`,
      short: nights,
    }
    if (!period.to || period.ended?.because === 'left') return [ready]
    const why = period.ended?.words ?? ''
    const gap = {
      is: 'not ready' as const,
      from: period.to,
      to: next?.from ?? null,
      words: `Not ready: ${why}`,
      short: 'Not ready',
    }
    return [ready, gap]
  })
}

function waitBar(wait: Wait, journey: Journey, end: Instant, now: Instant): WaitBar {
  const { owners, endedAt, since, state } = wait
  const days = daysBetween(dateOf(since), dateOf(endedAt ?? end))
  const late = endedAt || journey.stay.leftAt ? null : lateness(wait, now)
  const ended = state === 'done' ? ', done' : state === 'withdrawn' ? ', no longer needed' : ''
  return {
    waitId: wait.waitId,
    what: waitWords(wait),
    owners: owners
      .map(({ owner, from, to }) => {
        const { name, look } = shortOwner(owner, journey.names)
        return { from, to: to ?? endedAt, look, name }
      })
      .filter(({ from, to }) => !to || to.epochMilliseconds > from.epochMilliseconds),
    words: `${days === 0 ? 'less than a day' : count(days, 'day')}${ended}`,
    late: late?.kind === 'late' || late?.kind === 'unowned' ? late : null,
  }
}

function nightsOf(periods: Journey['readiness']['periods'], end: Instant): LocalDate[] {
  const days = periods.flatMap(({ from, to }) => {
    const first = dateOf(from)
    return Array.from({ length: Math.max(0, daysBetween(first, dateOf(to ?? end))) }, (_, i) =>
      first.add({ days: i + 1 }),
    )
  })
  return days
}

/** The instant a counted night is drawn at: the midnight itself. */
export const midnightOf = (day: LocalDate): Instant => startOf(day)
