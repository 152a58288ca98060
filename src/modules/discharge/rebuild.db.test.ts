import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../test/support/database.ts'
import { admitted, does, instant, ok, type Small } from '../../../test/support/discharge.ts'
import { smallPlace } from '../../../test/support/given.ts'
import { rebuildCommand } from '../../edges/cli/rebuild.ts'
import { allRebuilds } from '../../main.ts'
import type { Database } from '../../platform/db/open.ts'
import type { Tx } from '../../platform/db/tx.ts'
import type { Viewer } from '../../platform/db/viewer.ts'
import { newId } from '../../platform/ids.ts'
import { Temporal } from '../../platform/time.ts'
import {
  acceptWait,
  addNote,
  changeDue,
  changeOwner,
  chaseWait,
  decidePathway,
  finishWait,
  insertDischargeFacts,
  openTemplate,
  openWait,
  rebuildDischarge,
  recordCriteria,
  recordReadiness,
  seeWait,
  undo,
  withdrawWait,
} from './index.ts'
import { factsOf } from './store.ts'

let db: Database
let place: Small
let ward: Viewer
let council: Viewer
const came = instant('2026-11-02T09:00:00Z')

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  ward = await place.staff('ward coordinator', 'trust')
  council = await place.staff('hospital social worker', 'council')
})

const derived = (stayIds: string[]) =>
  place.as(place.service, async (tx) => ({
    status: await tx
      .selectFrom('discharge.status')
      .selectAll()
      .where('stay_id', 'in', stayIds)
      .orderBy('stay_id')
      .execute(),
    waits: await tx
      .selectFrom('discharge.wait')
      .selectAll()
      .where('stay_id', 'in', stayIds)
      .orderBy('wait_id')
      .execute(),
  }))

type Deed = { what: number; pick: number; minutes: number; back: number; council: boolean }
const deeds = fc.array(
  fc.record({
    what: fc.nat(13),
    pick: fc.nat(9),
    minutes: fc.integer({ min: 1, max: 2000 }),
    back: fc.nat(120),
    council: fc.boolean(),
  }),
  { minLength: 10, maxLength: 20 },
)

/** One random deed; refusals are part of it. */
async function act(
  tx: Tx,
  deed: Deed,
  about: { by: Viewer; now: Temporal.Instant; at: Temporal.Instant; stayId: string },
) {
  const facts = await factsOf(tx, place.systemId, about.stayId)
  const waitIds = [
    ...new Set(facts.flatMap((fact) => ('waitId' in fact.detail ? [fact.detail.waitId] : []))),
  ].sort()
  const waitId = waitIds[deed.pick % Math.max(1, waitIds.length)] ?? newId()
  const due = { on: Temporal.PlainDate.from('2026-11-30').add({ days: deed.pick }) }
  const part = (['clinical', 'team', 'safe'] as const)[deed.pick % 3]!
  switch (deed.what) {
    case 0:
    case 1:
      return recordReadiness(tx, { ...about, part, answer: 'yes', saidBy: 'Dr Bell' })
    case 2:
      return recordReadiness(tx, {
        ...about,
        part,
        answer: 'no',
        saidBy: 'Dr Bell',
        words: `reason ${deed.pick}`,
      })
    case 3:
      return recordCriteria(tx, {
        ...about,
        met: deed.pick < 5 ? [] : [{ code: '03' }, { code: '11', procedureAt: about.at }],
      })
    case 4:
      return decidePathway(tx, { ...about, pathway: (['P0', 'P1', 'P2', 'P3'] as const)[deed.pick % 4]! })
    case 5:
      return openWait(tx, {
        ...about,
        awaits: 'home-care',
        ownerOrganisationId: deed.pick < 3 ? null : place.organisation.council,
        ...(deed.pick % 2 ? { due } : {}),
      })
    case 6:
      return openTemplate(tx, { ...about, pathway: (['P0', 'P1', 'P2', 'P3'] as const)[deed.pick % 4]! })
    case 7:
      return changeOwner(tx, {
        ...about,
        waitId,
        ownerOrganisationId:
          deed.pick < 2 ? null : deed.pick < 6 ? place.organisation.council : place.organisation.home,
      })
    case 8:
      return changeDue(tx, { ...about, waitId, due, reason: 'later' })
    case 9:
      return deed.pick < 5 ? seeWait(tx, { ...about, waitId }) : acceptWait(tx, { ...about, waitId })
    case 10:
      return deed.pick < 5
        ? finishWait(tx, { ...about, waitId })
        : withdrawWait(tx, { ...about, waitId, reason: 'not needed' })
    case 11:
      return chaseWait(tx, { ...about, waitId })
    case 12:
      return addNote(tx, { ...about, words: `note ${deed.pick}` })
    default: {
      const last = facts.toSorted((a, b) => b.recordedAt.epochMilliseconds - a.recordedAt.epochMilliseconds)[
        deed.pick % 3
      ]
      return undo(tx, { ...about, factId: last?.factId ?? newId() })
    }
  }
}

