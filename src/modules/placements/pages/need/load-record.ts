import type { Tx } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { instantOf } from '../../../../platform/time.ts'
import {
  assessmentState,
  dischargeFactsOf,
  isOpen,
  type Pathway,
  readiness,
  waitsOf,
} from '../../../discharge/index.ts'
import { personCard } from '../../../people/index.ts'
import type { KnownRecord } from '../../rules/from-record.ts'
import { requires } from '../../rules/requires.ts'

/** All that a need can be filled from; null where the viewer may not see the person. @param stayId null for somebody at home. */
export async function knownRecord(
  tx: Tx,
  viewer: Viewer,
  { personId, stayId }: { personId: string; stayId: string | null },
): Promise<KnownRecord | null> {
  const card = await personCard(tx, viewer, personId)
  if (isRefusal(card)) return null
  const facts = stayId ? await dischargeFactsOf(tx, viewer.systemId, stayId) : []
  const pathway = facts.findLast((fact) => fact.kind === 'pathway')?.detail.pathway ?? null
  const { latest } = assessmentState(facts)
  return {
    who: card,
    gender: card.gender,
    preferences: card.preferences,
    communicationNeeds: card.communicationNeeds,
    funding: card.funding,
    pathway: pathway as Pathway | null,
    readySince: readiness(facts).readySince,
    waits: waitsOf(facts)
      .filter(isOpen)
      .map(({ awaits, words }) => ({ awaits, words })),
    assessment: latest && {
      sections: latest.sections,
      visitsADay: latest.visitsADay,
      carers: latest.carers,
      at: latest.at,
    },
    earlier: await earlierNeed(tx, viewer.systemId, personId),
  }
}

async function earlierNeed(tx: Tx, systemId: string, personId: string): Promise<KnownRecord['earlier']> {
  const row = await tx
    .selectFrom('placements.need')
    .select(['requires', 'since'])
    .where('system_id', '=', systemId)
    .where('person_id', '=', personId)
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst()
  const read = requires.safeParse(row?.requires)
  return row && read.success ? { requires: read.data, at: instantOf(row.since) } : null
}
