import { factRow } from '../../platform/db/fact-row.ts'
import type { Tx } from '../../platform/db/tx.ts'
import type { Viewer } from '../../platform/db/viewer.ts'
import { violation } from '../../platform/db/violation.ts'
import { newId } from '../../platform/ids.ts'
import { type Refusal, refuse } from '../../platform/outcome.ts'
import { type Instant, toMillisecond } from '../../platform/time.ts'
import { placesOf } from './queries/places.ts'
import { staysFacts } from './queries/stay-facts.ts'
import { rowOf, stayOf } from './row.ts'
import { checkArrival, checkPlaces, named, type Places } from './rules/check-beds.ts'
import { checkStay } from './rules/check-stay.ts'
import { deriveStay } from './rules/derive-stay.ts'
import { type StayFact, type StayFactInput, stayFact } from './rules/facts.ts'
import { isPlacing } from './rules/in-order.ts'
import { isCurrent, type Stay } from './rules/stay.ts'

export type NewStayFact = StayFactInput & { happenedAt: Instant; supersedes?: string }
export type RecordStayFacts = {
  by: Viewer
  now: Instant
  stayId: string
  /** The person whose stay begins with these facts; absent for a stay that is there. */
  begins?: { personId: string }
  facts: NewStayFact[]
}
export type Recorded = { stayId: string; personId: string; factIds: string[]; stay: Stay }

/**
 * The one way in which a stay changes: new facts are checked with all the others, kept, and the stay's row derived
 * from them again. After a refusal the transaction must be rolled back.
 */
export async function recordStayFacts(tx: Tx, asked: RecordStayFacts): Promise<Recorded | Refusal> {
  const { by, now, stayId } = asked
  const before = asked.begins ? null : await lockStay(tx, by, stayId)
  const personId = asked.begins?.personId ?? before?.personId
  if (!personId) return refuse('not-found', 'This stay is not one you can see')
  const earlier = before ? ((await staysFacts(tx, [stayId])).get(stayId) ?? []) : []
  const added = asked.facts.map((fact): StayFact => complete(fact, { by, now, stayId, personId }))
  const all = [...earlier, ...added]
  const wrong = checkShape(added) ?? checkClosed(before, earlier, added) ?? checkWithdrawn(earlier, added)
  if (wrong) return wrong
  const mayReturn = added.some((fact) => fact.kind === 'withdrawn') ? earlier : []
  await lockBeds(
    tx,
    by,
    [...mayReturn, ...added].flatMap((fact) =>
      'bedId' in fact.detail && fact.detail.bedId ? [fact.detail.bedId] : [],
    ),
  )
  const places = await placesOf(tx, by.systemId, all)
  const refusal = checkPlaces(asked.facts, places) ?? checkStay(all, added, now)
  if (refusal) return refusal
  const stay = deriveStay(
    all,
    (siteId) => [...places.wards.values()].find((ward) => ward.siteId === siteId)?.organisationId ?? '',
  )
  const arrival = checkArrival(before, stay, places)
  if (arrival) return arrival
  try {
    // The row comes first: a new one is the relationship that lets its author add facts, and writers who meet at a bed
    // must take the index before the journal, or they would wait for each other.
    if (before) await updateStay(tx, by, stay)
    else await tx.insertInto('stays.stay').values(rowOf(by.systemId, stay)).execute()
    await insertFacts(tx, by, added)
  } catch (error) {
    return refusalOf(error, stay, places)
  }
  return { stayId, personId, factIds: added.map((fact) => fact.factId), stay }
}

const complete = (
  fact: NewStayFact,
  { by, now, stayId, personId }: { by: Viewer; now: Instant; stayId: string; personId: string },
): StayFact => ({
  ...fact,
  factId: newId(),
  stayId,
  personId,
  happenedAt: toMillisecond(fact.happenedAt),
  recordedAt: toMillisecond(now),
  recordedBy: by.userId,
  recordedFor: by.organisationId,
  supersedes: fact.supersedes ?? null,
})

// Instants come back from the database with milliseconds, so no more is kept: rebuilt must equal live.

