import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Instant, Temporal } from '../../../platform/time.ts'
import { breakGlassList } from '../queries/break-glass-list.ts'
import { oddAccess } from '../queries/odd-access.ts'
import { openings, whoLooked } from '../queries/who-looked.ts'
import { whoMaySee } from '../queries/who-may-see.ts'
import { checkBreakGlass } from './check-break-glass.ts'
import { openWithReason } from './open-with-reason.ts'
import { recordOpening } from './record-opening.ts'

type Staff = Awaited<ReturnType<Place['staff']>>

const db = await testDatabase()
const now = Temporal.Instant.from('2026-11-22T15:00:00Z')
const after = (hours: number) => now.add({ milliseconds: Math.round(hours * 3_600_000) })
const ida = { personId: newId(), stayId: newId(), nhsNumber: '9990000018', bornOn: '1938-02-14' }
const reasonClass = 'overriding public interest' as const
const words = 'Rang from the station, confused, and asks for help'
let place: Place
let ward: Staff
let jo: Staff
let colleague: Staff
let officer: Staff
const at = <T>(viewer: Viewer, when: Instant, work: Parameters<Place['as']>[1]) =>
  asViewer(db, viewer, when, work) as Promise<T>
const sees = (viewer: Viewer, when = now) =>
  at<unknown[]>(viewer, when, (tx) =>
    tx.selectFrom('people.person').select('person_id').where('person_id', '=', ida.personId).execute(),
  ).then((rows) => rows.length === 1)

beforeAll(async () => {
  place = await smallPlace(db)
  ward = await place.staff('ward coordinator', 'trust')
  jo = await place.staff('hospital social worker', 'council', 'Jo Rowe')
  colleague = await place.staff('hospital social worker', 'council')
  officer = await place.staff('privacy officer', 'board')
  await admit(ida.personId, ida.stayId, { nhs_number: ida.nhsNumber, date_of_birth: ida.bornOn })
})

const admit = (
  personId: string,
  stayId: string,
  details: { nhs_number?: string; date_of_birth?: string } = {},
) =>
  place.as(place.service, async (tx) => {
    const system_id = place.systemId
    await tx
      .insertInto('people.person')
      .values({ system_id, person_id: personId, family_name: 'Example', given_name: 'Ida', ...details })
      .execute()
    const stay = {
      system_id,
      stay_id: stayId,
      person_id: personId,
      organisation_id: place.organisation.trust,
      site_id: place.siteId,
      place: 'no bed',
    }
    const admitted = now.subtract({ hours: 48 }).toString()
    await tx
      .insertInto('stays.stay')
      .values({ ...stay, admitted_at: admitted, last_heard_at: admitted })
      .execute()
  })

test('the ward sees her, the council does not, and the ward is named among who may', async () => {
  expect([await sees(ward), await sees(jo), await sees(officer)]).toEqual([true, false, false])
  expect(await at(ward, now, (tx) => whoMaySee(tx, ida.personId))).toMatchObject([
    { organisation: 'Smallshire trust', user: null, why: expect.stringContaining('beds'), until: null },
  ])
  expect(await at(jo, now, (tx) => whoMaySee(tx, ida.personId))).toEqual([])
})

test('opened with a reason: for eight hours, for that user alone, and said on the record', async () => {
  const opened = await at(jo, now, (tx) =>
    openWithReason(tx, { whom: { reference: ida.personId }, reasonClass, words }),
  )
  expect(opened).toEqual({ personId: ida.personId })
  expect([await sees(jo, after(0)), await sees(jo, after(7.99)), await sees(jo, after(8))]).toEqual([
    true,
    true,
    false,
  ])
  expect([await sees(colleague), await sees(ward)]).toEqual([false, true])
  expect(await at(ward, now, (tx) => whoMaySee(tx, ida.personId))).toMatchObject([
    { organisation: 'Smallshire council', user: 'Jo Rowe', until: after(8) },
    { organisation: 'Smallshire trust', user: null },
  ])
})

