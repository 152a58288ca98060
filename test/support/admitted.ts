import type { PersonDetails } from '../../src/modules/people/index.ts'
import { type Admit, admit } from '../../src/modules/stays/index.ts'
import type { Database } from '../../src/platform/db/open.ts'
import { isRefusal } from '../../src/platform/outcome.ts'
import { Temporal } from '../../src/platform/time.ts'
import { smallPlace } from './given.ts'

export const nobodySpecial: PersonDetails = {
  nhsNumber: null,
  familyName: 'Okafor',
  givenName: 'Margaret',
  knownAs: null,
  dateOfBirth: Temporal.PlainDate.from('1942-02-03'),
  gender: 'female',
  address: null,
  postcode: null,
  phone: null,
  gpPractice: null,
  authorityId: null,
  communicationNeeds: null,
  preferences: null,
  funding: null,
  diedOn: null,
}

/** A small place with people who sign in, and a way to put somebody into a bed of it. */
export async function placeWithStaff(db: Database, systemId?: string) {
  const place = await smallPlace(db, systemId)
  const nurse = await place.staff('ward coordinator', 'trust', 'Amara Blythe')
  const staff = {
    nurse,
    otherNurse: await place.staff('ward coordinator', 'trust', 'Dee Osei'),
    socialWorker: await place.staff('hospital social worker', 'trust', 'Joy Farrow'),
    navigator: await place.staff('hub navigator', 'hub', 'Tomasz Nowak'),
    home: await place.staff('provider', 'home', 'Ruth Home'),
    board: await place.staff('board member', 'board', 'Bo Board'),
    administrator: await place.staff('administrator', 'trust', 'Ada Min'),
  }
  /** @returns the stay, the person and the fact of admission. */
  async function admitted(
    over: Partial<Omit<Admit, 'by' | 'now' | 'person'>> & { details?: Partial<PersonDetails> } = {},
  ) {
    const now = Temporal.Now.instant()
    const { details, ...rest } = over
    const done = await place.as(nurse, (tx) =>
      admit(tx, {
        by: nurse,
        now,
        wardId: place.wardId,
        bedId: place.beds[0]!,
        admittedAt: now.subtract({ hours: 72 }),
        method: '21',
        ...rest,
        person: { details: { ...nobodySpecial, ...details } },
      }),
    )
    if (isRefusal(done)) throw new Error(done.because)
    return done
  }
  return { ...place, ...staff, admitted }
}
