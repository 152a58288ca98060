import type { Instant } from '../../../platform/time.ts'
import { couldGoToday, hasNoNextStep } from './exceptions.ts'
import { count } from './lateness.ts'
import { isPerson, type ListRow, type PersonRow } from './list-row.ts'

/** How long is meant for each person, so that people can talk (competitors.md part 4, convention 1). */
export const secondsEach = 30

/** A round nobody has moved for so long is over, though nobody said so. */
export const idleMinutes = 30

/** A board round as it is kept. */
export type Round = {
  roundId: string
  wardId: string
  driverId: string
  driver: string
  beganAt: Instant
  movedAt: Instant
  endedAt: Instant | null
  /** The stay it has come to. */
  nowAt: string | null
  /** The stays spoken about, in the order in which they were. */
  said: string[]
}

export const isGoing = (round: Round, now: Instant): boolean =>
  round.endedAt === null && now.since(round.movedAt).total('minutes') < idleMinutes

/** Where somebody stands in the round: their number, and who comes before and after in bed order. */
export type Standing = { number: number; of: number; previous: PersonRow | null; next: PersonRow | null }

export function standingOf(rows: readonly ListRow[], stayId: string): Standing | null {
  const people = rows.filter(isPerson)
  const at = people.findIndex((row) => row.stayId === stayId)
  return at < 0
    ? null
    : { number: at + 1, of: people.length, previous: people[at - 1] ?? null, next: people[at + 1] ?? null }
}

/** The stay of `at`: an id, or a number counted from 1; the first person otherwise. */
export function stayAt(rows: readonly ListRow[], at: string | null): string | null {
  const people = rows.filter(isPerson)
  const named =
    people.find((row) => row.stayId === at) ??
    (/^\d{1,4}$/.test(at ?? '') ? people[Number(at) - 1] : undefined)
  return (named ?? people[0])?.stayId ?? null
}

export type Pace = { people: number; seconds: number; each: number | null }

/** People spoken about, how long it took so far or in all, and seconds a person; null before the first. */
export function paceOf(round: Round, now: Instant): Pace {
  const seconds = Math.max(0, Math.round((round.endedAt ?? now).since(round.beganAt).total('seconds')))
  return {
    people: round.said.length,
    seconds,
    each: round.said.length > 0 ? Math.round(seconds / round.said.length) : null,
  }
}

/** "3 min 6 s" */
export const durationWords = (seconds: number): string =>
  seconds < 60
    ? `${seconds} s`
    : seconds < 3600
      ? `${Math.floor(seconds / 60)} min ${seconds % 60} s`
      : `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`

/** "23 people in 11 minutes, 28 seconds a person" */
export function paceWords({ people, seconds, each }: Pace): string {
  const long = seconds < 60 ? count(seconds, 'second') : count(Math.round(seconds / 60), 'minute')
  return `${count(people, 'person', 'people')} in ${long}${each === null ? '' : `, ${count(each, 'second')} a person`}`
}

export type Summary = {
  ready: PersonRow[]
  couldGo: PersonRow[]
  noNextStep: PersonRow[]
  noDate: PersonRow[]
  notSpoken: PersonRow[]
}

/** What a round leaves behind: who is ready, who could go today, and what is still open. */
export function summaryOf(rows: readonly ListRow[], round: Round, now: Instant): Summary {
  const people = rows.filter(isPerson)
  return {
    ready: people.filter((row) => row.readySince !== null),
    couldGo: people.filter((row) => couldGoToday(row, now)),
    noNextStep: people.filter(hasNoNextStep),
    noDate: people.filter((row) => row.expectedDate === null),
    notSpoken: people.filter((row) => !round.said.includes(row.stayId)),
  }
}

/** "she", "he", or "they" where the record does not say. */
export const pronoun = (gender: string | null): 'she' | 'he' | 'they' =>
  gender === 'female' ? 'she' : gender === 'male' ? 'he' : 'they'

const ordinals = [
  '',
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
]

/** "Third red day running"; nothing for the first. */
export const runningWords = (days: number): string | null =>
  days < 2 ? null : days <= 10 ? `${ordinals[days]} red day running` : `${days} red days running`

/** "Moved twice, 5 days later than first thought" */
export function driftWords(moves: number, days: number): string | null {
  if (moves === 0) return null
  const often = moves === 1 ? 'once' : moves === 2 ? 'twice' : `${moves} times`
  const far =
    days === 0
      ? 'back to the day first thought'
      : `${count(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'} than first thought`
  return `Moved ${often}, ${far}`
}
