import { beforeEach, describe, expect, test } from 'vitest'
import { comesIn } from '../../../../test/support/coming-in.ts'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { dateOf, type Instant, Temporal } from '../../../platform/time.ts'
import * as stays from '../index.ts'

const db = await testDatabase()
const now = Temporal.Now.instant().round('millisecond')
const today = dateOf(now)
const ago = (hours: number): Instant => now.subtract({ hours })
let place: Place
let nurse: Viewer
let serial = 0
let bed: string[]

beforeEach(async () => {
  place = await smallPlace(db, `stays-${serial++}`)
  nurse = await place.staff('ward coordinator', 'trust')
  bed = place.beds
})

const admit = (more: Partial<stays.Admit> = {}, by: Viewer = nurse) => comesIn(place, by, now, more)
type On<T> = Omit<T, 'by' | 'now'>
const as = (by: Viewer) => ({
  move: (asked: On<stays.Move>) => place.as(by, (tx) => stays.move(tx, { by, now, ...asked })),
  startLeave: (asked: On<stays.OnStay>) => place.as(by, (tx) => stays.startLeave(tx, { by, now, ...asked })),
  endLeave: (asked: On<stays.OnStay> & { bedId?: string | null }) =>
    place.as(by, (tx) => stays.endLeave(tx, { by, now, ...asked })),
  discharge: (stayId: string, leftAt = ago(1)) =>
    place.as(by, (tx) => stays.discharge(tx, { by, now, stayId, leftAt, method: '1', destination: '19' })),
  cancel: (stayId: string, factId: string, more: { withoutBed?: true } = {}) =>
    place.as(by, (tx) => stays.cancel(tx, { by, now, stayId, factId, reason: 'a slip', ...more })),
  expect: (stayId: string, days: number, reason?: string) =>
    place.as(by, (tx) =>
      stays.recordExpectedDate(tx, {
        by,
        now,
        stayId,
        date: today.add({ days }),
        ...(reason ? { reason } : {}),
      }),
    ),
  stay: async (stayId: string) => (await place.as(by, (tx) => stays.stay(tx, place.systemId, stayId)))!,
})

describe('coming in', () => {
  test('to a bed: the row says so and the ward sees them; others do not', async () => {
    const { stayId, personId, factId, wasKnown } = good(
      await admit({ number: 'S-1', expectedDate: today.add({ days: 4 }) }),
    )
    expect(wasKnown).toBe(false)
    expect(await as(nurse).stay(stayId)).toMatchObject({
      place: 'bed',
      bedId: bed[0],
      wardId: place.wardId,
      personId,
      stayNumber: 'S-1',
      expectedMoves: 0,
      expectedDate: today.add({ days: 4 }),
    })
    const facts = await place.as(nurse, (tx) => stays.staysFacts(tx, [stayId]))
    expect(facts.get(stayId)?.find((fact) => fact.factId === factId)).toMatchObject({
      kind: 'admitted',
      recordedBy: nurse.userId,
      recordedFor: nurse.organisationId,
      happenedAt: ago(48),
    })
    const home = await place.staff('provider', 'home')
    expect(await as(home).stay(stayId)).toBeNull()
  })

  test('without a bed is a state of its own, and several people can be in it', async () => {
    const one = good(await admit({ bedId: null }))
    good(await admit({ bedId: null }))
    expect(await as(nurse).stay(one.stayId)).toMatchObject({
      place: 'no bed',
      wardId: place.wardId,
      bedId: null,
    })
    expect(await as(nurse).move({ stayId: one.stayId, wardId: place.wardId, bedId: bed[1]! })).toMatchObject({
      stayId: one.stayId,
    })
    expect(await as(nurse).stay(one.stayId)).toMatchObject({ place: 'bed', bedId: bed[1] })
  })

  test('a taken bed is named, and nothing is half-written', async () => {
    good(await admit())
    expect(await admit()).toMatchObject({
      refused: 'conflict',
      because: 'Bed 1 on Elm has someone in it: choose another bed',
    })
    const people = await place.as(place.service, (tx) =>
      tx.selectFrom('people.person').select('person_id').where('system_id', '=', place.systemId).execute(),
    )
    expect(people).toHaveLength(1)
  })

  test('nobody is in two places', async () => {
    const { personId } = good(await admit())
    expect(await admit({ person: { personId }, bedId: bed[1]! })).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('in a bed already'),
    })
  })

  test.each<[string, () => Partial<stays.Admit>, string]>([
    ['a bed of another ward', () => ({ bedId: bed[5]! }), 'Bed 6 is on Oak'],
    ['an unknown bed', () => ({ bedId: newId() }), 'not one of this place'],
    ['an unknown ward', () => ({ wardId: newId() }), 'Choose a ward'],
    ['tomorrow', () => ({ admittedAt: now.add({ hours: 24 }) }), 'has not come yet'],
    ['an unknown method', () => ({ method: 'ZZ' }), 'not a known admission method'],
    [
      'expected to leave before coming in',
      () => ({ expectedDate: today.subtract({ days: 9 }) }),
      'before coming in',
    ],
  ])('%s is refused', async (_, asked, because) =>
    expect(await admit(asked())).toMatchObject({
      refused: 'invalid',
      because: expect.stringContaining(because),
    }),
  )

  test('only the ward’s own organisation admits, and only ward coordinators', async () => {
    const hub = await place.staff('hub navigator', 'hub')
    expect(await admit({}, hub)).toMatchObject({ refused: 'not-allowed' })
    const social = await place.staff('hospital social worker', 'trust')
    expect(await admit({}, social)).toMatchObject({ refused: 'not-allowed' })
  })

  test('one number, one stay', async () => {
    good(await admit({ number: 'S-7' }))
    expect(await admit({ number: 'S-7', bedId: bed[1]! })).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('has this number'),
    })
  })
})

