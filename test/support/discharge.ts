import { recordReadiness } from '../../src/modules/discharge/actions/record-readiness.ts'
import { admit } from '../../src/modules/stays/index.ts'
import type { Database } from '../../src/platform/db/open.ts'
import type { Tx } from '../../src/platform/db/tx.ts'
import { asViewer } from '../../src/platform/db/tx.ts'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import { isRefusal, type Refusal } from '../../src/platform/outcome.ts'
import { type Instant, Temporal } from '../../src/platform/time.ts'
import { nobodySpecial } from './admitted.ts'
import { testDatabase } from './database.ts'
import { smallPlace } from './given.ts'

// For tests of the discharge module: people in beds, and a clock that the test moves.

export type Small = Awaited<ReturnType<typeof smallPlace>>

export const instant = (text: string): Instant => Temporal.Instant.from(text)

/** Admits somebody new to a bed of the small place's first ward. */
export async function admitted(
  db: Database,
  place: Small,
  by: Viewer,
  bed: number | null,
  at: Instant,
  familyName = 'Example',
) {
  const bedId = bed === null ? null : place.beds[bed]!
  const done = await asViewer(db, by, at, (tx) =>
    admit(tx, {
      by,
      now: at,
      // Without a date of birth nobody is taken for somebody who has been here.
      person: {
        details: { ...nobodySpecial, givenName: 'Alex', familyName, dateOfBirth: null, gender: null },
      },
      wardId: place.wardId,
      bedId,
      admittedAt: at,
      method: '21',
    }),
  )
  return ok(done)
}

/** The value, or a failure with the refusal's words. */
export function ok<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Error(`refused: ${value.refused}: ${value.because}`)
  return value
}

/** Does something as a viewer at a moment, in a transaction of its own. A refusal rolls back, as a page does. */
export async function does<T>(
  db: Database,
  by: Viewer,
  now: Instant,
  work: (tx: Tx, about: { by: Viewer; now: Instant }) => Promise<T | Refusal>,
): Promise<T | Refusal> {
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

export const came = instant('2026-11-02T09:00:00Z')

/** So long after everyone came in. */
export const at = (hours: number, minutes = 0): Instant => came.add({ hours, minutes })

export type Caring = Awaited<ReturnType<typeof caring>>

/** A small place of its own with who cares for people there, and a way to have somebody new in it. */
export async function caring() {
  const db = await testDatabase()
  const place = await smallPlace(db)
  const ward = await place.staff('ward coordinator', 'trust')
  let bed = 0
  return {
    db,
    place,
    ward,
    council: await place.staff('hospital social worker', 'council'),
    hub: await place.staff('hub navigator', 'hub'),
    community: await place.staff('provider', 'community'),
    /** Somebody on the ward: in one of its four beds, and once these are full without one. */
    someone: async () => (await admitted(db, place, ward, bed < 4 ? bed++ : null, came)).stayId,
    statusOf: (stayId: string) =>
      place.as(place.service, (tx) =>
        tx.selectFrom('discharge.status').selectAll().where('stay_id', '=', stayId).executeTakeFirst(),
      ),
    waitOf: (waitId: string) =>
      place.as(place.service, (tx) =>
        tx.selectFrom('discharge.wait').selectAll().where('wait_id', '=', waitId).executeTakeFirst(),
      ),
    sayYes: async (stayId: string, hour: number) => {
      for (const part of ['clinical', 'team', 'safe'] as const)
        ok(
          await does(db, ward, at(hour), (tx, about) =>
            recordReadiness(tx, { ...about, stayId, part, answer: 'yes', saidBy: 'Dr Bell' }),
          ),
        )
    },
  }
}
