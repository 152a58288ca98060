import { beforeAll, expect, test } from 'vitest'
import { at, ok } from '../../../test/support/discharge.ts'
import { type Placing, placing } from '../../../test/support/placing.ts'
import { letGo } from './actions/let-go.ts'
import { undoNeedFact } from './actions/undo-need.ts'
import { withdrawNeed } from './actions/withdraw-need.ts'
import { rebuildNeeds } from './rebuild.ts'

let a: Placing
beforeAll(async () => {
  a = await placing()
})

const rebuild = () => a.place.as(a.place.service, (tx) => rebuildNeeds(tx, a.place))
const rows = () =>
  a.place.as(a.place.service, async (tx) => ({
    needs: await tx.selectFrom('placements.need').selectAll().orderBy('need_id').execute(),
    asks: await tx.selectFrom('placements.ask').selectAll().orderBy('ask_id').execute(),
  }))

/** Needs in many states, each reached through the actions. */
async function lived() {
  await a.needs()
  await a.offered()
  const chosen = await a.offered()
  ok(await a.chooses(chosen.needId, chosen.askId))
  const started = await a.offered()
  ok(await a.chooses(started.needId, started.askId))
  await a.arranges(started.needId, started.askId)
  await a.starts(started.needId, started.askId)
  const gone = await a.offered()
  ok(await a.chooses(gone.needId, gone.askId))
  ok(await a.say(a.home, at(51), (tx, about) => letGo(tx, { ...about, ...gone, reason: 'Staff sick' })))
  const undone = await a.offered()
  const { factId } = ok(await a.chooses(undone.needId, undone.askId))
  ok(
    await a.say(a.hub, at(50, 5), (tx, about) =>
      undoNeedFact(tx, { ...about, needId: undone.needId, factId }),
    ),
  )
  const withdrawn = await a.offered()
  ok(await a.say(a.ward, at(52), (tx, about) => withdrawNeed(tx, { ...about, ...withdrawn, reason: 'Home' })))
}

test('what was derived on the way is what is derived from the facts', async () => {
  await lived()
  const live = await rows()
  expect(live.needs.map(({ state }) => state).sort()).toEqual([
    'answered',
    'answered',
    'chosen',
    'open',
    'open',
    'started',
    'withdrawn',
  ])
  expect(await rebuild()).toBe(0)
  expect(await rows()).toEqual(live)
})

test('rows that are lost or wrong are put right, and said how many', async () => {
  const live = await rows()
  await a.db.asOwner(async (client) => {
    await client.query(`update placements.need set state = 'open', zone = 'nowhere' where state = 'started'`)
    await client.query(`delete from placements.ask where state = 'yes'`)
    await client.query(
      `insert into placements.ask select (jsonb_populate_record(a, jsonb_build_object('ask_id', gen_random_uuid(),
        'need_id', gen_random_uuid()))).* from placements.ask a limit 1`,
    )
  })
  expect(await rebuild()).toBe(1 + 2 + 1)
  expect(await rows()).toEqual(live)
  expect(await rebuild()).toBe(0)
})
