import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import { admitted, margaretsJourney, type Staff, staffOf } from '../../../../test/support/margaret.ts'
import { asViewer, type Tx } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { dateOf, type Instant, startOf, Temporal } from '../../../platform/time.ts'
import { mergePeople, reverseMerge } from '../../people/index.ts'
import { countDays } from '../rules/count-days.ts'
import { countRules, editionById } from '../rules/editions.ts'
import { type CoursesAsked, courses } from './courses.ts'
import { ownerKinds } from './owner-kinds.ts'

const db = await testDatabase()
let place: Place
let staff: Staff
let stayId: string
const now = Temporal.Now.instant()
const today = dateOf(now)
const on = (days: number) => today.subtract({ days })
const window = { from: on(30), to: today }

beforeAll(async () => {
  place = await smallPlace(db)
  staff = await staffOf(place)
  const neverReady = { givenName: 'Bert', familyName: 'Ash', dateOfBirth: '1/1/1940' }
  await admitted(db, place, staff.nurse, neverReady, 3, null)
  ;({ stayId } = await margaretsJourney(db, place, staff))
})

const found = (by: Viewer, more: Partial<CoursesAsked> = {}) =>
  asViewer(db, by, null, (tx) => courses(tx, place.systemId, { ...window, now, ...more }), 'read')

const count = async (
  by: Viewer,
  edition = 'nights',
  more: Partial<CoursesAsked> = {},
  seenAt: Instant = now,
) => {
  const { courses: all } = await found(by, more)
  const kindOf = await asViewer(db, by, null, (tx) => ownerKinds(tx, place.systemId), 'read')
  return countDays(all, window, countRules(editionById(edition)!), kindOf, seenAt)
}

describe('what stays give the count', () => {
  test('those who were ever ready, with their names, wards and facts', async () => {
    const { courses: all, people, wards, facts } = await found(staff.nurse)
    expect(all.map((course) => course.stayId)).toEqual([stayId])
    expect([...people.values()].map(({ familyName }) => familyName)).toEqual(['Okafor'])
    expect(wards.get(place.wardId)?.name).toBe('Elm')
    expect(facts.discharge.get(stayId)!.length).toBeGreaterThan(10)
    expect(all[0]!.ready.map(({ ended }) => ended?.words ?? 'open')).toEqual(['chest infection', 'open'])
  })

  test('nights, their reasons and owners, as each side would tell them', async () => {
    const nights = await count(staff.nurse)
    expect(nights.map(({ date }) => today.since(date, { largestUnit: 'days' }).days)).toEqual([
      19, 18, 17, 16, 15, 14, 13, 12, 11, 6, 5, 4, 3, 2, 1,
    ])
    // The home visit was asked for first; once it was done, the equipment; then the care at home.
    expect(nights.map(({ awaits }) => awaits)).toEqual([
      ...Array(3).fill('therapy-home-visit'),
      ...Array(5).fill('equipment'),
      ...Array(7).fill('home-care'),
    ])
    expect(nights.at(-1)).toMatchObject({ party: 'social care', organisationId: place.organisation.council })
    expect((await count(staff.nurse, 'dtoc-beds')).length).toBe(13)
    expect((await count(staff.nurse, 'drd')).length).toBe(19)
  })

  test('the council asked for care sees the same nights; who has no part in it sees nobody', async () => {
    expect(await count(staff.council)).toEqual(await count(staff.nurse))
    expect((await found(staff.manager)).courses).toEqual([])
  })

  test('one organisation, one council, one window, some stays', async () => {
    const { trust, community, council } = place.organisation
    expect((await found(staff.nurse, { organisationId: trust })).courses.length).toBe(1)
    expect((await found(staff.nurse, { organisationId: community })).courses).toEqual([])
    expect((await found(staff.nurse, { authorityId: council })).courses).toEqual([])
    expect((await found(staff.nurse, { to: on(25) })).courses).toEqual([])
    expect((await found(staff.nurse, { stayIds: [] })).courses).toEqual([])
  })

  test('as it was known on an earlier evening', async () => {
    const evening = startOf(on(8))
    const then = await count(staff.nurse, 'nights', { knownAt: evening }, evening)
    expect(then.length).toBe(9)
    const before = startOf(on(20))
    expect((await found(staff.nurse, { knownAt: before })).courses).toEqual([])
  })
})