async function lockStay(tx: Tx, by: Viewer, stayId: string): Promise<Stay | null> {
  const row = await tx
    .selectFrom('stays.stay')
    .selectAll()
    .where('system_id', '=', by.systemId)
    .where('stay_id', '=', stayId)
    .forUpdate()
    .executeTakeFirst()
  return row ? stayOf(row) : null
}

/** One after the other at each bed: nobody is put into it while it is closed or taken. Locked before anything is written. */
export async function lockBeds(tx: Tx, by: Viewer, bedIds: readonly string[]): Promise<void> {
  if (bedIds.length === 0) return
  await tx
    .selectFrom('stays.bed')
    .select('bed_id')
    .where('system_id', '=', by.systemId)
    .where('bed_id', 'in', [...new Set(bedIds)])
    .orderBy('bed_id')
    .forNoKeyUpdate()
    .execute()
}

function checkShape(added: readonly StayFact[]): Refusal | null {
  for (const fact of added) {
    const parsed = stayFact.safeParse({ kind: fact.kind, detail: fact.detail })
    const issue = parsed.error?.issues[0]
    if (issue)
      return refuse('invalid', `Check what was entered: ${issue.message}`, {
        [String(issue.path.at(-1))]: issue.message,
      })
  }
  return null
}

function checkClosed(
  before: Stay | null,
  earlier: readonly StayFact[],
  added: readonly StayFact[],
): Refusal | null {
  if (!before || isCurrent(before)) return null
  const undone =
    added[0]?.kind === 'withdrawn' && earlier.find((fact) => fact.factId === added[0]?.supersedes)
  if (before.place === 'left' && undone && isPlacing(undone)) return null
  return before.place === 'left'
    ? refuse(
        'conflict',
        'They have left, so this stay can only be read. If that is wrong, cancel the discharge first',
      )
    : refuse('conflict', 'This admission was cancelled. If they did come in, admit them again')
}

function checkWithdrawn(earlier: readonly StayFact[], added: readonly StayFact[]): Refusal | null {
  for (const { supersedes } of added) {
    if (!supersedes) continue
    const target = earlier.find((fact) => fact.factId === supersedes)
    if (!target || target.kind === 'withdrawn')
      return refuse('not-found', 'What you want to take back is not part of this stay')
    if (earlier.some((fact) => fact.supersedes === supersedes)) return takenBack
  }
  return null
}

const takenBack = refuse('conflict', 'This was taken back or corrected already')

async function updateStay(tx: Tx, by: Viewer, stay: Stay): Promise<void> {
  const { system_id, stay_id, ...rest } = rowOf(by.systemId, stay)
  await tx
    .updateTable('stays.stay')
    .set(rest)
    .where('system_id', '=', system_id)
    .where('stay_id', '=', stay_id)
    .execute()
}

async function insertFacts(tx: Tx, by: Viewer, facts: readonly StayFact[]): Promise<void> {
  await tx
    .insertInto('stays.fact')
    .values(facts.map((fact) => ({ ...factRow(by.systemId, fact), detail: JSON.stringify(fact.detail) })))
    .execute()
}

function refusalOf(error: unknown, stay: Stay, places: Places): Refusal {
  const broken = violation(error)
  if (!broken) throw error
  if ('forbidden' in broken)
    return refuse('not-allowed', 'Your role, or your organisation, does not record this about this stay')
  const bed = stay.bedId ? places.beds.get(stay.bedId) : undefined
  switch (broken.unique) {
    case 'one_person_per_bed': {
      const name = bed ? named(bed) : 'That bed'
      return refuse('conflict', `${name} was taken a moment ago; choose another bed`, {
        bedId: `${name} was taken a moment ago`,
      })
    }
    case 'one_place_per_person':
      return refuse(
        'conflict',
        'This person is in a bed already, here or in another hospital: move or discharge them there first',
      )
    case 'one_stay_per_number':
      return refuse('conflict', 'Another stay has this number already: check the number', {
        number: 'Another stay has this number already',
      })
    case 'fact_superseded_once':
      return takenBack
    default:
      throw error
  }
}