describe('moving, leave, leaving', () => {
  test('a move leaves no ghost in the old bed', async () => {
    const { stayId } = good(await admit())
    good(await as(nurse).move({ stayId, wardId: place.otherWardId, bedId: bed[4]! }))
    good(await admit())
    expect(await as(nurse).stay(stayId)).toMatchObject({ wardId: place.otherWardId, bedId: bed[4] })
  })

  test('into a taken or closed bed, or off the ward, is refused', async () => {
    const { stayId } = good(await admit())
    good(await admit({ bedId: bed[1]! }))
    expect(await as(nurse).move({ stayId, wardId: place.wardId, bedId: bed[1]! })).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('Bed 2 on Elm'),
    })
    good(
      await place.as(nurse, (tx) =>
        stays.closeBed(tx, { by: nurse, now, bedId: bed[2]!, reason: 'infection' }),
      ),
    )
    expect(await as(nurse).move({ stayId, wardId: place.wardId, bedId: bed[2]! })).toMatchObject({
      because: 'Bed 3 on Elm is closed (infection): choose another bed, or reopen it first',
    })
    expect(await as(nurse).move({ stayId, wardId: place.wardId, bedId: bed[4]! })).toMatchObject({
      because: expect.stringContaining('not on the ward'),
    })
  })

  test('to another organisation is a discharge and an admission there', async () => {
    const { stayId } = good(await admit())
    const wardId = await place.as(place.service, async (tx) => {
      const site = good(
        await stays.addSite(tx, {
          by: place.service,
          now,
          organisationId: place.organisation.community,
          name: 'Community',
          shortName: 'Comm',
        }),
      )
      return good(
        await stays.addWard(tx, {
          by: place.service,
          now,
          siteId: site.siteId,
          name: 'Beech',
          kind: 'community',
        }),
      ).wardId
    })
    expect(await as(nurse).move({ stayId, wardId, bedId: null })).toMatchObject({
      refused: 'invalid',
      because: expect.stringContaining('another organisation'),
    })
  })

  test('leave keeps the bed for them; they come back to it', async () => {
    const { stayId } = good(await admit())
    good(await as(nurse).startLeave({ stayId, at: ago(24) }))
    expect(await as(nurse).stay(stayId)).toMatchObject({ place: 'leave', bedId: bed[0] })
    expect(await admit()).toMatchObject({ refused: 'conflict' })
    good(await as(nurse).endLeave({ stayId }))
    expect(await as(nurse).stay(stayId)).toMatchObject({ place: 'bed', bedId: bed[0] })
    expect(await as(nurse).endLeave({ stayId })).toMatchObject({
      refused: 'invalid',
      because: expect.stringContaining('were not on leave'),
    })
  })

  test('after leaving the stay can only be read', async () => {
    const { stayId } = good(await admit())
    expect(await as(nurse).discharge(stayId, ago(72))).toMatchObject({
      refused: 'invalid',
      fields: { leftAt: expect.stringContaining('before coming in') },
    })
    good(await as(nurse).discharge(stayId))
    expect(await as(nurse).stay(stayId)).toMatchObject({ place: 'left', leftAt: ago(1), bedId: bed[0] })
    for (const answer of [
      await as(nurse).move({ stayId, wardId: place.wardId, bedId: bed[1]! }),
      await as(nurse).discharge(stayId),
      await as(nurse).expect(stayId, 3),
    ])
      expect(answer).toMatchObject({ refused: 'conflict', because: expect.stringContaining('only be read') })
    good(await admit())
  })

  test('a discharge that is recorded weeks late can still be recorded, and put right', async () => {
    const { stayId } = good(await admit({ admittedAt: ago(24 * 40) }))
    const left = good(await as(nurse).discharge(stayId, ago(24 * 30)))
    expect(await as(nurse).cancel(stayId, left.factId)).toMatchObject({ stayId })
  })
})

