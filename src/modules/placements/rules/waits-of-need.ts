import type { ServiceKind } from '../../capacity/index.ts'
import type { Awaits } from '../../discharge/index.ts'

/**
 * The wait on the list that stands for each kind of need (docs/rules/placements.md). `words` where the list has no code of
 * its own for it.
 */
const waits: Record<ServiceKind, { awaits: Awaits; words?: string }> = {
  'home care': { awaits: 'home-care' },
  'crisis care': { awaits: 'home-care', words: 'Crisis care at home' },
  'night nursing': { awaits: 'home-care', words: 'Night nursing at home' },
  reablement: { awaits: 'reablement-start' },
  aftercare: { awaits: 'voluntary-help', words: 'Help at home after hospital' },
  voluntary: { awaits: 'voluntary-help' },
  'community bed': { awaits: 'community-bed' },
  'intermediate care bed': { awaits: 'community-bed', words: 'Bed for rehabilitation' },
  'step-up bed': { awaits: 'community-bed' },
  'interim bed': { awaits: 'community-bed', words: 'Interim bed' },
  'virtual bed': { awaits: 'community-nursing', words: 'Hospital at home' },
  'residential home': { awaits: 'care-home-search' },
  'nursing home': { awaits: 'nursing-home-search' },
  equipment: { awaits: 'equipment' },
  adaptation: { awaits: 'equipment', words: 'Adaptation of the home' },
  telecare: { awaits: 'equipment', words: 'Telecare' },
  'day centre': { awaits: 'other', words: 'Day centre' },
}

/** The wait that a need opens where none of its kinds is waited for yet: that of the kind wished for first. */
export const waitFor = (wants: readonly ServiceKind[]) => waits[wants[0]!]

/** Every wait that stands for any of the kinds that would do. */
export const waitsFor = (wants: readonly ServiceKind[]): Awaits[] => [
  ...new Set(wants.map((kind) => waits[kind].awaits)),
]

/** Kinds of service that a wait on the list asks for, the usual first; none for what no service gives. */
export const kindsFor = (awaits: string): ServiceKind[] =>
  (Object.keys(waits) as ServiceKind[]).filter(
    (kind) =>
      waits[kind].awaits === awaits &&
      !['crisis care', 'night nursing', 'adaptation', 'telecare'].includes(kind),
  )