test('what is rebuilt equals what is live, after any sequence of deeds', async () => {
  let done = 0
  await fc.assert(
    fc.asyncProperty(deeds, async (sequence) => {
      const { stayId } = await admitted(db, place, ward, null, came)
      let now = came.add({ hours: 1 })
      // So that the council may see the person, and there is something to act upon.
      ok(await does(db, ward, now, (tx, about) => openTemplate(tx, { ...about, stayId, pathway: 'P3' })))
      for (const deed of sequence) {
        now = now.add({ minutes: deed.minutes })
        const about = { now, at: now.subtract({ minutes: Math.min(deed.back, deed.minutes) }), stayId }
        const answer = await does(db, deed.council ? council : ward, now, (tx, { by }) =>
          act(tx, deed, { ...about, by }),
        )
        if (!('refused' in answer)) done += 1
      }
      const live = await derived([stayId])
      expect(await place.as(place.service, (tx) => rebuildDischarge(tx, place.systemId))).toBe(0)
      await place.as(place.service, async (tx) => {
        await tx.deleteFrom('discharge.wait').where('stay_id', '=', stayId).execute()
        await tx.deleteFrom('discharge.status').where('stay_id', '=', stayId).execute()
        await rebuildDischarge(tx, place.systemId)
      })
      expect(await derived([stayId])).toEqual(live)
    }),
    { numRuns: 8, seed: 20261124 },
  )
  // Deeds that are refused prove nothing.
  expect(done).toBeGreaterThan(60)
}, 60_000)

test('facts inserted in bulk and rebuilt are as if they had been recorded one by one', async () => {
  const { stayId, personId } = await admitted(db, place, ward, null, came)
  for (const [hour, part] of [
    [1, 'clinical'],
    [2, 'team'],
    [3, 'safe'],
  ] as const)
    ok(
      await does(db, ward, came.add({ hours: hour }), (tx, about) =>
        recordReadiness(tx, { ...about, stayId, part, answer: 'yes', saidBy: 'Ward' }),
      ),
    )
  ok(
    await does(db, ward, came.add({ hours: 4 }), (tx, about) =>
      openTemplate(tx, { ...about, stayId, pathway: 'P3' }),
    ),
  )
  const other = await admitted(db, place, ward, null, came)
  const renamed = new Map<string, string>()
  const copied = (await place.as(place.service, (tx) => factsOf(tx, place.systemId, stayId))).map((fact) => {
    const waitId = 'waitId' in fact.detail ? fact.detail.waitId : null
    if (waitId && !renamed.has(waitId)) renamed.set(waitId, newId())
    const detail = waitId ? { ...fact.detail, waitId: renamed.get(waitId)! } : fact.detail
    return { ...fact, ...other, factId: newId(), detail } as typeof fact
  })
  await place.as(place.service, async (tx) => {
    await insertDischargeFacts(tx, place.systemId, copied)
    expect(await rebuildDischarge(tx, place.systemId)).toBe(
      copied.filter((fact) => fact.kind === 'wait-opened').length + 1,
    )
  })
  const withoutIds = { stay_id: '', person_id: '', wait_id: '', next_wait_id: '' }
  const same = (rows: Awaited<ReturnType<typeof derived>>) => ({
    status: rows.status.map((row) => ({ ...row, ...withoutIds })),
    waits: rows.waits
      .map((row) => ({ ...row, ...withoutIds }))
      .sort((a, b) => (a.awaits < b.awaits ? -1 : 1)),
  })
  expect(personId).not.toBe(other.personId)
  expect(same(await derived([other.stayId]))).toEqual(same(await derived([stayId])))
})

