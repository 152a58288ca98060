import { awaitsList, type Wait } from '../../discharge/index.ts'
import { covers, type Days, nightsOfTime } from './day-number.ts'

/** A wait with the nights it was open, and the nights of each of its owners. */
export type WaitNights = Days & { wait: Wait; owners: (Days & { owner: Wait['owner'] })[] }

const place = new Map<string, number>(awaitsList.map(({ code }, index) => [code, index]))

/**
 * The waits of a stay in the order in which they are asked for the reason of a night: the one opened first; of two opened
 * in the same moment the one named first in the list of what can be awaited; then by id.
 * @param until the first day whose midnight has not come yet.
 */
export const waitsInOrder = (waits: readonly Wait[], until: number): WaitNights[] =>
  [...waits].sort(inOrder).map((wait) => ({
    wait,
    ...nightsOfTime({ from: wait.since, to: wait.endedAt }, until),
    owners: wait.owners.map((one) => ({ owner: one.owner, ...nightsOfTime(one, until) })),
  }))

/**
 * One reason a night (our own rule, because the national lists allow one each): the first of the waits in order that is
 * open at its midnight. It never changes afterwards, whatever ends later.
 */
export const reasonOfNight = (ordered: readonly WaitNights[], day: number): WaitNights | null =>
  ordered.find((one) => covers(one, day)) ?? null

/** Whose the wait was at that midnight. */
export const ownerAt = (wait: WaitNights, day: number): Wait['owner'] =>
  wait.owners.findLast((one) => covers(one, day))?.owner ?? null

const inOrder = (a: Wait, b: Wait) =>
  a.since.epochMilliseconds - b.since.epochMilliseconds ||
  (place.get(a.awaits) ?? place.size) - (place.get(b.awaits) ?? place.size) ||
  (a.waitId < b.waitId ? -1 : 1)
