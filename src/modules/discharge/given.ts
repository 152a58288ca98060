import type { smallPlace } from '../../../test/support/given.ts'
import type { Database } from '../../platform/db/open.ts'
import type { Tx } from '../../platform/db/tx.ts'
import { asViewer } from '../../platform/db/tx.ts'
import type { Viewer } from '../../platform/db/viewer.ts'
import { isRefusal, type Refusal } from '../../platform/outcome.ts'
import { type Instant, Temporal } from '../../platform/time.ts'
import { admit } from '../stays/index.ts'

// For this module's tests: people in beds, and a clock that the test moves.

export type Small = Awaited<ReturnType<typeof smallPlace>>

export const instant = (text: string): Instant => Temporal.Instant.from(text)

/** Admits somebody new to a bed of the small place's first ward. */
export async function admitted(db: Database, place: Small, by: Viewer, bed: number | null, at: Instant, familyName = 'Example') {
  const bedId = bed === null ? null : place.beds[bed]!
  const done = await asViewer(db, by, at, (tx) =>
    admit(tx, { by, now: at, person: { details: { ...nobody, familyName } }, wardId: place.wardId, bedId, admittedAt: at, method: '21' }),
  )
  return ok(done)
}

/** The value, or a failure with the refusal's words. */
export function ok<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(`refused: ${value.refused}: ${value.because}`)
  return value
}

/** Does something as a viewer at a moment, in a transaction of its own. A refusal rolls back, as a page does. */
export async function does<T>(db: Database, by: Viewer, now: Instant, work: (tx: Tx, about: { by: Viewer; now: Instant }) => Promise<T | Refusal>): Promise<T | Refusal> {
  let refusal: Refusal | undefined
  try {
    return await asViewer(db, by, now, async (tx) => {
      const answer = await work(tx, { by, now })
      if (isRefusal(answer)) {
        refusal = answer
        throw new Error('refused')
      }
      return answer
    })
  } catch (error) {
    if (refusal) return refusal
    throw error
  }
}

const nobody = {
  nhsNumber: null,
  givenName: 'Alex',
  knownAs: null,
  dateOfBirth: null,
  gender: null,
  address: null,
  postcode: null,
  phone: null,
  gpPractice: null,
  authorityId: null,
  communicationNeeds: null,
  preferences: null,
  funding: null,
  diedOn: null,
} as const
