import type { ServiceKind } from '../../src/modules/capacity/index.ts'
import type { DischargeFact } from '../../src/modules/discharge/index.ts'
import type { Instant } from '../../src/platform/time.ts'
import type { World } from '../world.ts'

/** What a wait asks a place for, as kinds of service, the wished-for first. */
const wanted: Record<string, ServiceKind[]> = {
  'home-care': ['home care'],
  'agency-answer': ['home care'],
  'reablement-start': ['reablement'],
  'community-bed': ['community bed', 'intermediate care bed'],
  'care-home-search': ['residential home'],
  'nursing-home-search': ['nursing home'],
  'care-home-answer': ['nursing home', 'residential home'],
}

export type OpenWait = {
  personId: string
  stayId: string
  awaits: string
  wants: ServiceKind[]
  since: Instant
  openedBy: { userId: string | null; organisationId: string | null }
  /** Null while they are still in hospital. */
  leftAt: Instant | null
  /** When the wait was done; null while it is open. */
  doneAt: Instant | null
}

/** Every wait of the world for a place, oldest first; one that was taken back is left out. */
export function waitsForPlaces({ dischargeFacts, stayFacts }: World): OpenWait[] {
  const left = new Map(
    stayFacts.flatMap((fact) =>
      fact.kind === 'discharged' ? [[fact.stayId, fact.happenedAt] as const] : [],
    ),
  )
  const ends = new Map(
    dischargeFacts.flatMap((fact) => (isEnd(fact) ? [[fact.detail.waitId, fact] as const] : [])),
  )
  return dischargeFacts
    .flatMap((fact): OpenWait[] => {
      if (fact.kind !== 'wait-opened') return []
      const wants = wanted[fact.detail.awaits]
      const end = ends.get(fact.detail.waitId)
      if (!wants || end?.kind === 'wait-withdrawn') return []
      return [
        {
          personId: fact.personId,
          stayId: fact.stayId,
          awaits: fact.detail.awaits,
          wants,
          since: fact.happenedAt,
          openedBy: { userId: fact.recordedBy, organisationId: fact.recordedFor },
          leftAt: left.get(fact.stayId) ?? null,
          doneAt: end?.happenedAt ?? null,
        },
      ]
    })
    .sort((a, b) => a.since.epochMilliseconds - b.since.epochMilliseconds)
}

type End = Extract<DischargeFact, { kind: 'wait-done' | 'wait-withdrawn' }>
const isEnd = (fact: DischargeFact): fact is End =>
  fact.kind === 'wait-done' || fact.kind === 'wait-withdrawn'
