import type { Tx } from '../../../platform/db/tx.ts'
import type { Instant } from '../../../platform/time.ts'
import { inOrder, isPlacing } from '../rules/in-order.ts'
import { placesOf } from './places.ts'
import { staysFacts } from './stay-facts.ts'

export type PlaceInTime = {
  factId: string
  what: 'came in' | 'moved' | 'went on leave' | 'came back' | 'left'
  /** "Bed 4 on Elm", "Elm, without a bed"; empty for leave and leaving. */
  where: string
  from: Instant
  /** When the next thing happened; null while it lasts. */
  to: Instant | null
  recordedAt: Instant
  recordedBy: string | null
}

/** Where somebody was, from their first ward to now: the standing facts only. */
export async function stayHistory(tx: Tx, systemId: string, stayId: string): Promise<PlaceInTime[]> {
  const facts = (await staysFacts(tx, [stayId])).get(stayId) ?? []
  const placed = inOrder(facts).filter(isPlacing)
  const { wards, beds } = await placesOf(tx, systemId, placed)
  const where = (wardId: string, bedId: string | null) => {
    const ward = wards.get(wardId)?.name ?? 'a ward'
    return bedId ? `Bed ${beds.get(bedId)?.name ?? '?'} on ${ward}` : `${ward}, without a bed`
  }
  let wardId = ''
  let bedId: string | null = null
  return placed.map((fact, at): PlaceInTime => {
    if (fact.kind === 'admitted' || fact.kind === 'moved') ({ wardId, bedId } = fact.detail)
    if (fact.kind === 'came-back' && fact.detail.bedId !== undefined) bedId = fact.detail.bedId
    const away = fact.kind === 'went-on-leave' || fact.kind === 'discharged'
    return {
      factId: fact.factId,
      what: whats[fact.kind as keyof typeof whats],
      where: away ? '' : where(wardId, bedId),
      from: fact.happenedAt,
      to: placed[at + 1]?.happenedAt ?? null,
      recordedAt: fact.recordedAt,
      recordedBy: fact.recordedBy,
    }
  })
}

const whats = {
  admitted: 'came in',
  moved: 'moved',
  'went-on-leave': 'went on leave',
  'came-back': 'came back',
  discharged: 'left',
} as const