describe('taking back', () => {
  test('an admission: the bed is free, the number too, and it cannot be taken back twice', async () => {
    const { stayId, factId } = good(await admit({ number: 'S-9' }))
    good(await as(nurse).cancel(stayId, factId))
    expect(await as(nurse).stay(stayId)).toMatchObject({ place: 'cancelled', bedId: null })
    good(await admit({ number: 'S-9' }))
    expect(await as(nurse).cancel(stayId, factId)).toMatchObject({ refused: 'conflict' })
    expect(await as(nurse).move({ stayId, wardId: place.wardId, bedId: bed[1]! })).toMatchObject({
      because: expect.stringContaining('admit them again'),
    })
  })

  test('a move: they are back in the old bed, unless it was taken', async () => {
    const { stayId } = good(await admit())
    const moved = good(await as(nurse).move({ stayId, wardId: place.wardId, bedId: bed[1]! }))
    const other = good(await admit())
    expect(await as(nurse).cancel(stayId, moved.factId)).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('Bed 1 on Elm'),
    })
    good(await as(nurse).discharge(other.stayId))
    good(await as(nurse).cancel(stayId, moved.factId))
    expect(await as(nurse).stay(stayId)).toMatchObject({ place: 'bed', bedId: bed[0] })
  })

  test('a discharge: the stay is open again; without a bed where theirs is taken', async () => {
    const { stayId } = good(await admit())
    const left = good(await as(nurse).discharge(stayId))
    good(await admit())
    expect(await as(nurse).cancel(stayId, left.factId)).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('Bed 1 on Elm'),
    })
    good(await as(nurse).cancel(stayId, left.factId, { withoutBed: true }))
    expect(await as(nurse).stay(stayId)).toMatchObject({
      place: 'no bed',
      wardId: place.wardId,
      leftAt: null,
    })
    good(await as(nurse).move({ stayId, wardId: place.wardId, bedId: bed[1]! }))
  })

  test('a discharge of somebody who has come in again is refused', async () => {
    const { stayId, personId } = good(await admit())
    const left = good(await as(nurse).discharge(stayId))
    good(await admit({ person: { personId }, bedId: bed[1]!, admittedAt: ago(0) }))
    expect(await as(nurse).cancel(stayId, left.factId)).toMatchObject({
      refused: 'conflict',
      because: expect.stringContaining('in a bed already'),
    })
  })

  test('leave, and its return, in their order', async () => {
    const { stayId } = good(await admit())
    const away = good(await as(nurse).startLeave({ stayId, at: ago(24) }))
    const back = good(await as(nurse).endLeave({ stayId, at: ago(2) }))
    expect(await as(nurse).cancel(stayId, away.factId)).toMatchObject({ refused: 'invalid' })
    good(await as(nurse).cancel(stayId, back.factId))
    expect(await as(nurse).stay(stayId)).toMatchObject({ place: 'leave' })
    expect(await as(nurse).cancel(stayId, newId())).toMatchObject({ refused: 'not-found' })
  })
})

