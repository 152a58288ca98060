import type { Take } from '../options/model.ts'
import type { Choices, Plan } from './model.ts'

/** What a suggestion says of one person: ids and numbers, to be put in words when it is read. */
export type SuggestedLine = {
  needId: string
  direction: 'step-down' | 'step-up'
  /** The service suggested, with the day and the expected days until then; null where nobody is. */
  placed: Placed | null
  /** Expected days if they are left without, and how many earlier waits that rests on. */
  left: { days: number; from: number }
  /** What first come, first served would have given them. */
  inTurn: Placed | null
  /** What would be best for them alone. */
  first: Placed | null
  /** Where that is not suggested: of those who have it, the one who would lose least, and by how many days. */
  instead: { needId: string; longer: number } | null
  options: number
  /** Services that fit, but rest on figures out of date or would not save a day, are not in `options`. */
  unfitWords: string
  /** The service with the least in the way, where none fits. */
  nearest: string | null
}
export type Placed = {
  serviceId: string
  takes: readonly Take[]
  /** ISO date. */
  startsOn: string
  days: number
  /** Days it counts as longer because they asked for another. */
  choiceDays: number
  /** What speaks against it, and what is not known, in words. */
  against: readonly string[]
}

export function explain(choices: Choices, plan: Plan, inTurn: Plan): SuggestedLine[] {
  const { people, possible } = choices
  const own = Map.groupBy(
    possible.map((_, index) => index),
    (index) => possible[index]!.person,
  )
  const best = people.map((_, person) => bestOf(choices, own.get(person) ?? [], () => true))
  const left = roomAfter(choices, plan)
  return people.map(({ waiting, left: without, unfitWords, nearest }, person) => {
    const first = best[person]!
    const chosen = plan[person]!
    const passed = first !== null && (chosen === null || possible[chosen]!.gain < possible[first]!.gain)
    return {
      needId: waiting.needId,
      direction: waiting.direction,
      placed: placedOf(choices, chosen),
      left: without,
      inTurn: placedOf(choices, inTurn[person]!),
      first: placedOf(choices, first),
      instead: passed ? whoInstead(choices, plan, own, left, person, first) : null,
      options: new Set((own.get(person) ?? []).map((index) => possible[index]!.option.service.serviceId))
        .size,
      unfitWords,
      nearest,
    }
  })
}

function placedOf({ possible }: Choices, index: number | null): Placed | null {
  if (index === null) return null
  const { option, takes, days, choiceDays } = possible[index]!
  return {
    serviceId: option.service.serviceId,
    takes,
    startsOn: option.startsOn.toString(),
    days,
    choiceDays,
    against: option.reasons.filter(({ side }) => side !== 'for').map(({ words }) => words),
  }
}

/** Of some possibilities the one worth most; the first of equals. */
function bestOf(
  { possible }: Choices,
  some: readonly number[],
  can: (index: number) => boolean,
): number | null {
  let best: number | null = null
  for (const index of some)
    if (can(index) && (best === null || possible[index]!.gain > possible[best]!.gain)) best = index
  return best
}

type Room = Map<string, number>

function roomAfter({ possible, lines }: Choices, plan: Plan): Room {
  const room = new Map(lines)
  for (const index of plan) if (index !== null) give(room, possible[index]!.takes, -1)
  return room
}

const give = (room: Room, takes: readonly Take[], sign: 1 | -1) => {
  for (const { lineId, units } of takes) room.set(lineId, room.get(lineId)! + sign * units)
}
const fits = (room: Room, takes: readonly Take[]) =>
  takes.every(({ lineId, units }) => units <= room.get(lineId)!)

/**
 * Who has what would have been best for this person: of those without whom it would be free, the one who would lose least,
 * with the next best that is left for them.
 */
function whoInstead(
  choices: Choices,
  plan: Plan,
  own: ReadonlyMap<number, readonly number[]>,
  left: Room,
  person: number,
  wanted: number,
): SuggestedLine['instead'] {
  const { possible, people } = choices
  const takes = possible[wanted]!.takes
  const room = new Map(left)
  const mine = plan[person] ?? null
  if (mine !== null) give(room, possible[mine]!.takes, 1)
  let found: SuggestedLine['instead'] = null
  for (const [other, index] of plan.entries()) {
    if (other === person || index === null) continue
    const theirs = possible[index]!
    if (!theirs.takes.some(({ lineId }) => takes.some((take) => take.lineId === lineId))) continue
    const without = new Map(room)
    give(without, theirs.takes, 1)
    if (!fits(without, takes)) continue
    give(without, takes, -1)
    const next = bestOf(choices, own.get(other) ?? [], (one) => fits(without, possible[one]!.takes))
    const days = next === null ? people[other]!.left.days : possible[next]!.days
    const longer = days - theirs.days
    if (!found || longer < found.longer) found = { needId: people[other]!.waiting.needId, longer }
  }
  return found
}
