import { readPerson } from '../../src/modules/people/index.ts'
import { type Admit, admit } from '../../src/modules/stays/index.ts'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import { newId } from '../../src/platform/ids.ts'
import { dateOf, type Instant } from '../../src/platform/time.ts'
import type { Place } from './given.ts'
import { good } from './good.ts'

/** Somebody nobody has heard of. */
const someone = (now: Instant) => ({
  details: good(readPerson({ familyName: `Person ${newId().slice(-6)}`, givenName: 'A' }, dateOf(now))),
})

/** Admits somebody new to the place's first bed, two days before `now`, unless told otherwise. */
export const comesIn = (place: Place, by: Viewer, now: Instant, more: Partial<Admit> = {}) =>
  place.as(by, (tx) =>
    admit(tx, {
      by,
      now,
      person: someone(now),
      wardId: place.wardId,
      bedId: place.beds[0]!,
      admittedAt: now.subtract({ hours: 48 }),
      method: '21',
      ...more,
    }),
  )
