import { z } from 'zod'
import { standing } from '../../../../platform/facts.ts'
import type { DischargeFact } from '../../../discharge/index.ts'
import type { StayFact } from '../../../stays/index.ts'
import adsrTo2024 from '../../codes/destinations-to-adsr-destinations-to-2024.json' with { type: 'json' }
import { confidence } from '../code-list.ts'
import { needsPathway } from '../planning-split.ts'

/** Where somebody went: the pathway decided, and the national code; null is "not recorded". */
export type Destination = { pathway: string | null; destination: string | null }

/** From the facts that were known, corrected ones included. */
export function destinationOf(
  stayFacts: readonly StayFact[],
  dischargeFacts: readonly DischargeFact[],
): Destination {
  const left = standing(stayFacts).find((fact) => fact.kind === 'discharged')
  const decided = standing(dischargeFacts).findLast((fact) => fact.kind === 'pathway')
  // What was decided for somebody who died is where they would have gone.
  const wentSomewhere = !left?.detail.method || needsPathway(left.detail.method)
  return {
    pathway: (wentSomewhere && decided?.detail.pathway) || null,
    destination: left?.detail.destination ?? null,
  }
}

const map = z.strictObject({
  to: z.string(),
  name: z.string().min(1),
  source: z.string().min(1),
  confidence,
  note: z.string(),
  /** National codes that say that it is not known. */
  unknown: z.array(z.string()),
  /** In order; `destinations` null: any other known one. */
  items: z.array(
    z.strictObject({ pathway: z.string(), destinations: z.array(z.string()).nullable(), code: z.string() }),
  ),
})
const maps = [map.parse(adsrTo2024)]

/** The column of a published list; null where the pathway or the place is not recorded, or the list has none for it. */
export function columnOf(list: string, { pathway, destination }: Destination): string | null {
  const own = maps.find(({ to }) => to === list)
  if (!own || destination === null || own.unknown.includes(destination)) return null
  const found = own.items.find(
    (one) => one.pathway === pathway && (one.destinations === null || one.destinations.includes(destination)),
  )
  return found?.code ?? null
}

/** What is to be said beside figures by destination. */
export const destinationNote = (list: string): string | null =>
  maps.find(({ to }) => to === list)?.note ?? null
