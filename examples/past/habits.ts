import type { Pathway } from '../../src/modules/discharge/index.ts'
import type { PlacedWard } from '../builder.ts'
import type { Chance } from '../chance.ts'
import type { Calendar, Day } from './calendar.ts'

/** How a stay that is over went: by a pathway, or the person died. */
export type Way = Pathway | 'died'

/** How stays of a ward go in the months behind: in days, median and how wide. */
export type Habits = {
  toReady: [median: number, spread: number]
  /** How long a bed stands empty between two people. */
  empty: number
  ways: readonly (readonly [Way, number])[]
}

// Shares of an acute ward are those that the forecast's settings say; the rest died.
const acute: Habits['ways'] = [
  ['P0', 81],
  ['P1', 8.5],
  ['P2', 3.4],
  ['P3', 1.9],
  ['died', 5.2],
]
const tillStronger: Habits['ways'] = [
  ['P0', 46],
  ['P1', 38],
  ['P3', 14],
  ['died', 2],
]
const days: Record<string, [number, number]> = {
  assessment: [0.75, 0.6],
  'older people': [12.5, 0.7],
  stroke: [13, 0.65],
  orthopaedics: [10, 0.65],
  surgery: [5.5, 0.75],
}

/** What is usual on a ward, by its kind and specialty. Invented. */
export function habitsOf({ kind, specialty }: PlacedWard): Habits {
  if (kind === 'mental health') return { toReady: [32, 0.55], empty: 1.5, ways: tillStronger }
  if (kind === 'community') return { toReady: [15, 0.55], empty: 1, ways: tillStronger }
  if (kind === 'intermediate' || kind === 'interim')
    return { toReady: [16, 0.55], empty: 1, ways: tillStronger }
  if (kind === 'virtual')
    return {
      toReady: [5.5, 0.6],
      empty: 2,
      ways: [
        ['P0', 92],
        ['P1', 8],
      ],
    }
  return {
    toReady: days[specialty ?? ''] ?? [8, 0.8],
    empty: specialty === 'assessment' ? 0.5 : 0.6,
    ways: acute,
  }
}

/** From ready to leaving: hours of those who go as they came, days of the others. */
export const waits: Record<Pathway, { unit: 'hours' | 'days'; took: [median: number, spread: number] }> = {
  P0: { unit: 'hours', took: [4.2, 0.75] },
  P1: { unit: 'days', took: [4.6, 0.7] },
  P2: { unit: 'days', took: [6.8, 0.6] },
  P3: { unit: 'days', took: [12, 0.6] },
}

// Monday first. Few services begin at a weekend; whoever needs none goes home then too, if somebody is there to say so.
const leavesOn: Record<Way, readonly number[]> = {
  P0: [0.92, 0.95, 0.95, 0.98, 1, 0.42, 0.33],
  P1: [0.85, 0.95, 0.95, 1, 1, 0.2, 0.12],
  P2: [0.85, 0.95, 1, 1, 0.95, 0.2, 0.12],
  P3: [0.8, 0.95, 1, 1, 0.9, 0.12, 0.06],
  died: [1, 1, 1, 1, 1, 1, 1],
}

/** Whether a day is one on which such people leave, by chance. */
export const leavesThen = (luck: Chance, { weekday, holiday }: Day, way: Way): boolean =>
  luck.happens(leavesOn[way][(holiday && way !== 'died' ? 7 : weekday) - 1]!)

/** Monday first: how many come in beside the mean of a week. */
export const comesOn: readonly number[] = [1.12, 1.06, 1.02, 1.01, 1.03, 0.9, 0.86]
/** On a bank holiday, beside what that day of the week is like. */
export const comesOnHoliday = 0.84

const most = Math.max(...comesOn)

/** When somebody came whose stay began about then: more on some days of the week and at some hours. */
export function comes(luck: Chance, { dayAt }: Calendar, draw: () => number): number {
  let at = draw()
  for (let tries = 0; tries < 12; tries++) {
    const day = dayAt(at)
    const usual = (comesOn[day.weekday - 1]! * (day.holiday ? comesOnHoliday : 1)) / most
    const hour = Math.floor((at - day.begins) / 3_600_000)
    if (luck.happens(usual * (byHour[Math.min(23, hour)] ?? 1))) break
    at = draw()
  }
  return at
}

const byHour = [
  0.4, 0.35, 0.3, 0.28, 0.27, 0.28, 0.3, 0.38, 0.55, 0.75, 0.9, 1, 1, 1, 0.98, 0.97, 0.96, 0.95, 0.92, 0.88,
  0.8, 0.7, 0.6, 0.5,
]

/** Minutes after midnight at which somebody leaves: one in five before midday. */
export const leavesAt = (luck: Chance): number =>
  luck.happens(0.18) ? luck.between(545, 718) : 722 + Math.round((luck.next() + luck.next()) * 215)

/** How long somebody who is not ready has been there, in a ward that goes on as it has done: in days. */
export function soFar(luck: Chance, ward: PlacedWard): number {
  const [median, spread] = habitsOf(ward).toReady
  // Whoever stays long is more often met, and is met at any point of the stay.
  return luck.next() * luck.skewed(median * Math.exp(spread * spread), spread)
}
