import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { smallPlace } from '../../../../test/support/given.ts'
import type { Database } from '../../../platform/db/open.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { Temporal } from '../../../platform/time.ts'
import { admitted, does, instant, ok, type Small } from '../given.ts'
import {
  acceptWait,
  changeDue,
  changeOwner,
  chaseWait,
  confirmStillTrue,
  decidePathway,
  finishWait,
  openTemplate,
  openWait,
  recordCriteria,
  recordReadiness,
  refer,
  seeWait,
  takeBack,
  toldTo,
  undo,
  withdrawWait,
} from '../index.ts'

let db: Database
let place: Small
let ward: Viewer
let council: Viewer
let hub: Viewer
let community: Viewer
const came = instant('2026-11-02T09:00:00Z')
const at = (hours: number, minutes = 0) => came.add({ hours, minutes })
let bed = 0

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  ward = await place.staff('ward coordinator', 'trust')
  council = await place.staff('hospital social worker', 'council')
  hub = await place.staff('hub navigator', 'hub')
  community = await place.staff('provider', 'community')
})

// A ward of four beds and the ward's corridor are enough for every test to have somebody of its own.
const someone = async () => (await admitted(db, place, ward, bed < 4 ? bed++ : null, came)).stayId

const statusOf = (stayId: string) =>
  place.as(place.service, (tx) => tx.selectFrom('discharge.status').selectAll().where('stay_id', '=', stayId).executeTakeFirst())
const waitOf = (waitId: string) =>
  place.as(place.service, (tx) => tx.selectFrom('discharge.wait').selectAll().where('wait_id', '=', waitId).executeTakeFirst())

const sayYes = async (stayId: string, hour: number) => {
  for (const part of ['clinical', 'team', 'safe'] as const)
    ok(await does(db, ward, at(hour), (tx, about) => recordReadiness(tx, { ...about, stayId, part, answer: 'yes', saidBy: 'Dr Bell' })))
}

describe('readiness', () => {
  test('three yes answers begin a period, a no with a reason ends it', async () => {
    const stayId = await someone()
    await sayYes(stayId, 5)
    expect((await statusOf(stayId))?.ready_since?.toISOString()).toBe('2026-11-02T14:00:00.000Z')
    const no = { stayId, part: 'clinical', answer: 'no', saidBy: 'Dr Varga' } as const
    expect(await does(db, ward, at(6), (tx, about) => recordReadiness(tx, { ...about, ...no }))).toMatchObject({ refused: 'invalid', fields: { words: expect.any(String) } })
    ok(await does(db, ward, at(6), (tx, about) => recordReadiness(tx, { ...about, ...no, words: 'chest infection' })))
    const status = await statusOf(stayId)
    expect(status).toMatchObject({ ready_since: null, not_ready_reason: 'chest infection', clinical: 'no', team: 'yes' })
    expect(status?.earlier_ready).toEqual([{ from: at(5).toString(), to: at(6).toString(), because: 'answer', words: 'chest infection' }])
  })

  test('a reason to need the bed with a clock asks for the operation', async () => {
    const stayId = await someone()
    const met = (code: string, procedureAt?: Temporal.Instant) =>
      does(db, ward, at(80), (tx, about) => recordCriteria(tx, { ...about, stayId, met: [{ code, procedureAt }] }))
    expect(await met('99')).toMatchObject({ refused: 'invalid' })
    expect(await met('09')).toMatchObject({ refused: 'invalid', fields: { procedureAt: expect.any(String) } })
    expect(await met('09', at(81))).toMatchObject({ refused: 'invalid' })
    expect(await met('09', at(80).subtract({ hours: 49 }))).toMatchObject({ refused: 'invalid' })
    ok(await met('09', at(79)))
    expect((await statusOf(stayId))?.criteria_until?.toISOString()).toBe('2026-11-07T16:00:00.000Z')
  })
})

