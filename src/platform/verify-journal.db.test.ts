import { sql } from 'kysely'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { testDatabase } from '../../test/support/database.ts'
import { smallPlace } from '../../test/support/given.ts'
import { asViewer } from './db/tx.ts'
import { serviceOf } from './db/viewer.ts'
import { newId } from './ids.ts'
import { verifyJournal } from './verify-journal.ts'

const db = await testDatabase()
const verify = (systemId?: string) =>
  db.asOwner(async (client) => {
    const verified = await verifyJournal(client, systemId)
    // Where a page begins must make no difference.
    for (const pageRows of [1, 2, 4])
      expect(await verifyJournal(client, systemId, pageRows)).toEqual(verified)
    return verified
  })

beforeAll(async () => {
  await smallPlace(db, 'one')
  await smallPlace(db, 'two')
  await db.asOwner((client) =>
    client.query(
      'create table public.kept as select * from platform.journal; create table public.kept_head as select * from platform.journal_head',
    ),
  )
})

beforeEach(() =>
  db.asOwner(async (client) => {
    await client.query('truncate platform.journal; insert into platform.journal select * from public.kept')
    await client.query(
      'truncate platform.journal_head; insert into platform.journal_head select * from public.kept_head',
    )
  }),
)

const tamper = (sql: string) => db.asOwner((client) => client.query(sql).then((done) => done.rowCount))
const at = (seq: number) => `where system_id = 'one' and seq = ${seq}`

test('an untouched journal is right, and its ends are told', async () => {
  const verified = await verify()
  expect(verified).toMatchObject({ ok: true, ends: [{ systemId: 'one' }, { systemId: 'two' }] })
  expect(verified.rows).toBe(await tamper('select * from platform.journal'))
  expect((await verify('one')).rows).toBe(verified.rows / 2)
})

test.each([
  ['recorded_at', `recorded_at + interval '1 microsecond'`],
  ['user_id', `'${newId()}'`],
  ['organisation_id', `'${newId()}'`],
  ['audience', `case audience when 'place' then 'administrators' else 'place' end`],
  ['subject_kind', `'ward'`],
  ['subject_id', `subject_id || '0'`],
  ['what', `what || ' '`],
  ['detail', `detail || '{"more": true}'`],
  ['previous_hash', `sha256('other')`],
  ['hash', `sha256('other')`],
])('a changed %s is found', async (column, value) => {
  await tamper(`update platform.journal set ${column} = ${value} ${at(5)}`)
  expect(await verify()).toEqual({ ok: false, rows: 4, broken: { systemId: 'one', seq: 5, why: 'changed' } })
  expect(await verify('two')).toMatchObject({ ok: true })
})

test('a row made into one about a person is found', async () => {
  await tamper(`update platform.journal set person_id = '${newId()}', audience = 'person' ${at(5)}`)
  expect(await verify()).toMatchObject({ ok: false, broken: { seq: 5, why: 'changed' } })
})

test.each([
  ['seq', 'update platform.journal set seq = 900000'],
  ['system_id', `update platform.journal set system_id = 'three'`],
  ['the whole row', 'delete from platform.journal'],
])('a row gone from the middle by %s is missing', async (_, statement) => {
  await tamper(`${statement} ${at(5)}`)
  expect(await verify()).toEqual({ ok: false, rows: 4, broken: { systemId: 'one', seq: 5, why: 'missing' } })
})

test('a row moved into another place does not pass there either', async () => {
  await tamper(
    `delete from platform.journal where system_id = 'two'; delete from platform.journal_head where system_id = 'two'`,
  )
  await tamper(`insert into platform.journal select * from public.kept ${at(5)} on conflict do nothing`)
  await tamper(`update platform.journal set system_id = 'two' ${at(5)}`)
  expect(await verify('two')).toMatchObject({
    ok: false,
    broken: { systemId: 'two', seq: 1, why: 'missing' },
  })
})

test('the first and the last row gone', async () => {
  const last = (await tamper(`select * from platform.journal where system_id = 'one'`))!
  await tamper(`delete from platform.journal ${at(last)}`)
  expect(await verify()).toEqual({
    ok: false,
    rows: last - 1,
    broken: { systemId: 'one', seq: last, why: 'end is missing' },
  })
  await tamper(`delete from platform.journal ${at(1)}`)
  expect(await verify()).toEqual({ ok: false, rows: 0, broken: { systemId: 'one', seq: 1, why: 'missing' } })
  await tamper(`delete from platform.journal where system_id = 'one'`)
  expect(await verify()).toEqual({
    ok: false,
    rows: 0,
    broken: { systemId: 'one', seq: 1, why: 'end is missing' },
  })
})

test.each([
  [4, 5],
  [3, 9],
  [1, 2],
])('rows %i and %i swapped: the first is out of order', async (a, b) => {
  await swap(a, b)
  expect(await verify()).toEqual({
    ok: false,
    rows: a - 1,
    broken: { systemId: 'one', seq: a, why: 'order' },
  })
})

test('the last two swapped', async () => {
  const last = (await tamper(`select * from platform.journal where system_id = 'one'`))!
  await swap(last - 1, last)
  expect(await verify()).toMatchObject({ ok: false, broken: { seq: last - 1, why: 'order' } })
})

const swap = (a: number, b: number) =>
  tamper(`update platform.journal set seq = -${a} ${at(a)}; update platform.journal set seq = ${a} ${at(b)};
    update platform.journal set seq = ${b} where system_id = 'one' and seq = -${a}`)

test('a row changed with a hash of its own is told on by the next, the last by the head', async () => {
  const forge = (seq: number) =>
    tamper(`update platform.journal set what = 'forged' ${at(seq)};
      update platform.journal j set hash = platform.journal_row_hash(j) where j.system_id = 'one' and j.seq = ${seq}`)
  const last = (await tamper(`select * from platform.journal where system_id = 'one'`))!
  await forge(last)
  expect(await verify()).toMatchObject({ ok: false, broken: { seq: last, why: 'changed' } })
  await forge(5)
  expect(await verify()).toMatchObject({ ok: false, broken: { seq: 5, why: 'changed' } })
})

test('a row added past the head is found', async () => {
  const last = (await tamper(`select * from platform.journal where system_id = 'one'`))!
  await tamper(`insert into platform.journal
    select (jsonb_populate_record(j, jsonb_build_object('seq', j.seq + 1, 'previous_hash', j.hash))).* from platform.journal j ${at(last)};
    update platform.journal j set hash = platform.journal_row_hash(j) ${at(last + 1)}`)
  expect(await verify()).toMatchObject({ ok: false, broken: { seq: last + 1, why: 'changed' } })
})

test('the application cannot write the journal at all', async () => {
  for (const statement of [
    'insert into platform.journal select * from platform.journal',
    'update platform.journal set seq = 0',
    'delete from platform.journal',
  ])
    await expect(
      asViewer(db, serviceOf('one'), null, (tx) => sql.raw(statement).execute(tx)),
    ).rejects.toThrow('permission denied')
})