test('found by the exact number and date of birth together, or by the stay a page refused', async () => {
  const by = (viewer: Viewer, whom: Parameters<typeof openWithReason>[1]['whom']) =>
    at(viewer, now, (tx) => openWithReason(tx, { whom, reasonClass, words }))
  const nobody = { refused: 'not-found' }
  expect(await by(colleague, { nhsNumber: ida.nhsNumber, bornOn: '1938-02-15' })).toMatchObject(nobody)
  expect(await by(colleague, { nhsNumber: '9990000026', bornOn: ida.bornOn })).toMatchObject(nobody)
  expect(await by(colleague, { reference: newId() })).toMatchObject(nobody)
  expect(await sees(colleague)).toBe(false)
  expect(await by(colleague, { nhsNumber: ida.nhsNumber, bornOn: ida.bornOn })).toEqual({
    personId: ida.personId,
  })
  expect(await sees(colleague)).toBe(true)
  const provider = await place.staff('provider', 'home')
  expect(await by(provider, { reference: ida.stayId })).toEqual({ personId: ida.personId })
})

test.each(['board member', 'administrator', 'privacy officer'] as const)(
  'a %s opens nothing',
  async (role) => {
    const viewer = await place.staff(role, 'board')
    const opening = at(viewer, now, (tx) =>
      openWithReason(tx, { whom: { reference: ida.personId }, reasonClass, words }),
    )
    await expect(opening).rejects.toThrow('may not open records')
  },
)

test('a record of another place is not found', async () => {
  const other = await smallPlace(db, 'other')
  const viewer = await other.staff('hub navigator', 'hub')
  for (const whom of [
    { reference: ida.personId },
    { reference: ida.stayId },
    { nhsNumber: ida.nhsNumber, bornOn: ida.bornOn },
  ])
    expect(await at(viewer, now, (tx) => openWithReason(tx, { whom, reasonClass, words }))).toMatchObject({
      refused: 'not-found',
    })
})

test('a relationship that ended yesterday opens nothing; one that begins tomorrow not yet', async () => {
  const gone = { personId: newId(), stayId: newId() }
  await admit(gone.personId, gone.stayId)
  const see = (when: Instant) =>
    at<unknown[]>(ward, when, (tx) =>
      tx.selectFrom('stays.stay').select('stay_id').where('stay_id', '=', gone.stayId).execute(),
    )
  expect(await see(now)).toHaveLength(1)
  expect(await see(now.subtract({ hours: 72 }))).toHaveLength(0)
  await db.asOwner((c) =>
    c.query('update access.relationship set ends_at = $1 where person_id = $2', [
      now.toString(),
      gone.personId,
    ]),
  )
  expect(await see(now.subtract({ seconds: 1 }))).toHaveLength(1)
  expect(await see(after(24))).toHaveLength(0)
})

