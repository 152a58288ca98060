import type { Pathway } from '../../../discharge/index.ts'
import type { PastStay } from './past.ts'
import { usualFigures } from './usual.ts'

/** Of those whose stay came to its end, what they went on to; `none` left without having been ready on a pathway, or died. */
export type FittedShares = {
  counted: number
  shares: Record<Pathway, number>
  none: number
  by: 'the facts' | 'the usual figures'
}

/** Of a hundred people a share of a half is known to within ten. A setting of ours. */
export const fewestShared = 100

/** By the moment at which they became ready, or left without. Who is ready and on no pathway yet is not counted. */
export function sharesOf(
  stays: readonly PastStay[],
  { from, now }: { from: number; now: number },
): FittedShares {
  const counts = { P0: 0, P1: 0, P2: 0, P3: 0, none: 0 }
  let counted = 0
  for (const { ready, left, died, pathway } of stays) {
    const at = ready ?? left
    if (at === null || at < from || at > now) continue
    const went = died || (ready === null && left !== null) ? 'none' : pathway
    if (went === null) continue
    counts[went]++
    counted++
  }
  if (counted < fewestShared) {
    const { shares, withoutPathway: none } = usualFigures
    const of = (pathway: Pathway) => shares[pathway] * (1 - none)
    return {
      counted,
      none,
      shares: { P0: of('P0'), P1: of('P1'), P2: of('P2'), P3: of('P3') },
      by: 'the usual figures',
    }
  }
  const of = (pathway: Pathway) => counts[pathway] / counted
  return {
    counted,
    none: counts.none / counted,
    shares: { P0: of('P0'), P1: of('P1'), P2: of('P2'), P3: of('P3') },
    by: 'the facts',
  }
}