describe('whose record it was, and what it said', () => {
  const systemId = 'small'
  const moment = (minutes: number) => now.add({ minutes })
  const at = (minutes: number, work: (tx: Tx) => Promise<unknown>) =>
    asViewer(db, place.service, moment(minutes), work)
  const known = async (
    minutes: number | null,
    by: Viewer = place.service,
    more: Partial<CoursesAsked> = {},
  ) => {
    const knownAt = minutes === null ? undefined : moment(minutes)
    const { courses: all, people } = await found(by, { ...more, ...(knownAt ? { knownAt } : {}) })
    return all.map((one) => [
      one.authorityId,
      one.bornOn?.toString() ?? null,
      one.personId,
      people.get(one.personId)?.familyName,
    ])
  }
  let personId: string

  test('council and date of birth are those known then, however often they were corrected since', async () => {
    const { council, board } = place.organisation
    personId = (await found(place.service)).courses[0]!.personId
    const set = (more: { authority_id?: string; date_of_birth?: string }) => (tx: Tx) =>
      tx
        .updateTable('people.person')
        .set(more)
        .where('system_id', '=', systemId)
        .where('person_id', '=', personId)
        .execute()
    await at(10, set({ authority_id: council }))
    await at(20, set({ date_of_birth: '1942-03-02' }))
    await at(30, set({ authority_id: board, date_of_birth: '1943-03-02' }))
    const own = [personId, 'Okafor']
    expect(await known(5)).toEqual([[null, '1942-02-03', ...own]])
    expect(await known(10)).toEqual([[council, '1942-02-03', ...own]])
    expect(await known(15)).toEqual([[council, '1942-02-03', ...own]])
    expect(await known(29)).toEqual([[council, '1942-03-02', ...own]])
    expect(await known(30)).toEqual([[board, '1943-03-02', ...own]])
    expect(await known(null)).toEqual([[board, '1943-03-02', ...own]])
    expect(await known(15, staff.nurse)).toEqual(await known(15))
    expect(await known(15, place.service, { authorityId: council })).toHaveLength(1)
    expect(await known(15, place.service, { authorityId: board })).toEqual([])
    expect(await known(null, place.service, { authorityId: council })).toEqual([])
  })

  test('of records joined since it is the one of then, and of records taken apart since the joined one', async () => {
    const { board, council } = place.organisation
    const kept = newId()
    await at(40, (tx) =>
      tx
        .insertInto('people.person')
        .values({
          system_id: systemId,
          person_id: kept,
          given_name: 'Margaret',
          family_name: 'Okafor-Bell',
          authority_id: council,
        })
        .execute(),
    )
    let mergeId = ''
    await at(50, async (tx) => {
      const asked = { by: place.service, now: moment(50), keptPersonId: kept, mergedPersonId: personId }
      mergeId = good(await mergePeople(tx, { ...asked, words: 'Seen with both letters' })).mergeId
    })
    // What the kept record lacked was filled in from the other.
    expect(await known(null)).toEqual([[council, '1943-03-02', kept, 'Okafor-Bell']])
    expect(await known(55)).toEqual([[council, '1943-03-02', kept, 'Okafor-Bell']])
    expect(await known(45)).toEqual([[board, '1943-03-02', personId, 'Okafor-Bell']])
    expect(await known(15)).toEqual([[council, '1942-02-03', personId, 'Okafor-Bell']])
    await at(60, async (tx) => good(await reverseMerge(tx, { by: place.service, now: moment(60), mergeId })))
    expect(await known(null)).toEqual([[board, '1943-03-02', personId, 'Okafor']])
    expect(await known(55)).toEqual([[council, '1943-03-02', kept, 'Okafor']])
    expect(await known(45)).toEqual([[board, '1943-03-02', personId, 'Okafor']])
  })
})