test('two partners who write at once lose nothing', async () => {
  const { stayId } = await admitted(db, place, ward, null, came)
  const now = came.add({ hours: 1 })
  const opened = await Promise.all(
    Array.from({ length: 12 }, (_, i) =>
      does(db, ward, now.add({ seconds: i }), (tx, about) =>
        openWait(tx, {
          ...about,
          stayId,
          awaits: 'other',
          words: `thing ${i}`,
          ownerOrganisationId: place.organisation.council,
        }),
      ),
    ),
  )
  await Promise.all([
    ...opened.map((one) =>
      does(db, council, now.add({ minutes: 5 }), (tx, about) =>
        acceptWait(tx, { ...about, stayId, waitId: ok(one).waitId }),
      ),
    ),
    ...opened
      .slice(0, 6)
      .map((one) =>
        does(db, ward, now.add({ minutes: 6 }), (tx, about) =>
          finishWait(tx, { ...about, stayId, waitId: ok(one).waitId }),
        ),
      ),
  ])
  const { status, waits } = await derived([stayId])
  expect(waits).toHaveLength(12)
  expect(status[0]?.open_waits).toBe(6)
  expect(await place.as(place.service, (tx) => rebuildDischarge(tx, place.systemId))).toBe(0)
})

test('of many who accept the same wait at once, one does', async () => {
  const { stayId } = await admitted(db, place, ward, null, came)
  const { waitId } = ok(
    await does(db, ward, came.add({ hours: 1 }), (tx, about) =>
      openWait(tx, {
        ...about,
        stayId,
        awaits: 'funding-decision',
        ownerOrganisationId: place.organisation.council,
      }),
    ),
  )
  const answers = await Promise.all(
    Array.from({ length: 8 }, () =>
      does(db, council, came.add({ hours: 2 }), (tx, about) => acceptWait(tx, { ...about, stayId, waitId })),
    ),
  )
  expect(answers.filter((answer) => !('refused' in answer))).toHaveLength(1)
  expect(answers.filter((answer) => 'refused' in answer && answer.refused === 'conflict')).toHaveLength(7)
})

test('homeward rebuild puts right what is wrong and says how much', async () => {
  const { stayId } = await admitted(db, place, ward, null, came)
  ok(
    await does(db, ward, came.add({ hours: 1 }), (tx, about) =>
      openWait(tx, { ...about, stayId, awaits: 'key-safe', ownerOrganisationId: null }),
    ),
  )
  const before = await derived([stayId])
  await place.as(place.service, async (tx) => {
    await tx.updateTable('discharge.status').set({ open_waits: 7 }).where('stay_id', '=', stayId).execute()
    await tx.updateTable('discharge.wait').set({ words: 'nonsense' }).where('stay_id', '=', stayId).execute()
  })
  const lines: string[] = []
  const asked = {
    db,
    args: {},
    options: {},
    cwd: '',
    root: '',
    serving: false,
    write: (line: string) => void lines.push(line),
  }
  const rebuild = rebuildCommand(allRebuilds)
  const first = await rebuild.run(asked)
  expect(first).toMatchObject({ exit: 0, json: { changed: [{ system: 'small', discharge: 2 }] } })
  expect(lines.join()).toContain('2 waits and statuses')
  expect(await derived([stayId])).toEqual(before)
  expect(await rebuild.run(asked)).toMatchObject({ json: { changed: [{ stays: 0, discharge: 0 }] } })
})
