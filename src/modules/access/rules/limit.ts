import { type Refusal, refuse } from '../../../platform/outcome.ts'
import { type Instant, inLondon } from '../../../platform/time.ts'

/** Wrong passwords in a quarter of an hour: few for one name, more for one address, where a whole ward may sit. */
export const limits = { minutes: 15, name: 5, address: 30 } as const

/** The instants of the wrong tries that still count, newest first. */
export type WrongTries = { name: readonly Instant[]; address: readonly Instant[] }

/** Whether another password or link may be tried now; if not, the words say when. The name may or may not exist. */
export function limitRefusal(
  wrong: WrongTries,
  now: Instant,
  what: 'passwords' | 'links' = 'passwords',
): Refusal | null {
  const until = [freeAgain(wrong.name, limits.name), freeAgain(wrong.address, limits.address)]
    .filter((at) => at !== null)
    .sort((a, b) => b.epochMilliseconds - a.epochMilliseconds)[0]
  if (!until || until.epochMilliseconds <= now.epochMilliseconds) return null
  // The minute after, so that nobody comes back some seconds too early.
  const at = inLondon(until.add({ seconds: 59 }))
    .toPlainTime()
    .toString()
    .slice(0, 5)
  return refuse('not-allowed', `Too many wrong ${what}. Try again at ${at}`)
}

const freeAgain = (wrong: readonly Instant[], most: number) =>
  wrong[most - 1]?.add({ minutes: limits.minutes }) ?? null