test('nobody writes a relationship or a break-glass row by hand', async () => {
  for (const viewer of [jo, ward, officer, place.service])
    for (const statement of [
      `update access.relationship set ends_at = null`,
      `delete from access.relationship`,
      `insert into access.relationship select * from access.relationship`,
      `insert into access.break_glass select * from access.break_glass`,
      `select access.relate('small', '${newId()}', '${newId()}', null, 'stay', '${newId()}', now(), null)`,
    ])
      await expect(at(viewer, now, (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
        'permission denied',
      )
})

test('the privacy officer sees what was opened and why, never whom, and answers once', async () => {
  const list = await at<Awaited<ReturnType<typeof breakGlassList>>>(officer, now, (tx) => breakGlassList(tx))
  expect(list).toHaveLength(3)
  const one = list.find((o) => o.user === 'Jo Rowe')!
  expect(one).toMatchObject({ words, reasonClass, checked: null, organisation: 'Smallshire council' })
  const check = (finding: 'justified' | 'not justified', said: string, viewer = officer) =>
    at(viewer, now, (tx) =>
      checkBreakGlass(tx, { viewer, breakGlassId: one.breakGlassId, finding, words: said }),
    )
  expect(await check('justified', '', jo)).toMatchObject({ refused: 'conflict' })
  expect(await check('not justified', 'bad')).toMatchObject({ fields: { words: expect.any(String) } })
  expect(await check('not justified', 'Spoken to; training on Friday')).toEqual({
    breakGlassId: one.breakGlassId,
  })
  expect(await check('justified', '')).toMatchObject({ refused: 'conflict' })
  const [first, , last] = await at<typeof list>(officer, now, (tx) => breakGlassList(tx))
  expect(first?.checked).toBeNull()
  expect(last?.checked).toMatchObject({ finding: 'not justified', words: 'Spoken to; training on Friday' })
})

test('everyone who opened a record is listed once in ten minutes, and only who could', async () => {
  const open = (viewer: Staff, when: Instant, what = 'opened the journey') =>
    at(viewer, when, (tx) => recordOpening(tx, { viewer, personId: ida.personId, what }))
  await open(ward, now)
  await open(ward, now.add({ minutes: 9 }))
  await open(ward, now, 'opened the form for leave')
  await open(ward, now.add({ minutes: 11 }))
  await open(jo, now)
  const provider = await place.staff('provider', 'community')
  await open(provider, now)
  const looked = await at<Awaited<ReturnType<typeof whoLooked>>>(ward, now, (tx) =>
    whoLooked(tx, ida.personId),
  )
  expect(looked.map((o) => [o.name, o.what])).toEqual([
    ['A ward coordinator', 'opened the journey'],
    ['Jo Rowe', 'opened the journey'],
    ['A ward coordinator', 'opened the form for leave'],
    ['A ward coordinator', 'opened the journey'],
  ])
  expect(await at(provider, now, (tx) => whoLooked(tx, ida.personId))).toEqual([])
  expect(await at(officer, now, (tx) => openings(tx, { userId: jo.userId, limit: 10 }))).toMatchObject([
    { personId: ida.personId, role: 'hospital social worker', organisation: 'Smallshire council' },
  ])
})

test('the privacy officer is told of odd access: many at once, at night, no part any more, too many reasons', async () => {
  const noon = Temporal.Instant.from('2026-11-24T12:00:00Z')
  const people = Array.from({ length: 51 }, () => ({ personId: newId(), stayId: newId() }))
  for (const { personId, stayId } of people) await admit(personId, stayId)
  const odd = () => at<Awaited<ReturnType<typeof oddAccess>>>(officer, noon, (tx) => oddAccess(tx))
  const open = (viewer: Staff, when: Instant, personId: string) =>
    at(viewer, when, (tx) => recordOpening(tx, { viewer, personId, what: 'opened the journey' }))
  await db.asOwner((c) => c.query('delete from access.opening'))
  await db.asOwner((c) => c.query('delete from access.break_glass'))
  for (const { personId } of people.slice(0, 50)) await open(ward, noon.subtract({ minutes: 30 }), personId)
  expect(await odd()).toEqual([])
  await open(ward, noon.subtract({ minutes: 29 }), people[50]!.personId)
  expect(await odd()).toMatchObject([
    { kind: 'many', count: 51, words: 'Opened 51 records within an hour', userId: ward.userId },
  ])

  const night = Temporal.Instant.from('2026-11-23T23:30:00Z')
  await at(jo, night, (tx) => openWithReason(tx, { whom: { reference: ida.personId }, reasonClass, words }))
  await open(jo, night, ida.personId)
  const kindsOf = async () =>
    (await odd())
      .filter((o) => o.userId === jo.userId)
      .map((o) => o.kind)
      .sort()
  expect(await kindsOf()).toEqual(['ended', 'night'])
  for (let i = 0; i < 3; i++)
    await at(jo, noon, (tx) => openWithReason(tx, { whom: { reference: ida.personId }, reasonClass, words }))
  expect(await kindsOf()).toEqual(['night', 'reasons'])
  await db.asOwner((c) =>
    c.query(
      `update access.system set settings = '{"odd access": {"reasonsInAWeek": 4}}' where system_id = 'small'`,
    ),
  )
  expect(await kindsOf()).toEqual(['night'])
})
