import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { at, ok } from '../../../../test/support/discharge.ts'
import { good, refused } from '../../../../test/support/good.ts'
import { type Placing, placing } from '../../../../test/support/placing.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { dateOf, Temporal } from '../../../platform/time.ts'
import { type PersonDetails, readPerson } from '../../people/index.ts'
import { admit, discharge } from '../../stays/index.ts'
import { type OpenStepUp, openStepUp } from './open-step-up.ts'

let a: Placing
const born = Temporal.PlainDate.from('1944-05-06')
const rose = { familyName: 'Anning', givenName: 'Rose', nhsNumber: '9990041822', dateOfBirth: '6/5/1944' }
let personId: string

/** Somebody who was in hospital in May and is in nobody's care now. */
beforeAll(async () => {
  a = await placing()
  const now = at(-4000)
  const admitted = ok(
    await a.say(a.ward, now, (tx, about) =>
      admit(tx, {
        ...about,
        person: { details: good(readPerson(rose, dateOf(now))) },
        wardId: a.place.wardId,
        bedId: null,
        admittedAt: now,
        method: '21',
      }),
    ),
  )
  ok(
    await a.say(a.ward, at(-3990), (tx, about) =>
      discharge(tx, { ...about, stayId: admitted.stayId, leftAt: at(-3990), method: '1', destination: '19' }),
    ),
  )
  personId = admitted.personId
})

const open = (person: OpenStepUp['person'], by: Viewer = a.hub, more: Partial<OpenStepUp> = {}) =>
  a.say(by, at(10), (tx, about) =>
    openStepUp(tx, {
      ...about,
      person,
      requires: { wants: ['step-up bed'] },
      askedBy: 'her GP, 07:50',
      ...more,
    }),
  )
const sees = async (by: Viewer, id = personId) =>
  (
    await a.place.as({ ...by }, (tx) =>
      tx.selectFrom('people.person').select('person_id').where('person_id', '=', id).execute(),
    )
  ).length === 1
const details = (more: Record<string, string>): PersonDetails => good(readPerson(more, dateOf(at(10))))

describe('rule IG-05: nobody makes a way into a record for themselves', () => {
  test('an id alone opens nothing, through the action or past it', async () => {
    expect(refused(await open({ personId }))).toBe('not-allowed')
    const past = await a.place.as(a.hub, (tx) =>
      sql<{ opened: boolean }>`select placements.open_step_up(${newId()}, ${newId()}, ${personId}, null, null,
        now(), '{}'::jsonb) as opened`.execute(tx),
    )
    expect(past.rows[0]!.opened).toBe(false)
    expect(await sees(a.hub)).toBe(false)
  })

  test('an NHS number with another date of birth answers as one that nobody has', async () => {
    const wrong = await open({ nhsNumber: rose.nhsNumber, dateOfBirth: born.add({ days: 1 }) })
    const unknown = await open({ nhsNumber: '9990049999', dateOfBirth: born })
    expect(wrong).toEqual(unknown)
    expect(refused(wrong)).toBe('not-found')
    expect(await sees(a.hub)).toBe(false)
  })

  test('a name and date of birth find them, and open nothing without the number', async () => {
    const { nhsNumber: _, ...named } = rose
    expect(await open({ details: details(named) })).toMatchObject({
      refused: 'not-allowed',
      because: expect.stringContaining('Enter their NHS number and date of birth'),
    })
    expect(await sees(a.hub)).toBe(false)
  })

  test.each(['provider', 'analyst', 'board member', 'administrator'] as const)(
    'not for a %s',
    async (role) => {
      const by = await a.place.staff(role, 'home')
      expect(refused(await open({ nhsNumber: rose.nhsNumber, dateOfBirth: born }, by))).toBe('not-allowed')
      await expect(
        a.place.as(by, (tx) =>
          sql`select placements.open_step_up(${newId()}, ${newId()}, ${personId}, ${rose.nhsNumber}, ${born.toString()}::date,
          now(), '{}'::jsonb)`.execute(tx),
        ),
      ).rejects.toMatchObject({ code: '42501' })
    },
  )
})

test('NHS number and date of birth together open the record to whoever asks, and to the hub', async () => {
  const opened = ok(await open({ nhsNumber: rose.nhsNumber, dateOfBirth: born }, a.sw))
  expect(opened).toMatchObject({ personId, known: true })
  expect(await a.needOf(opened.needId)).toMatchObject({
    direction: 'step-up',
    stay_id: null,
    state: 'open',
    opened_for: a.sw.organisationId,
  })
  expect(await sees(a.sw)).toBe(true)
  expect(await sees(a.hub)).toBe(true)
  expect(await sees(a.community)).toBe(false)
  expect(await open({ nhsNumber: rose.nhsNumber, dateOfBirth: born })).toMatchObject({
    refused: 'conflict',
    because: expect.stringContaining('is being looked for already'),
  })
  // Whose record is open already needs no number; another kind is another need.
  ok(await open({ personId }, a.hub, { requires: { wants: ['equipment'] } }))
})

test('somebody new is added, and is nobody else’s', async () => {
  const opened = ok(
    await open(
      { details: details({ familyName: 'Newcomer', givenName: 'Ned', dateOfBirth: '1/2/1950' }) },
      a.sw,
    ),
  )
  expect(opened.known).toBe(false)
  expect(await sees(a.sw, opened.personId)).toBe(true)
  expect(await sees(a.home, opened.personId)).toBe(false)
})

test('the words give nobody away, also of somebody who is only found by their number', async () => {
  const wrong = await open({ nhsNumber: rose.nhsNumber, dateOfBirth: born }, a.hub, {
    requires: { wants: ['virtual bed'], about: 'Rose lives alone' },
  })
  expect(wrong).toMatchObject({ refused: 'invalid', fields: { about: expect.stringContaining('“Rose”') } })
})

test('not for somebody who is in a bed now', async () => {
  const { stayId } = await a.needs()
  const person = await a.place.as(a.ward, (tx) =>
    tx.selectFrom('stays.stay').select('person_id').where('stay_id', '=', stayId).executeTakeFirstOrThrow(),
  )
  expect(
    await open({ personId: person.person_id }, a.ward, { requires: { wants: ['virtual bed'] } }),
  ).toMatchObject({ refused: 'conflict', because: expect.stringContaining('in a hospital bed now') })
})

test('a step-up need is asked, answered, chosen and started like any other', async () => {
  const service = await a.makeService(at(9), { kind: 'step-up bed', free: 1 })
  const opened = ok(
    await open({ details: details({ familyName: 'Stepup', givenName: 'Sue', dateOfBirth: '3/4/1939' }) }),
  )
  const { asked } = await a.asks(opened.needId, [service], a.hub, at(11))
  await a.saysYes(asked[0]!.askId, a.home, at(11, 10))
  ok(await a.chooses(opened.needId, asked[0]!.askId, a.hub, at(11, 20)))
  expect(await sees(a.home, opened.personId)).toBe(true)
  await a.starts(opened.needId, asked[0]!.askId, a.home, at(13))
  expect((await a.needOf(opened.needId))!.state).toBe('started')
})
