import type { Tx } from '../../../../platform/db/tx.ts'
import type { Instant } from '../../../../platform/time.ts'
import { organisations } from '../../../access/index.ts'
import { awaitsWords, type DischargeFact, partWords } from '../../../discharge/index.ts'
import type { StayFact } from '../../../stays/index.ts'

/** A fact in words, with who recorded it, when and for whom. */
export type RecordedFact = {
  words: string
  happenedAt: Instant
  recordedAt: Instant
  /** Null for an import or a feed. */
  by: string | null
  for: string | null
}

type Fact = StayFact | DischargeFact

/** Those facts that are asked for, by id. */
export async function recordedFacts(
  tx: Tx,
  facts: readonly Fact[],
  asked: readonly string[],
): Promise<Map<string, RecordedFact>> {
  const wanted = new Set(asked)
  const found = facts.filter(({ factId }) => wanted.has(factId))
  if (found.length === 0) return new Map()
  const userIds = [...new Set(found.flatMap(({ recordedBy }) => recordedBy ?? []))]
  const accounts =
    userIds.length === 0
      ? []
      : await tx
          .selectFrom('access.account')
          .select(['user_id', 'name'])
          .where('user_id', 'in', userIds)
          .execute()
  const names = new Map(accounts.map((row) => [row.user_id, row.name]))
  const places = new Map((await organisations(tx)).map((one) => [one.organisationId, one.shortName]))
  return new Map(
    found.map((fact) => [
      fact.factId,
      {
        words: factWords(fact, (organisationId) => places.get(organisationId) ?? 'another organisation'),
        happenedAt: fact.happenedAt,
        recordedAt: fact.recordedAt,
        by: names.get(fact.recordedBy ?? '') ?? null,
        for: places.get(fact.recordedFor ?? '') ?? null,
      },
    ]),
  )
}

function factWords(fact: Fact, nameOf: (organisationId: string) => string): string {
  switch (fact.kind) {
    case 'admitted':
      return 'Came in'
    case 'moved':
      return 'Moved to this ward'
    case 'went-on-leave':
      return 'Went on leave'
    case 'came-back':
      return 'Came back from leave'
    case 'discharged':
      return 'Left'
    case 'criteria':
      return fact.detail.met.length === 0 ? 'No criterion to reside is met' : 'A criterion to reside is met'
    case 'readiness':
      return `${partWords[fact.detail.part]}: ${fact.detail.answer}, said ${fact.detail.by}`
    case 'wait-opened':
      return `Asked for: ${awaitsWords(fact.detail.awaits)}, from ${ownerWords(fact.detail, nameOf)}`
    case 'wait-owner':
      return `Passed to ${ownerWords(fact.detail, nameOf)}`
    default:
      return 'Recorded'
  }
}

const ownerWords = (
  {
    ownerOrganisationId,
    ownerPerson,
  }: { ownerOrganisationId: string | null; ownerPerson?: string | undefined },
  nameOf: (organisationId: string) => string,
): string => (ownerOrganisationId ? nameOf(ownerOrganisationId) : ownerPerson ? ownerPerson : 'nobody yet')
