import type { Instant } from '../../../platform/time.ts'
import { kindOf, type ServiceKind } from './kinds.ts'
import type { Figure } from './model.ts'

/** A figure ages in three steps; the last does not count as free and drops in ranking. */
export type FigureAge = 'fresh' | 'ageing' | 'out of date'

/** Hours for which a figure of each kind holds, where a place has set its own. */
export type Holds = Partial<Record<ServiceKind, number>>

export const holdsHours = (kind: ServiceKind, holds: Holds = {}): number =>
  holds[kind] ?? kindOf(kind).holdsHours

/** When the figure runs out; null for one that is counted. */
export const runsOutAt = (figure: Figure, kind: ServiceKind, holds: Holds = {}): Instant | null =>
  figure.source === 'counted' ? null : figure.saidAt.add({ hours: holdsHours(kind, holds) })

/** Fresh for half of the time it holds, then ageing, then out of date. What is counted is always fresh. */
export function ageOfFigure(figure: Figure, kind: ServiceKind, now: Instant, holds: Holds = {}): FigureAge {
  if (figure.source === 'counted') return 'fresh'
  const lived = now.epochMilliseconds - figure.saidAt.epochMilliseconds
  const whole = holdsHours(kind, holds) * 3_600_000
  return lived >= whole ? 'out of date' : lived * 2 >= whole ? 'ageing' : 'fresh'
}

/** What may still be given, believing nothing that is out of date. */
export const believed = (
  figure: Figure | null,
  kind: ServiceKind,
  now: Instant,
  holds: Holds = {},
): number => (figure && ageOfFigure(figure, kind, now, holds) !== 'out of date' ? figure.left : 0)
