import type { Line, Service } from '../../../capacity/index.ts'
import type { Take } from '../options/model.ts'
import { linesFor } from '../options/skills.ts'
import { believedLeft, type KnownOfNeed, linesByZone, takesOf, unitsOf } from '../options/takes.ts'
import { sameEveryDay, serves } from '../options/visits.ts'
import type { Requires } from '../requires.ts'

/** Most ways in which one service could give one person what they need; more are left out, and counted. */
const mostWays = 24
/** Most steps in looking for them. */
const mostSteps = 2000

export type Ways = { ways: (readonly Take[])[]; cut: 'none' | 'some' }

/**
 * Every way in which a service could give what a need takes, of figures that can be believed: another room, another round of
 * the same part of the day. A plan for many needs them all, because the first way of one may be the only way of another.
 * Where visits or rounds differ by weekday, the one way that options show.
 */
export function waysOf(need: Requires, service: Service, known: KnownOfNeed): Ways {
  const left = believedLeft(service, known)
  const units = unitsOf(need, service, known)
  const groups = linesByZone(service, known.zone).map((lines) => linesFor(need, service, lines))
  const found = new Map<string, readonly Take[]>()
  const budget = { steps: mostSteps }
  for (const lines of groups)
    for (const way of waysIn(need, service, lines, { left, units, budget })) {
      if (found.size === mostWays) return { ways: [...found.values()], cut: 'some' }
      found.set(way.map(({ lineId, units }) => `${lineId} ${units}`).join(), way)
    }
  if (found.size > 0) return { ways: [...found.values()], cut: budget.steps > 0 ? 'none' : 'some' }
  const one = takesOf(need, service, known)
  return 'takes' in one && one.figure !== 'out of date'
    ? { ways: [one.takes], cut: 'some' }
    : { ways: [], cut: 'none' }
}

type Budget = { steps: number }

function* waysIn(
  need: Requires,
  service: Service,
  lines: readonly Line[],
  { left, units, budget }: { left: (line: Line) => number; units: number; budget: Budget },
): Generator<readonly Take[]> {
  if (service.kind !== 'home care' || need.visits.length === 0) {
    for (const line of lines) if (left(line) >= units) yield [{ lineId: line.lineId, units }]
  } else if (sameEveryDay(need.visits, lines)) yield* placed(need.visits, lines, left, new Map(), budget)
}

/** Each visit on each line that serves it, one after the other. */
function* placed(
  [visit, ...others]: Requires['visits'],
  lines: readonly Line[],
  left: (line: Line) => number,
  used: ReadonlyMap<string, number>,
  budget: Budget,
): Generator<readonly Take[]> {
  if (!visit) {
    yield [...used]
      .map(([lineId, units]) => ({ lineId, units }))
      .sort((a, b) => (a.lineId < b.lineId ? -1 : 1))
    return
  }
  for (const line of lines) {
    if (--budget.steps <= 0) return
    const units = (used.get(line.lineId) ?? 0) + 1
    if (serves(line, visit, 1) && units <= left(line))
      yield* placed(others, lines, left, new Map([...used, [line.lineId, units]]), budget)
  }
}