describe('when', () => {
  test('nothing happens in the future or before the person came in', async () => {
    const stayId = await someone()
    const note = (happened: Temporal.Instant) => does(db, ward, at(3), (tx, about) => confirmStillTrue(tx, { ...about, stayId, at: happened }))
    expect(await note(at(4))).toMatchObject({ refused: 'invalid', fields: { at: expect.any(String) } })
    expect(await note(came.subtract({ minutes: 1 }))).toMatchObject({ refused: 'invalid' })
    ok(await note(at(2)))
  })

  test('a stay that has left is closed, but what was recorded can be corrected', async () => {
    const stayId = await someone()
    const said = ok(await does(db, ward, at(1), (tx, about) => recordReadiness(tx, { ...about, stayId, part: 'team', answer: 'yes', saidBy: 'Ward' })))
    await place.as(place.service, (tx) =>
      tx.updateTable('stays.stay').set({ place: 'left', left_at: at(10).toString() }).where('stay_id', '=', stayId).execute(),
    )
    expect(await does(db, ward, at(11), (tx, about) => confirmStillTrue(tx, { ...about, stayId }))).toMatchObject({ refused: 'conflict' })
    const corrected = { stayId, part: 'team', answer: 'no', saidBy: 'Ward', words: 'stairs', at: at(1), corrects: said.factId } as const
    ok(await does(db, ward, at(11), (tx, about) => recordReadiness(tx, { ...about, ...corrected })))
    expect(await statusOf(stayId)).toMatchObject({ team: 'no', not_ready_reason: 'stairs' })
    expect(await does(db, ward, at(12), (tx, about) => recordReadiness(tx, { ...about, ...corrected }))).toMatchObject({ refused: 'conflict' })
  })

  test('somebody who may not see the person cannot record about them', async () => {
    const stayId = await someone()
    expect(await does(db, council, at(1), (tx, about) => confirmStillTrue(tx, { ...about, stayId }))).toMatchObject({ refused: 'not-found' })
  })
})

describe('pathway and referral', () => {
  test('pathway 1 refers to the hub once, pathway 0 does not', async () => {
    const stayId = await someone()
    const decide = (pathway: 'P0' | 'P1' | 'P3', hour: number) => does(db, ward, at(hour), (tx, about) => decidePathway(tx, { ...about, stayId, pathway }))
    ok(await decide('P0', 1))
    expect(await does(db, hub, at(1), (tx, about) => confirmStillTrue(tx, { ...about, stayId }))).toMatchObject({ refused: 'not-found' })
    ok(await decide('P1', 2))
    ok(await decide('P3', 3))
    ok(await does(db, hub, at(3), (tx, about) => confirmStillTrue(tx, { ...about, stayId })))
    const referrals = await place.as(place.service, (tx) =>
      tx.selectFrom('discharge.fact').select('fact_id').where('stay_id', '=', stayId).where('kind', '=', 'referred').execute(),
    )
    expect(referrals).toHaveLength(1)
  })

  test('undoing the pathway also closes the record to the hub again', async () => {
    const stayId = await someone()
    const { factId } = ok(await does(db, ward, at(1), (tx, about) => decidePathway(tx, { ...about, stayId, pathway: 'P2' })))
    ok(await does(db, ward, at(1, 10), (tx, about) => undo(tx, { ...about, stayId, factId })))
    expect((await statusOf(stayId))?.pathway).toBeNull()
    expect(await does(db, hub, at(1, 11), (tx, about) => confirmStillTrue(tx, { ...about, stayId }))).toMatchObject({ refused: 'not-found' })
  })

  test('a board, a stranger or the same organisation twice is not referred to', async () => {
    const stayId = await someone()
    const to = (organisationId: string) => does(db, ward, at(1), (tx, about) => refer(tx, { ...about, stayId, organisationId }))
    expect(await to(place.organisation.board)).toMatchObject({ refused: 'invalid' })
    expect(await to('00000000-0000-7000-8000-000000000000')).toMatchObject({ refused: 'invalid' })
    ok(await to(place.organisation.council))
    expect(await to(place.organisation.council)).toMatchObject({ refused: 'conflict' })
  })
})

