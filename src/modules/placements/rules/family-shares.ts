import { standing } from '../../../platform/facts.ts'
import { Temporal } from '../../../platform/time.ts'
import type { DischargeFact } from '../../discharge/index.ts'
import type { FamilyShare } from './family-record.ts'

/** Every page of a stay that was shared and not taken back, the newest first. */
export function sharesOf(facts: readonly DischargeFact[]): FamilyShare[] {
  const stand = standing(facts)
  const closed = new Map(
    stand.flatMap((fact) =>
      fact.kind === 'family-page-closed'
        ? [[fact.detail.linkId, { at: fact.happenedAt, reason: fact.detail.reason ?? null }] as const]
        : [],
    ),
  )
  return stand
    .flatMap((fact): FamilyShare[] =>
      fact.kind === 'family-page'
        ? [
            {
              ...fact.detail,
              factId: fact.factId,
              sharedAt: fact.happenedAt,
              sharedBy: fact.recordedBy,
              agreedOn: Temporal.PlainDate.from(fact.detail.agreedOn),
              until: Temporal.PlainDate.from(fact.detail.until),
              closed: closed.get(fact.detail.linkId) ?? null,
            },
          ]
        : [],
    )
    .reverse()
}

/** What they were last told of where they are going. */
export function toldOf(facts: readonly DischargeFact[]): string | null {
  const told = standing(facts).findLast(({ kind }) => kind === 'family-told')
  return told?.kind === 'family-told' ? told.detail.going : null
}
