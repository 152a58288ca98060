import { sql } from 'kysely'
import type { Chance } from '../../../../examples/chance.ts'
import { marlshire } from '../../../../examples/people/places.ts'
import { peopleGenerator } from '../../../../examples/people-generator.ts'
import { when } from '../../../../examples/when.ts'
import type { PersonDetails } from '../../../modules/people/index.ts'
import { admit, move } from '../../../modules/stays/index.ts'
import { newId } from '../../../platform/ids.ts'
import { dateOf, type Instant, Temporal } from '../../../platform/time.ts'
import type { Look } from '../feed-step.ts'
import { coordinator, freeBed, somebody } from './find.ts'

const admission: Look = async ({ tx, systemId, luck, now }) => {
  const bed = await freeBed(
    tx,
    systemId,
    luck,
    sql`w.kind = 'acute' and (w.specialty = 'assessment' or ${luck.happens(0.3)})`,
  )
  if (!bed) return null
  const by = await coordinator(tx, systemId, bed)
  if (!by) return null
  const council = await tx
    .selectFrom('access.organisation')
    .select('organisation_id')
    .where('system_id', '=', systemId)
    .where('kind', '=', 'council')
    .orderBy('name')
    .executeTakeFirst()
  const person = { details: someoneNew(luck, now, council?.organisation_id ?? null) }
  const expectedDate = dateOf(now).add({ days: luck.between(2, 8) })
  return {
    did: 'admission',
    by,
    act: (tx) =>
      admit(tx, {
        by,
        now,
        person,
        wardId: bed.wardId,
        bedId: bed.bedId,
        admittedAt: now,
        method: luck.pick(['21', '21', '22']),
        source: '19',
        expectedDate,
      }),
  }
}

const toAWard: Look = async ({ tx, systemId, luck, now }) => {
  const person = await somebody(tx, systemId, luck, sql`(w.specialty = 'assessment' or s.place = 'no bed')`)
  if (!person) return null
  const bed = await freeBed(
    tx,
    systemId,
    luck,
    sql`w.site_id = ${person.siteId} and w.specialty is distinct from 'assessment'`,
  )
  const by = await coordinator(tx, systemId, person)
  if (!bed || !by) return null
  return {
    did: 'move',
    by,
    act: (tx) => move(tx, { by, now, stayId: person.stayId, wardId: bed.wardId, bedId: bed.bedId }),
  }
}

export const arrivals = [admission, toAWard]

function someoneNew(luck: Chance, now: Instant, authorityId: string | null): PersonDetails {
  const invent = peopleGenerator(
    luck,
    { of: newId, next: newId },
    { when: when(now), country: marlshire, authorities: [[authorityId, 1]] },
  )
  const { person } = invent()
  return {
    nhsNumber: person.nhsNumber,
    familyName: person.familyName,
    givenName: person.givenName,
    knownAs: null,
    dateOfBirth: Temporal.PlainDate.from(person.dateOfBirth),
    gender: person.gender,
    address: person.address,
    postcode: person.postcode,
    phone: person.phone ?? null,
    gpPractice: person.gpPractice ?? null,
    authorityId: person.authorityId,
    communicationNeeds: person.communicationNeeds ?? null,
    preferences: person.preferences ?? null,
    funding: person.funding ?? null,
    diedOn: null,
  }
}
