import { beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { type Instant, Temporal } from '../../../platform/time.ts'
import { admit, discharge, recordExpectedDate, recordSeniorReview } from '../../stays/index.ts'
import { addPerson, mergePeople, personCard, readPerson, reverseMerge, saveContact } from '../index.ts'

const db = await testDatabase()
const now = Temporal.Now.instant().round('millisecond')
const ago = (hours: number): Instant => now.subtract({ hours })
let place: Place
let nurse: Viewer
let hub: Viewer & { organisationId: string }
let serial = 0

beforeEach(async () => {
  place = await smallPlace(db, `merge-${serial++}`)
  nurse = await place.staff('ward coordinator', 'trust')
  hub = await place.staff('hub navigator', 'hub')
})

const read = (typed: Parameters<typeof readPerson>[0]) =>
  good(readPerson(typed, Temporal.PlainDate.from('2026-11-03')))

/** One person under two records, one of them in a bed; a hub that was told of both. */
async function twoRecords() {
  const kept = await stayOf({ familyName: 'Okafor', givenName: 'Grace', dateOfBirth: '2/3/1941' }, 130, {
    left: true,
  })
  const merged = await stayOf(
    {
      familyName: 'Okafor',
      givenName: 'Grace',
      dateOfBirth: '2/3/1941',
      nhsNumber: '9990001006',
      phone: '01632 960001',
    },
    100,
    {},
  )
  await place.as(nurse, async (tx) => {
    const contact = { name: 'Ada', relationship: 'daughter', phone: '', isCarer: true, ringFirst: true }
    good(await saveContact(tx, { by: nurse, now, personId: merged.personId, contact }))
    await tx
      .insertInto('people.local_number')
      .values({
        system_id: place.systemId,
        organisation_id: place.organisation.trust,
        number: 'RH-1',
        person_id: merged.personId,
      })
      .execute()
    good(
      await recordExpectedDate(tx, {
        by: nurse,
        now,
        stayId: merged.stayId,
        date: Temporal.Now.plainDateISO('Europe/London').add({ days: 3 }),
      }),
    )
  })
  for (const one of [kept, merged]) await tellTheHub(one)
  await db.asOwner((client) =>
    client.query('insert into access.opening values ($1, $2, $3, $4, $5, $6, $7)', [
      place.systemId,
      newId(),
      merged.personId,
      nurse.userId,
      nurse.organisationId,
      nurse.role,
      'opened the journey',
    ]),
  )
  return { kept, merged }
}

const stayOf = (
  typed: Parameters<typeof readPerson>[0],
  hours: number,
  { left, bed = 0 }: { left?: true; bed?: number },
) =>
  place.as(nurse, async (tx) => {
    const person = { details: read(typed), certainlyNew: true as const }
    const admitted = good(
      await admit(tx, {
        by: nurse,
        now,
        person,
        wardId: place.wardId,
        bedId: place.beds[bed]!,
        admittedAt: ago(hours),
        method: '21',
      }),
    )
    if (left)
      good(
        await discharge(tx, {
          by: nurse,
          now,
          stayId: admitted.stayId,
          leftAt: ago(hours - 10),
          method: '1',
          destination: '19',
        }),
      )
    return admitted
  })

const tellTheHub = (stay: { stayId: string; personId: string }) =>
  place.as(place.service, async (tx) => {
    await tx
      .insertInto('discharge.fact')
      .values({
        system_id: place.systemId,
        fact_id: newId(),
        stay_id: stay.stayId,
        person_id: stay.personId,
        kind: 'referred',
        happened_at: now.toString(),
        detail: JSON.stringify({ organisationId: hub.organisationId }),
      })
      .execute()
    const waitId = newId()
    await tx
      .insertInto('discharge.wait')
      .values({
        system_id: place.systemId,
        wait_id: waitId,
        stay_id: stay.stayId,
        person_id: stay.personId,
        awaits: 'care at home',
        owner_organisation_id: place.organisation.council,
        since: now.toString(),
        state: 'sent',
        state_at: now.toString(),
        last_heard_at: now.toString(),
      })
      .execute()
    await tx
      .insertInto('discharge.status')
      .values({ system_id: place.systemId, stay_id: stay.stayId, person_id: stay.personId })
      .execute()
    return waitId
  })

/** Every table with a person in it, as the owner sees it, but for what only ever grows. */
const everything = () =>
  db.asOwner(async (client) => {
    const { rows: tables } = await client.query(
      'select table_name from people.merge_table where table_name not in ($1, $2) order by 1',
      ['platform.journal', 'people.person_history'],
    )
    const all: Record<string, unknown[]> = {}
    for (const { table_name: table } of tables) {
      const { rows } = await client.query(`select to_jsonb(t) as row from ${table} t where system_id = $1`, [
        place.systemId,
      ])
      all[table] = rows.map((row) => JSON.stringify(row.row)).sort()
    }
    return all
  })
const merge = (by: Viewer, keptPersonId: string, mergedPersonId: string) =>
  place.as(by, (tx) =>
    mergePeople(tx, { by, now, keptPersonId, mergedPersonId, words: 'Her daughter confirmed it' }),
  )
const reverse = (by: Viewer, mergeId: string) => place.as(by, (tx) => reverseMerge(tx, { by, now, mergeId }))
const holding = (all: Record<string, unknown[]>, personId: string) =>
  Object.keys(all).filter((table) => all[table]!.some((row) => String(row).includes(personId)))

test('every table with a person_id has its line in people.merge_table, and every line its table', async () => {
  const { rows } = await db.asOwner((client) =>
    client.query(`select c.table_schema || '.' || c.table_name as name from information_schema.columns c
      join information_schema.tables t using (table_schema, table_name)
      where c.column_name = 'person_id' and t.table_type = 'BASE TABLE' and c.table_schema not in ('pgboss') order by 1`),
  )
  const { rows: lines } = await db.asOwner((client) =>
    client.query('select table_name from people.merge_table order by 1'),
  )
  expect(lines.map((line) => line.table_name)).toEqual(rows.map((row) => row.name))
})

test('everything moves, what was missing is filled in, and both parties still see the person', async () => {
  const { kept, merged } = await twoRecords()
  good(await merge(hub, kept.personId, merged.personId))
  const all = await everything()
  expect(holding(all, merged.personId)).toEqual(['people.person'])
  const card = good(await place.as(hub, (tx) => personCard(tx, hub, kept.personId)))
  expect(card).toMatchObject({
    nhsNumber: '9990001006',
    phone: '01632 960001',
    localNumbers: [{ number: 'RH-1' }],
    merges: [{ standing: true }],
  })
  expect(await place.as(hub, (tx) => personCard(tx, hub, merged.personId))).toMatchObject({
    refused: 'not-found',
  })
  const seen = await place.as(nurse, (tx) =>
    tx.selectFrom('stays.stay').select(['stay_id']).where('person_id', '=', kept.personId).execute(),
  )
  expect(seen.map((row) => row.stay_id).sort()).toEqual([kept.stayId, merged.stayId].sort())
  const again = good(
    await place.as(nurse, (tx) =>
      addPerson(tx, {
        by: nurse,
        now,
        details: read({
          familyName: 'Okafor',
          givenName: 'Grace',
          dateOfBirth: '2/3/1941',
          nhsNumber: '9990001006',
        }),
      }),
    ),
  )
  expect(again).toEqual({ personId: kept.personId, wasKnown: true })
})

test('the merge is in the journal, without names or numbers', async () => {
  const { kept, merged } = await twoRecords()
  good(await merge(hub, kept.personId, merged.personId))
  const rows = await place.as(place.service, (tx) =>
    tx
      .selectFrom('platform.journal')
      .select(['what', 'detail', 'user_id'])
      .where('system_id', '=', place.systemId)
      .execute(),
  )
  expect(rows.filter((row) => row.what === 'merge-added')).toMatchObject([{ user_id: hub.userId }])
  // A fact that changes hands has not happened a second time.
  expect(rows.filter((row) => row.what === 'admitted')).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toMatch(/Okafor|Grace|9990001006/)
})

test('taken back, everything is exactly as it was', async () => {
  const { kept, merged } = await twoRecords()
  const before = await everything()
  const { mergeId } = good(await merge(hub, kept.personId, merged.personId))
  expect(await everything()).not.toEqual(before)
  expect(await reverse(hub, mergeId)).toEqual({ mergeId })
  expect(await everything()).toEqual(before)
  expect(await reverse(hub, mergeId)).toMatchObject({
    refused: 'conflict',
    because: expect.stringContaining('apart already'),
  })
})

test('what was recorded since about a stay goes back with it; what is about the person stays', async () => {
  const { kept, merged } = await twoRecords()
  const { mergeId } = good(await merge(hub, kept.personId, merged.personId))
  const reviewed = await place.as(nurse, async (tx) => {
    const contact = { name: 'Bea', relationship: 'neighbour', phone: '', isCarer: false, ringFirst: false }
    good(await saveContact(tx, { by: nurse, now, personId: kept.personId, contact }))
    return good(await recordSeniorReview(tx, { by: nurse, now, stayId: merged.stayId, reviewer: 'Dr Bell' }))
  })
  const waitId = await place.as(place.service, async (tx) => {
    const id = newId()
    await tx
      .insertInto('discharge.wait')
      .values({
        system_id: place.systemId,
        wait_id: id,
        stay_id: merged.stayId,
        person_id: kept.personId,
        awaits: 'a care home',
        owner_organisation_id: place.organisation.home,
        since: now.toString(),
        state: 'sent',
        state_at: now.toString(),
        last_heard_at: now.toString(),
      })
      .execute()
    return id
  })
  good(await reverse(hub, mergeId))
  const ownerOf = (table: string, where: string) =>
    db.asOwner(async (client) =>
      (await client.query(`select person_id from ${table} where ${where}`)).rows.map((row) => row.person_id),
    )
  expect(await ownerOf('stays.fact', `fact_id = '${reviewed.factId}'`)).toEqual([merged.personId])
  expect(await ownerOf('discharge.wait', `wait_id = '${waitId}'`)).toEqual([merged.personId])
  expect(await ownerOf('access.relationship', `source_id = '${waitId}'`)).toEqual([merged.personId])
  expect(await ownerOf('people.contact', `name = 'Bea'`)).toEqual([kept.personId])
})

test('two records that are both in a bed are not joined', async () => {
  const one = await stayOf({ familyName: 'Bell', givenName: 'Rex' }, 50, {})
  const other = await place.as(nurse, async (tx) =>
    good(
      await admit(tx, {
        by: nurse,
        now,
        person: { details: read({ familyName: 'Bell', givenName: 'Rex' }), certainlyNew: true },
        wardId: place.wardId,
        bedId: place.beds[1]!,
        admittedAt: ago(20),
        method: '21',
      }),
    ),
  )
  for (const stay of [one, other]) await tellTheHub(stay)
  const before = await everything()
  expect(await merge(hub, one.personId, other.personId)).toMatchObject({
    refused: 'conflict',
    because: expect.stringContaining('Both records are in a bed'),
  })
  expect(await everything()).toEqual(before)
})

test('only a hub navigator who sees both, and only records that stand', async () => {
  const { kept, merged } = await twoRecords()
  const unseen = await stayOf({ familyName: 'Unseen', givenName: 'Una' }, 120, { left: true, bed: 1 })
  expect(await merge(nurse, kept.personId, merged.personId)).toMatchObject({ refused: 'not-allowed' })
  expect(await merge(hub, kept.personId, unseen.personId)).toMatchObject({ refused: 'not-found' })
  expect(await merge(hub, kept.personId, kept.personId)).toMatchObject({ refused: 'not-found' })
  const straight = (kept: string, merged: string) =>
    place.as(hub, async (tx) => {
      const { sql } = await import('kysely')
      return (
        await sql<{
          no: string
        }>`select people.merge_people(${newId()}, ${kept}, ${merged}, '{}') as no`.execute(tx)
      ).rows[0]?.no
    })
  expect(await straight(kept.personId, unseen.personId)).toBe('not-allowed')
  const { mergeId } = good(await merge(hub, kept.personId, merged.personId))
  expect(await merge(hub, kept.personId, merged.personId)).toMatchObject({ refused: 'not-found' })
  expect(await reverse(nurse, mergeId)).toMatchObject({ refused: 'not-allowed' })
  expect(
    await place.as(hub, (tx) =>
      mergePeople(tx, {
        by: hub,
        now,
        keptPersonId: kept.personId,
        mergedPersonId: unseen.personId,
        words: '',
      }),
    ),
  ).toMatchObject({ fields: { words: expect.anything() } })
})

test('a chain is taken apart from its newest link', async () => {
  const { kept, merged } = await twoRecords()
  const third = await stayOf({ familyName: 'Okafor', givenName: 'G' }, 125, { left: true, bed: 1 })
  await tellTheHub(third)
  const before = await everything()
  const first = good(await merge(hub, kept.personId, merged.personId))
  const second = good(await merge(hub, third.personId, kept.personId))
  expect(await reverse(place.service, first.mergeId)).toMatchObject({
    because: expect.stringContaining('take that apart first'),
  })
  good(await reverse(hub, second.mergeId))
  good(await reverse(hub, first.mergeId))
  expect(await everything()).toEqual(before)
})