describe('what is known about a stay', () => {
  test('expected dates drift; the second change needs a reason; the past is refused', async () => {
    const { stayId } = good(await admit())
    good(await as(nurse).expect(stayId, 2))
    good(await as(nurse).expect(stayId, 3))
    expect(await as(nurse).expect(stayId, 5)).toMatchObject({
      refused: 'invalid',
      fields: { reason: expect.anything() },
    })
    good(await as(nurse).expect(stayId, 5, 'new infection'))
    expect(await as(nurse).stay(stayId)).toMatchObject({
      expectedFirst: today.add({ days: 2 }),
      expectedMoves: 2,
      expectedReason: 'new infection',
    })
    expect(await as(nurse).expect(stayId, -1, 'x')).toMatchObject({
      fields: { expectedDate: expect.anything() },
    })
  })

  test('red and green days, reviews, criteria, workers', async () => {
    const { stayId } = good(await admit())
    const on = { by: nurse, now, stayId }
    const red = (date: Temporal.PlainDate, more = {}) =>
      place.as(nurse, (tx) => stays.recordDay(tx, { ...on, date, colour: 'red', reason: 'therapy', ...more }))
    good(await red(today.subtract({ days: 1 })))
    good(await red(today))
    expect(await red(today.add({ days: 1 }))).toMatchObject({ fields: { date: expect.anything() } })
    expect(await red(today, { reason: 'other' })).toMatchObject({ fields: { words: expect.anything() } })
    await place.as(nurse, async (tx) => {
      good(await stays.recordSeniorReview(tx, { ...on, reviewer: 'Dr Bell', at: ago(3) }))
      good(await stays.recordCriteriaForDischarge(tx, { ...on, text: ' Eats and drinks ' }))
      good(await stays.nameKeyWorker(tx, { ...on, name: 'N. Bailey' }))
      good(
        await stays.nameSocialWorker(tx, {
          ...on,
          name: 'S. Ahmed',
          organisationId: place.organisation.council,
        }),
      )
    })
    expect(await as(nurse).stay(stayId)).toMatchObject({
      redDaysRunning: 2,
      dayColour: 'red',
      dayReason: 'therapy',
      seniorReviewer: 'Dr Bell',
      seniorReviewAt: ago(3),
      criteriaForDischarge: 'Eats and drinks',
      keyWorker: 'N. Bailey',
      socialWorker: 'S. Ahmed',
    })
    expect(await place.as(nurse, (tx) => stays.nameKeyWorker(tx, { ...on, name: ' ' }))).toMatchObject({
      refused: 'invalid',
    })
    expect(
      await place.as(nurse, (tx) => stays.nameKeyWorker(tx, { ...on, name: 'x'.repeat(101) })),
    ).toMatchObject({ refused: 'invalid', fields: { name: expect.anything() } })
  })

  test('where they were, over time', async () => {
    const { stayId } = good(await admit())
    good(await as(nurse).move({ stayId, wardId: place.otherWardId, bedId: null, at: ago(30) }))
    good(await as(nurse).startLeave({ stayId, at: ago(20) }))
    good(await as(nurse).endLeave({ stayId, at: ago(10), bedId: bed[4]! }))
    good(await as(nurse).discharge(stayId))
    const history = await place.as(nurse, (tx) => stays.stayHistory(tx, place.systemId, stayId))
    expect(history.map(({ what, where, to }) => [what, where, to === null])).toEqual([
      ['came in', 'Bed 1 on Elm', false],
      ['moved', 'Oak, without a bed', false],
      ['went on leave', '', false],
      ['came back', 'Bed 5 on Oak', false],
      ['left', '', true],
    ])
  })

  test('a stay nobody may see is not there', async () => {
    const { stayId } = good(await admit())
    const hub = await place.staff('hub navigator', 'hub')
    expect(await as(hub).expect(stayId, 2)).toMatchObject({ refused: 'not-found' })
    expect(await as(nurse).expect(newId(), 2)).toMatchObject({ refused: 'not-found' })
  })
})
