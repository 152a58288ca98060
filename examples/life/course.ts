import { dateOf, daysBetween, type Instant } from '../../src/platform/time.ts'
import type { Chance } from '../chance.ts'
import type { When } from '../when.ts'
import type { Plan } from './plan.ts'
import { colours, reasonsToMove, reviewWords } from './words.ts'

type About = { admitted: Instant; ready: boolean; doctor: string; plannedDays: number }

/** The first expected date and each move of it, up to one that still lies ahead; a few are never set or are overdue. */
export function expectedDates(
  luck: Chance,
  when: When,
  { admitted, ready, plannedDays }: About,
): NonNullable<Plan['expected']> {
  const day = daysBetween(dateOf(admitted), when.today)
  if (luck.happens(day < 1 ? 0.5 : 0.03)) return []
  const set = soonAfter(luck, when, admitted)
  const dates = [{ set, date: when.date(Math.max(1, Math.round(plannedDays)) - day) }]
  const stop = luck.happens(0.04) ? -3 : 0
  for (let guard = 0; guard < 12; guard++) {
    const last = dates.at(-1)!
    const ahead = daysBetween(when.today, dateOf(last.set)) // at most 0: days ago, below zero
    const due = daysUntil(when, last.date)
    if (due >= stop && !(luck.happens(0.12) && ahead < -1 && guard === 0)) break
    const moved = Math.min(due, -1) + (luck.happens(0.6) ? 0 : -1)
    const on = when.on(Math.max(0, -moved), `${luck.between(11, 16)}:${String(luck.between(10, 59))}`)
    if (on.epochMilliseconds <= last.set.epochMilliseconds) break
    dates.push({
      set: on,
      date: when.date(Math.max(due, moved) + luck.between(2, 5)),
      ...reason(luck, ready),
    })
  }
  return dates
}

const reason = (luck: Chance, ready: boolean) => ({
  reason: luck.pick(reasonsToMove[ready ? 'ready' : 'not ready']),
})

const daysUntil = (when: When, date: string) => daysBetween(when.today, when.today.with(parts(date)))

const parts = (date: string) => {
  const [year, month, day] = date.split('-').map(Number)
  return { year: year!, month: month!, day: day! }
}

function soonAfter(luck: Chance, when: When, admitted: Instant): Instant {
  const hours = luck.between(3, 20)
  const set = admitted.add({ minutes: hours * 60 + luck.between(0, 59) })
  return set.epochMilliseconds < when.now.epochMilliseconds ? set : when.minutesAgo(luck.between(2, 20))
}

/** A senior doctor's review on the last mornings; weekends are thinner. */
export function reviews(luck: Chance, when: When, { admitted, doctor }: About): NonNullable<Plan['reviews']> {
  return lastMornings(luck, when, admitted, 2, 0.88, 0.45, [8, 12]).map(({ at }) => ({
    at,
    reviewer: doctor,
    ...(luck.happens(0.3) ? { words: luck.pick(reviewWords) } : {}),
  }))
}

/** Red and green days of the last days, as said at the board round. */
export function days(luck: Chance, when: When, { admitted, ready }: About): NonNullable<Plan['days']> {
  return lastMornings(luck, when, admitted, 4, 0.95, 0.8, [9, 10]).map(({ at, daysAgo }) => {
    const colour = luck.happens(ready ? 0.85 : 0.3) ? 'red' : 'green'
    return {
      at,
      date: when.date(-daysAgo),
      colour,
      ...(colour === 'red' ? luck.pick(colours[ready ? 'ready' : 'not ready']) : {}),
    }
  })
}

function lastMornings(
  luck: Chance,
  when: When,
  admitted: Instant,
  most: number,
  weekday: number,
  weekend: number,
  [from, to]: [number, number],
) {
  const mornings: { at: Instant; daysAgo: number }[] = []
  for (let daysAgo = most; daysAgo >= 0; daysAgo--) {
    const share = when.today.subtract({ days: daysAgo }).dayOfWeek > 5 ? weekend : weekday
    const minutes = from * 60 + luck.between(5, (to - from + 1) * 60 - 5)
    const at = when.on(daysAgo, clock(minutes))
    const happened = daysAgo > 0 || at.epochMilliseconds < when.minutesAgo(2).epochMilliseconds
    if (luck.happens(share) && happened && at.epochMilliseconds > admitted.epochMilliseconds)
      mornings.push({ at, daysAgo })
  }
  return mornings
}

/** Minutes after midnight as HH:MM. */
export const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
