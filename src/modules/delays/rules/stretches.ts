import { standing } from '../../../platform/facts.ts'
import type { Instant } from '../../../platform/time.ts'
import type { StayFact, WardKind } from '../../stays/index.ts'
import type { Stretch } from './model.ts'

type WardOf = (wardId: string) => { kind: WardKind; specialty: string | null; siteId: string }

export type Whereabouts = {
  admittedAt: Instant
  admittedFactId: string
  leftAt: Instant | null
  leftFactId: string | null
  dischargeMethod: string | null
  stretches: Stretch[]
}

/** Where somebody was from coming in to leaving, in stretches that touch; null without an admission that stands. */
export function stretchesOf(facts: readonly StayFact[], ward: WardOf): Whereabouts | null {
  const ordered = standing(facts).sort(
    (a, b) => a.happenedAt.epochMilliseconds - b.happenedAt.epochMilliseconds || rank(a) - rank(b),
  )
  const admitted = ordered.find((fact) => fact.kind === 'admitted')
  if (!admitted) return null
  const left = ordered.find((fact) => fact.kind === 'discharged')
  const stretches: Stretch[] = []
  for (const fact of ordered) {
    if (fact.kind === 'discharged') break
    const next = after(stretches.at(-1), fact, ward)
    if (next) begin(stretches, next)
  }
  const leftAt = left?.happenedAt ?? null
  close(stretches, leftAt)
  return {
    admittedAt: admitted.happenedAt,
    admittedFactId: admitted.factId,
    leftAt,
    leftFactId: left?.factId ?? null,
    dischargeMethod: left?.kind === 'discharged' ? left.detail.method : null,
    stretches,
  }
}

/** Where the person is after a fact; null when it says nothing new about that. */
function after(last: Stretch | undefined, fact: StayFact, ward: WardOf): Stretch | null {
  const at = { from: fact.happenedAt, to: null, factId: fact.factId }
  if (fact.kind === 'admitted' || fact.kind === 'moved') {
    const { wardId } = fact.detail
    // A move within the ward, from bed to bed, is the same stretch.
    if (last?.wardId === wardId) return null
    const { kind, specialty, siteId } = ward(wardId)
    return { ...at, wardId, siteId, wardKind: kind, specialty, away: last?.away ?? false }
  }
  const away = fact.kind === 'went-on-leave'
  if (!last || (!away && fact.kind !== 'came-back') || last.away === away) return null
  return { ...last, ...at, away }
}

function begin(stretches: Stretch[], next: Stretch) {
  close(stretches, next.from)
  stretches.push(next)
}

function close(stretches: Stretch[], at: Instant | null) {
  const last = stretches.at(-1)
  if (!last) return
  last.to = at
  if (at && last.from.epochMilliseconds === at.epochMilliseconds) stretches.pop()
}

// As in the stays module: of two facts of the same minute an admission is the first and a discharge the last.
const rank = (fact: StayFact) => (fact.kind === 'admitted' ? 0 : fact.kind === 'discharged' ? 2 : 1)
