import { beforeAll, describe, expect, test } from 'vitest'
import { at, type Caring, came, caring, does, ok } from '../../../../test/support/discharge.ts'
import type { Temporal } from '../../../platform/time.ts'
import { confirmStillTrue, decidePathway, recordCriteria, recordReadiness, refer, undo } from '../index.ts'

let a: Caring
beforeAll(async () => {
  a = await caring()
})

describe('readiness', () => {
  test('three yes answers begin a period, a no with a reason ends it', async () => {
    const stayId = await a.someone()
    await a.sayYes(stayId, 5)
    expect((await a.statusOf(stayId))?.ready_since?.toISOString()).toBe('2026-11-02T14:00:00.000Z')
    const no = { stayId, part: 'clinical', answer: 'no', saidBy: 'Dr Varga' } as const
    expect(
      await does(a.db, a.ward, at(6), (tx, about) => recordReadiness(tx, { ...about, ...no })),
    ).toMatchObject({ refused: 'invalid', fields: { words: expect.any(String) } })
    ok(
      await does(a.db, a.ward, at(6), (tx, about) =>
        recordReadiness(tx, { ...about, ...no, words: 'chest infection' }),
      ),
    )
    const status = await a.statusOf(stayId)
    expect(status).toMatchObject({
      ready_since: null,
      not_ready_reason: 'chest infection',
      clinical: 'no',
      team: 'yes',
    })
    expect(status?.earlier_ready).toEqual([
      { from: at(5).toString(), to: at(6).toString(), because: 'answer', words: 'chest infection' },
    ])
  })

  test('a reason to need the bed with a clock asks for the operation', async () => {
    const stayId = await a.someone()
    const met = (code: string, procedureAt?: Temporal.Instant) =>
      does(a.db, a.ward, at(80), (tx, about) =>
        recordCriteria(tx, { ...about, stayId, met: [{ code, procedureAt }] }),
      )
    expect(await met('99')).toMatchObject({ refused: 'invalid' })
    expect(await met('09')).toMatchObject({ refused: 'invalid', fields: { procedureAt: expect.any(String) } })
    expect(await met('09', at(81))).toMatchObject({ refused: 'invalid' })
    expect(await met('09', at(80).subtract({ hours: 49 }))).toMatchObject({ refused: 'invalid' })
    ok(await met('09', at(79)))
    expect((await a.statusOf(stayId))?.criteria_until?.toISOString()).toBe('2026-11-07T16:00:00.000Z')
  })
})

describe('when', () => {
  test('nothing happens in the future or before the person came in', async () => {
    const stayId = await a.someone()
    const note = (happened: Temporal.Instant) =>
      does(a.db, a.ward, at(3), (tx, about) => confirmStillTrue(tx, { ...about, stayId, at: happened }))
    expect(await note(at(4))).toMatchObject({ refused: 'invalid', fields: { at: expect.any(String) } })
    expect(await note(came.subtract({ minutes: 1 }))).toMatchObject({ refused: 'invalid' })
    ok(await note(at(2)))
  })

  test('a stay that has left is closed, but what was recorded can be corrected', async () => {
    const stayId = await a.someone()
    const said = ok(
      await does(a.db, a.ward, at(1), (tx, about) =>
        recordReadiness(tx, { ...about, stayId, part: 'team', answer: 'yes', saidBy: 'Ward' }),
      ),
    )
    await a.place.as(a.place.service, (tx) =>
      tx
        .updateTable('stays.stay')
        .set({ place: 'left', left_at: at(10).toString() })
        .where('stay_id', '=', stayId)
        .execute(),
    )
    expect(
      await does(a.db, a.ward, at(11), (tx, about) => confirmStillTrue(tx, { ...about, stayId })),
    ).toMatchObject({ refused: 'conflict' })
    const corrected = {
      stayId,
      part: 'team',
      answer: 'no',
      saidBy: 'Ward',
      words: 'stairs',
      at: at(1),
      corrects: said.factId,
    } as const
    ok(await does(a.db, a.ward, at(11), (tx, about) => recordReadiness(tx, { ...about, ...corrected })))
    expect(await a.statusOf(stayId)).toMatchObject({ team: 'no', not_ready_reason: 'stairs' })
    expect(
      await does(a.db, a.ward, at(12), (tx, about) => recordReadiness(tx, { ...about, ...corrected })),
    ).toMatchObject({ refused: 'conflict' })
  })

  test('somebody who may not see the person cannot record about them', async () => {
    const stayId = await a.someone()
    expect(
      await does(a.db, a.council, at(1), (tx, about) => confirmStillTrue(tx, { ...about, stayId })),
    ).toMatchObject({ refused: 'not-found' })
  })
})

describe('pathway and referral', () => {
  test('pathway 1 refers to the hub once, pathway 0 does not', async () => {
    const stayId = await a.someone()
    const decide = (pathway: 'P0' | 'P1' | 'P3', hour: number) =>
      does(a.db, a.ward, at(hour), (tx, about) => decidePathway(tx, { ...about, stayId, pathway }))
    ok(await decide('P0', 1))
    expect(
      await does(a.db, a.hub, at(1), (tx, about) => confirmStillTrue(tx, { ...about, stayId })),
    ).toMatchObject({ refused: 'not-found' })
    ok(await decide('P1', 2))
    ok(await decide('P3', 3))
    ok(await does(a.db, a.hub, at(3), (tx, about) => confirmStillTrue(tx, { ...about, stayId })))
    const referrals = await a.place.as(a.place.service, (tx) =>
      tx
        .selectFrom('discharge.fact')
        .select('fact_id')
        .where('stay_id', '=', stayId)
        .where('kind', '=', 'referred')
        .execute(),
    )
    expect(referrals).toHaveLength(1)
  })

  test('undoing the pathway also closes the record to the hub again', async () => {
    const stayId = await a.someone()
    const { factId } = ok(
      await does(a.db, a.ward, at(1), (tx, about) => decidePathway(tx, { ...about, stayId, pathway: 'P2' })),
    )
    ok(await does(a.db, a.ward, at(1, 10), (tx, about) => undo(tx, { ...about, stayId, factId })))
    expect((await a.statusOf(stayId))?.pathway).toBeNull()
    expect(
      await does(a.db, a.hub, at(1, 11), (tx, about) => confirmStillTrue(tx, { ...about, stayId })),
    ).toMatchObject({ refused: 'not-found' })
  })

  test('a board, a stranger or the same organisation twice is not referred to', async () => {
    const stayId = await a.someone()
    const to = (organisationId: string) =>
      does(a.db, a.ward, at(1), (tx, about) => refer(tx, { ...about, stayId, organisationId }))
    expect(await to(a.place.organisation.board)).toMatchObject({ refused: 'invalid' })
    expect(await to('00000000-0000-7000-8000-000000000000')).toMatchObject({ refused: 'invalid' })
    ok(await to(a.place.organisation.council))
    expect(await to(a.place.organisation.council)).toMatchObject({ refused: 'conflict' })
  })
})