describe('waits', () => {
  const opened = async (ownerOrganisationId: string | null = place.organisation.council) => {
    const stayId = await someone()
    const { waitId } = ok(
      await does(db, ward, at(1), (tx, about) =>
        openWait(tx, { ...about, stayId, awaits: 'home-care', ownerOrganisationId, due: { on: Temporal.PlainDate.from('2026-11-05') } }),
      ),
    )
    return { stayId, waitId }
  }

  test('sent, seen, accepted and done are said by the owner', async () => {
    const wait = await opened()
    expect(await waitOf(wait.waitId)).toMatchObject({ state: 'sent', opened_for: place.organisation.trust })
    expect(await does(db, ward, at(2), (tx, about) => acceptWait(tx, { ...about, ...wait }))).toMatchObject({ refused: 'not-allowed' })
    expect(await does(db, ward, at(2), (tx, about) => seeWait(tx, { ...about, ...wait }))).toMatchObject({ factId: expect.any(String) })
    expect((await waitOf(wait.waitId))?.state).toBe('sent')
    ok(await does(db, council, at(2), (tx, about) => seeWait(tx, { ...about, ...wait })))
    expect((await waitOf(wait.waitId))?.state).toBe('seen')
    ok(await does(db, council, at(3), (tx, about) => acceptWait(tx, { ...about, ...wait })))
    expect(await does(db, council, at(3, 1), (tx, about) => acceptWait(tx, { ...about, ...wait }))).toMatchObject({ refused: 'conflict' })
    ok(await does(db, council, at(4), (tx, about) => finishWait(tx, { ...about, ...wait })))
    expect(await waitOf(wait.waitId)).toMatchObject({ state: 'done', to_tell: [] })
    expect(await does(db, council, at(5), (tx, about) => finishWait(tx, { ...about, ...wait }))).toMatchObject({ refused: 'conflict' })
  })

  test('nobody else moves, finishes or takes back what two parties hold', async () => {
    const wait = await opened()
    ok(await does(db, ward, at(1), (tx, about) => refer(tx, { ...about, stayId: wait.stayId, organisationId: place.organisation.hub })))
    const deeds = [
      does(db, hub, at(2), (tx, about) => finishWait(tx, { ...about, ...wait })),
      does(db, hub, at(2), (tx, about) => withdrawWait(tx, { ...about, ...wait, reason: 'x' })),
      does(db, hub, at(2), (tx, about) => changeOwner(tx, { ...about, ...wait, ownerOrganisationId: place.organisation.hub })),
      does(db, hub, at(2), (tx, about) => changeDue(tx, { ...about, ...wait, due: { on: Temporal.PlainDate.from('2026-11-09') }, reason: 'x' })),
    ]
    for (const deed of deeds) expect(await deed).toMatchObject({ refused: 'not-allowed' })
    ok(await does(db, hub, at(2), (tx, about) => chaseWait(tx, { ...about, ...wait })))
    expect(await place.as(council, (tx) => toldTo(tx, council))).toMatchObject([{ waitId: wait.waitId, what: 'chased', by: 'hub' }])
  })

  test('the old owner is told that it was passed on, until they have seen it', async () => {
    const wait = await opened(place.organisation.community)
    ok(await does(db, ward, at(2), (tx, about) => changeOwner(tx, { ...about, ...wait, ownerOrganisationId: place.organisation.home, ownerPerson: 'Joy' })))
    expect(await waitOf(wait.waitId)).toMatchObject({ state: 'sent', owner_organisation_id: place.organisation.home, owner_person: 'Joy' })
    const news = await does(db, community, at(3), (tx) => toldTo(tx, community))
    expect(news).toMatchObject([{ waitId: wait.waitId, what: 'passed on', owner: 'home', by: 'trust' }])
    ok(await does(db, community, at(3), (tx, about) => seeWait(tx, { ...about, ...wait })))
    expect(await does(db, community, at(3), (tx) => toldTo(tx, community))).toEqual([])
    expect((await waitOf(wait.waitId))?.state).toBe('sent')
  })

  test('done or taken back by the one who asked is told to the owner', async () => {
    const done = await opened(place.organisation.home)
    ok(await does(db, ward, at(2), (tx, about) => finishWait(tx, { ...about, ...done })))
    expect((await waitOf(done.waitId))?.to_tell).toMatchObject([{ to: place.organisation.home, what: 'done' }])
    const gone = await opened(place.organisation.home)
    expect(await does(db, ward, at(2), (tx, about) => withdrawWait(tx, { ...about, ...gone, reason: ' ' }))).toMatchObject({ refused: 'invalid' })
    ok(await does(db, ward, at(2), (tx, about) => withdrawWait(tx, { ...about, ...gone, reason: 'goes to her son' })))
    expect((await waitOf(gone.waitId))?.to_tell).toMatchObject([{ to: place.organisation.home, what: 'taken back' }])
  })

  test('moving a due date needs a reason, setting the first one does not', async () => {
    const stayId = await someone()
    const { waitId } = ok(await does(db, ward, at(1), (tx, about) => openWait(tx, { ...about, stayId, awaits: 'key-safe', ownerOrganisationId: null, ownerPerson: 'daughter Carys' })))
    const due = (day: string, reason?: string) =>
      does(db, ward, at(2), (tx, about) => changeDue(tx, { ...about, stayId, waitId, due: { on: Temporal.PlainDate.from(day) }, reason }))
    expect(await due('2026-11-01')).toMatchObject({ refused: 'invalid' })
    ok(await due('2026-11-05'))
    expect(await due('2026-11-06')).toMatchObject({ refused: 'invalid', fields: { reason: expect.any(String) } })
    ok(await due('2026-11-06', 'fitter is ill'))
    expect(await waitOf(waitId)).toMatchObject({ state: 'sent', owner_person: 'daughter Carys', due_moves: 1, due_has_time: false })
  })

  test('a template opens its waits with their usual owners, and only once', async () => {
    const stayId = await someone()
    const open = () => does(db, ward, at(1), (tx, about) => openTemplate(tx, { ...about, stayId, pathway: 'P3' }))
    const { waitIds, factId } = ok(await open())
    const waits = await place.as(place.service, (tx) => tx.selectFrom('discharge.wait').selectAll().where('stay_id', '=', stayId).orderBy('awaits').execute())
    expect(waits.map((wait) => [wait.awaits, wait.owner_organisation_id ?? wait.owner_person])).toEqual([
      ['capacity-decision', place.organisation.trust],
      ['care-act-assessment', place.organisation.council],
      ['care-home-answer', place.organisation.home],
      ['chc-checklist', place.organisation.trust],
      ['family-choice', 'Family'],
      ['funding-decision', place.organisation.council],
      ['hub-triage', place.organisation.hub],
    ])
    expect(await open()).toMatchObject({ refused: 'conflict' })
    ok(await does(db, ward, at(1, 5), (tx, about) => undo(tx, { ...about, stayId, factId })))
    expect(await Promise.all(waitIds.map(waitOf))).toEqual(waitIds.map(() => undefined))
    expect(await does(db, council, at(1, 6), (tx, about) => confirmStillTrue(tx, { ...about, stayId }))).toMatchObject({ refused: 'not-found' })
  })

  test('undo is for its author, for half an hour, and not over an answer', async () => {
    const wait = await opened()
    const [fact] = await place.as(place.service, (tx) => tx.selectFrom('discharge.fact').selectAll().where('wait_id', '=', wait.waitId).execute())
    const asked = { stayId: wait.stayId, factId: fact!.fact_id }
    const colleague = await place.staff('ward coordinator', 'trust')
    expect(await does(db, colleague, at(1, 5), (tx, about) => undo(tx, { ...about, ...asked }))).toMatchObject({ refused: 'not-allowed' })
    expect(await does(db, ward, at(1, 31), (tx, about) => undo(tx, { ...about, ...asked }))).toMatchObject({ refused: 'conflict' })
    ok(await does(db, council, at(1, 10), (tx, about) => seeWait(tx, { ...about, ...wait })))
    expect(await does(db, ward, at(1, 15), (tx, about) => undo(tx, { ...about, ...asked }))).toMatchObject({ refused: 'conflict' })
  })

  test('a fact is taken back later by its organisation, with a reason, and only once', async () => {
    const stayId = await someone()
    await sayYes(stayId, 1)
    const { fact_id: factId } = (await place.as(place.service, (tx) =>
      tx.selectFrom('discharge.fact').select('fact_id').where('stay_id', '=', stayId).orderBy('recorded_at').executeTakeFirstOrThrow(),
    ))
    const colleague = await place.staff('ward coordinator', 'trust')
    const take = (reason: string) => does(db, colleague, at(30), (tx, about) => takeBack(tx, { ...about, stayId, factId, reason }))
    expect(await take('')).toMatchObject({ refused: 'invalid' })
    ok(await take('wrong person'))
    expect((await statusOf(stayId))?.ready_since).toBeNull()
    expect(await take('wrong person')).toMatchObject({ refused: 'conflict' })
  })
})
