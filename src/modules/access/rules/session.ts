import type { Instant } from '../../../platform/time.ts'

/** A session ends twelve hours after it began, whatever happens. */
export const longestHours = 12
const usualIdleMinutes = 30
/** "Last seen" is written no oftener than this. */
const touchSeconds = 60

export type SessionTimes = { lastSeenAt: Instant; endsAt: Instant; endedAt: Instant | null }

/** Sessions live by the real clock, also in a place whose own clock shows another year. */
export function isAlive(times: SessionTimes, idleMinutes: number, now: Instant): boolean {
  const at = now.epochMilliseconds
  return (
    times.endedAt === null &&
    at < times.endsAt.epochMilliseconds &&
    at < times.lastSeenAt.add({ minutes: idleMinutes }).epochMilliseconds
  )
}

export const wantsTouch = (lastSeenAt: Instant, now: Instant): boolean =>
  now.epochMilliseconds - lastSeenAt.epochMilliseconds >= touchSeconds * 1000

/** The place's setting "session idle minutes", within what is safe: 5 to 120. */
export function idleMinutes(settings: Record<string, unknown>): number {
  const set = Number(settings['session idle minutes'] ?? usualIdleMinutes)
  return Number.isFinite(set) ? Math.min(120, Math.max(5, set)) : usualIdleMinutes
}
