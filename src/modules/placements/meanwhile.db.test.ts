import { beforeAll, describe, expect, test } from 'vitest'
import { admitted, at, ok } from '../../../test/support/discharge.ts'
import { type Placing, placing } from '../../../test/support/placing.ts'
import { mergePeople, reverseMerge } from '../people/index.ts'
import { cancel, discharge } from '../stays/index.ts'
import { lapseHolds } from './actions/lapse-holds.ts'

let a: Placing
beforeAll(async () => {
  a = await placing()
})

describe('what happens to the person meanwhile', () => {
  test('they leave: the need stands, with whoever is chosen', async () => {
    const { needId, askId, stayId } = await a.offered()
    ok(await a.chooses(needId, askId))
    ok(
      await a.say(a.ward, at(52), (tx, about) =>
        discharge(tx, { ...about, stayId, leftAt: at(52), method: '1', destination: '19' }),
      ),
    )
    expect((await a.needOf(needId))!.state).toBe('chosen')
    await a.starts(needId, askId, a.home)
    expect((await a.needOf(needId))!.state).toBe('started')
  })

  test('they die: the need is withdrawn, the place is free, and the provider is not told why', async () => {
    const { needId, askId, stayId, service } = await a.offered()
    ok(await a.chooses(needId, askId))
    const need = (await a.needOf(needId))!
    await a.db.asOwner((client) =>
      client.query('update people.person set died_on = $1 where person_id = $2', [
        '2026-11-04',
        need.person_id,
      ]),
    )
    await a.setClock(at(52))
    expect((await lapseHolds(a.db)).withdrawn).toBeGreaterThanOrEqual(1)
    expect((await a.needOf(needId))!.state).toBe('withdrawn')
    expect(await a.takenOf(service)).toEqual([])
    const mail = (await a.mails()).filter((one) => one.about_id === askId).at(-1)!
    expect(mail.about).toBe('withdrawn')
    expect(mail.body).not.toMatch(/die/i)
    expect(stayId).toBeTruthy()
  })

  test('their admission is cancelled: so is the need', async () => {
    const { needId, stayId } = await a.needs()
    const facts = await a.place.as(a.place.service, (tx) =>
      tx
        .selectFrom('stays.fact')
        .select('fact_id')
        .where('stay_id', '=', stayId)
        .where('kind', '=', 'admitted')
        .execute(),
    )
    ok(
      await a.say(a.ward, at(52), (tx, about) =>
        cancel(tx, { ...about, stayId, factId: facts[0]!.fact_id, reason: 'Never came in' }),
      ),
    )
    await a.setClock(at(53))
    await lapseHolds(a.db)
    expect((await a.needOf(needId))!.state).toBe('withdrawn')
  })

  test('two records made one: the needs follow, and go back when it is taken apart', async () => {
    const { needId } = await a.needs()
    const need = (await a.needOf(needId))!
    const other = await admitted(a.db, a.place, a.ward, null, at(1), 'Example')
    ok(
      await a.say(a.ward, at(50), (tx, about) =>
        discharge(tx, { ...about, stayId: other.stayId, leftAt: at(3), method: '1', destination: '19' }),
      ),
    )
    await a.makeNeed(at(2), { stayId: other.stayId }, { wants: ['residential home'] })
    const merged = ok(
      await a.say(a.hub, at(51), (tx, about) =>
        mergePeople(tx, {
          ...about,
          keptPersonId: other.personId,
          mergedPersonId: need.person_id,
          words: 'Same letter, same wristband',
        }),
      ),
    )
    expect((await a.needOf(needId))!.person_id).toBe(other.personId)
    const seen = await a.place.as(a.hub, (tx) =>
      tx.selectFrom('placements.need').select('need_id').where('person_id', '=', other.personId).execute(),
    )
    expect(seen).toHaveLength(2)
    const service = await a.makeService(at(40), { kind: 'residential home', free: 1 })
    const { asked } = await a.asks(needId, [service], a.hub, at(51, 5))
    await a.saysYes(asked[0]!.askId, a.home, at(51, 6))
    ok(await a.chooses(needId, asked[0]!.askId, a.hub, at(51, 7)))
    ok(await a.say(a.hub, at(52), (tx, about) => reverseMerge(tx, { ...about, mergeId: merged.mergeId })))
    expect((await a.needOf(needId))!.person_id).toBe(need.person_id)
    const people = await a.place.as(a.home, (tx) =>
      tx
        .selectFrom('people.person')
        .select('person_id')
        .where('person_id', 'in', [need.person_id, other.personId])
        .execute(),
    )
    expect(people).toEqual([{ person_id: need.person_id }])
  })
})
