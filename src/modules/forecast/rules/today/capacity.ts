import type { ServiceKind } from '../../../capacity/index.ts'

/**
 * The pathway whose people a service is for, as far as its kind says: help at home (1), a bed to get stronger in (2), a care
 * home (3). Kinds that nobody waits for in a bed have none.
 */
export function pathwayOfService(kind: ServiceKind): 'P1' | 'P2' | 'P3' | null {
  if (kind === 'reablement' || kind === 'home care' || kind === 'crisis care' || kind === 'aftercare')
    return 'P1'
  if (kind === 'community bed' || kind === 'intermediate care bed' || kind === 'interim bed') return 'P2'
  return kind === 'residential home' || kind === 'nursing home' ? 'P3' : null
}
