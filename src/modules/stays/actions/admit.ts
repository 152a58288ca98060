import type { Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/outcome.ts'
import type { Instant, LocalDate } from '../../../platform/time.ts'
import { addPerson, type PersonDetails } from '../../people/index.ts'
import { wardsBy } from '../queries/places.ts'
import { lockBeds, recordStayFacts } from '../store.ts'

export type Admit = {
  by: Viewer
  now: Instant
  /** Somebody whose record is known, or the details of somebody new. */
  person: { personId: string } | { details: PersonDetails; certainlyNew?: true }
  wardId: string
  /** Null: on the ward without a bed, a state of its own. */
  bedId: string | null
  admittedAt: Instant
  /** A code of admissionMethods. */
  method: string
  source?: string
  /** The number the hospital's own system gives the stay. */
  number?: string
  expectedDate?: LocalDate
}
export type Admitted = {
  stayId: string
  factId: string
  personId: string /** The record was there already. */
  wasKnown: boolean
}

/**
 * Somebody comes in. Details of somebody whom the place knows already find their record instead of making a second one.
 * @returns conflict when the bed is taken or they are in a bed elsewhere; invalid with fields for what cannot be.
 */
export async function admit(tx: Tx, asked: Admit): Promise<Admitted | Refusal> {
  const { by, now, wardId, bedId, admittedAt, method, source, number, expectedDate } = asked
  const ward = (await wardsBy(tx, by.systemId, [wardId])).get(wardId)
  if (!ward)
    return refuse('invalid', 'Choose a ward from the list', { wardId: 'Choose a ward from the list' })
  if (by.organisationId && by.organisationId !== ward.organisationId)
    return refuse('not-allowed', `${ward.name} belongs to another organisation: only it admits people there`)
  if (bedId) await lockBeds(tx, by, [bedId])
  const person =
    'personId' in asked.person
      ? { ...asked.person, wasKnown: true }
      : await addPerson(tx, { by, now, ...asked.person })
  if (isRefusal(person)) return person
  const recorded = await recordStayFacts(tx, {
    by,
    now,
    stayId: newId(),
    begins: { personId: person.personId },
    facts: [
      {
        kind: 'admitted',
        detail: {
          siteId: ward.siteId,
          wardId,
          bedId,
          method,
          ...(source ? { source } : {}),
          ...(number ? { number } : {}),
        },
        happenedAt: admittedAt,
      },
      ...(expectedDate
        ? [{ kind: 'expected-date' as const, detail: { date: expectedDate.toString() }, happenedAt: now }]
        : []),
    ],
  })
  if (isRefusal(recorded)) return recorded
  return {
    stayId: recorded.stayId,
    factId: recorded.factIds[0] ?? '',
    personId: person.personId,
    wasKnown: person.wasKnown,
  }
}
