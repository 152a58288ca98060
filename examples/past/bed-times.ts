import type { StayFact } from '../../src/modules/stays/index.ts'
import type { World } from '../world.ts'

/** A bed taken from one moment to another, in milliseconds since 1970; whoever is still there leaves it open. */
export type Taken = { from: number; to: number }

/** When each bed was taken. */
export type BedTimes = Map<string, Taken[]>

type Place = Extract<StayFact, { kind: 'admitted' | 'moved' }>
type Stretch = Taken & { place: Place }

/**
 * When each bed was taken, by what has been told of a world. Whoever was put, by chance, into a bed that somebody else lay in
 * is put into another of the ward that was free all that time, or was there without one.
 */
export function bedTimes(world: World): BedTimes {
  const times: BedTimes = new Map()
  const wardOf = new Map(world.beds.map(({ bedId, wardId }) => [bedId, wardId]))
  const bedsOf = Map.groupBy(world.beds, ({ wardId }) => wardId)
  const isNow = ({ to }: Taken) => to === Number.POSITIVE_INFINITY
  const stretches = stretchesOf(world).sort(
    (a, b) => Number(isNow(b)) - Number(isNow(a)) || a.from - b.from || a.to - b.to,
  )
  for (const { place, from, to } of stretches) {
    const told = place.detail.bedId!
    const others = () => (bedsOf.get(wardOf.get(told)!) ?? []).map(({ bedId }) => bedId)
    const bedId = [told, ...others()].find((one) => isFree(times, one, { from, to })) ?? null
    if (bedId !== told) place.detail = { ...place.detail, bedId }
    if (bedId) take(times, bedId, { from, to })
  }
  for (const { bedId, closedAt } of world.closures)
    take(times, bedId, { from: closedAt.epochMilliseconds, to: Number.POSITIVE_INFINITY })
  return times
}

/** Free for all of that time. */
export const isFree = (times: BedTimes, bedId: string, { from, to }: Taken): boolean =>
  (times.get(bedId) ?? []).every((one) => one.to <= from || one.from >= to)

function take(times: BedTimes, bedId: string, taken: Taken): void {
  const list = times.get(bedId)
  if (list) list.push(taken)
  else times.set(bedId, [taken])
}

function stretchesOf({ stayFacts }: World): Stretch[] {
  const superseded = new Set(stayFacts.flatMap(({ supersedes }) => supersedes ?? []))
  const standing = stayFacts.filter(({ factId }) => !superseded.has(factId))
  return [...Map.groupBy(standing, ({ stayId }) => stayId).values()].flatMap((facts) => {
    const inOrder = facts
      .filter(({ kind }) => kind === 'admitted' || kind === 'moved' || kind === 'discharged')
      .sort((a, b) => a.happenedAt.epochMilliseconds - b.happenedAt.epochMilliseconds)
    return inOrder.flatMap((place, i): Stretch[] =>
      (place.kind === 'admitted' || place.kind === 'moved') && place.detail.bedId
        ? [
            {
              place,
              from: place.happenedAt.epochMilliseconds,
              to: inOrder[i + 1]?.happenedAt.epochMilliseconds ?? Number.POSITIVE_INFINITY,
            },
          ]
        : [],
    )
  })
}
