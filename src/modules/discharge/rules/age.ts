import { dateOf, daysBetween, type Instant } from '../../../platform/time.ts'

/** After how many hours a fact is shown as old. A place's setting; this is where it starts. */
export const usualStaleHours = 24

export type Age = { words: string; hours: number; stale: boolean }

/** How old something heard is: "40 min ago", "Yesterday", "Old, 31 h". */
export function ageOf(heard: Instant, now: Instant, staleHours: number = usualStaleHours): Age {
  const minutes = Math.max(0, Math.floor((now.epochMilliseconds - heard.epochMilliseconds) / 60_000))
  const hours = Math.floor(minutes / 60)
  const days = daysBetween(dateOf(heard), dateOf(now))
  const stale = hours >= staleHours
  if (stale) return { words: hours < 48 ? `Old, ${hours} h` : `Old, ${days} days`, hours, stale }
  if (minutes < 1) return { words: 'Now', hours, stale }
  if (minutes < 60) return { words: `${minutes} min ago`, hours, stale }
  if (hours < 12 || days === 0) return { words: `${hours} h ago`, hours, stale }
  return { words: days === 1 ? 'Yesterday' : `${days} days ago`, hours, stale }
}
