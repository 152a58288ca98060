import { beforeAll, describe, expect, test } from 'vitest'
import { at, type Caring, caring, does, ok } from '../../../../test/support/discharge.ts'
import { Temporal } from '../../../platform/time.ts'
import {
  acceptWait,
  changeDue,
  changeOwner,
  chaseWait,
  confirmStillTrue,
  finishWait,
  openTemplate,
  openWait,
  refer,
  seeWait,
  takeBack,
  toldTo,
  undo,
  withdrawWait,
} from '../index.ts'
import { declineWait } from './decline-wait.ts'

let a: Caring
beforeAll(async () => {
  a = await caring()
})

describe('waits', () => {
  const opened = async (ownerOrganisationId: string | null = a.place.organisation.council) => {
    const stayId = await a.someone()
    const { waitId } = ok(
      await does(a.db, a.ward, at(1), (tx, about) =>
        openWait(tx, {
          ...about,
          stayId,
          awaits: 'home-care',
          ownerOrganisationId,
          due: { on: Temporal.PlainDate.from('2026-11-05') },
        }),
      ),
    )
    return { stayId, waitId }
  }

  test('sent, seen, accepted and done are said by the owner', async () => {
    const wait = await opened()
    expect(await a.waitOf(wait.waitId)).toMatchObject({
      state: 'sent',
      opened_for: a.place.organisation.trust,
    })
    expect(
      await does(a.db, a.ward, at(2), (tx, about) => acceptWait(tx, { ...about, ...wait })),
    ).toMatchObject({
      refused: 'not-allowed',
    })
    expect(await does(a.db, a.ward, at(2), (tx, about) => seeWait(tx, { ...about, ...wait }))).toMatchObject({
      factId: expect.any(String),
    })
    expect((await a.waitOf(wait.waitId))?.state).toBe('sent')
    ok(await does(a.db, a.council, at(2), (tx, about) => seeWait(tx, { ...about, ...wait })))
    expect((await a.waitOf(wait.waitId))?.state).toBe('seen')
    ok(await does(a.db, a.council, at(3), (tx, about) => acceptWait(tx, { ...about, ...wait })))
    expect(
      await does(a.db, a.council, at(3, 1), (tx, about) => acceptWait(tx, { ...about, ...wait })),
    ).toMatchObject({ refused: 'conflict' })
    ok(await does(a.db, a.council, at(4), (tx, about) => finishWait(tx, { ...about, ...wait })))
    expect(await a.waitOf(wait.waitId)).toMatchObject({ state: 'done', to_tell: [] })
    expect(
      await does(a.db, a.council, at(5), (tx, about) => finishWait(tx, { ...about, ...wait })),
    ).toMatchObject({ refused: 'conflict' })
  })

  test('nobody else moves, finishes or takes back what two parties hold', async () => {
    const wait = await opened()
    ok(
      await does(a.db, a.ward, at(1), (tx, about) =>
        refer(tx, { ...about, stayId: wait.stayId, organisationId: a.place.organisation.hub }),
      ),
    )
    const deeds = [
      does(a.db, a.hub, at(2), (tx, about) => finishWait(tx, { ...about, ...wait })),
      does(a.db, a.hub, at(2), (tx, about) => withdrawWait(tx, { ...about, ...wait, reason: 'x' })),
      does(a.db, a.hub, at(2), (tx, about) =>
        changeOwner(tx, { ...about, ...wait, ownerOrganisationId: a.place.organisation.hub }),
      ),
      does(a.db, a.hub, at(2), (tx, about) =>
        changeDue(tx, { ...about, ...wait, due: { on: Temporal.PlainDate.from('2026-11-09') }, reason: 'x' }),
      ),
    ]
    for (const deed of deeds) expect(await deed).toMatchObject({ refused: 'not-allowed' })
    ok(await does(a.db, a.hub, at(2), (tx, about) => chaseWait(tx, { ...about, ...wait })))
    expect(await a.place.as(a.council, (tx) => toldTo(tx, a.council))).toMatchObject([
      { waitId: wait.waitId, what: 'chased', by: 'hub' },
    ])
  })

  test('the old owner is told that it was passed on, until they have seen it', async () => {
    const wait = await opened(a.place.organisation.community)
    ok(
      await does(a.db, a.ward, at(2), (tx, about) =>
        changeOwner(tx, {
          ...about,
          ...wait,
          ownerOrganisationId: a.place.organisation.home,
          ownerPerson: 'Joy',
        }),
      ),
    )
    expect(await a.waitOf(wait.waitId)).toMatchObject({
      state: 'sent',
      owner_organisation_id: a.place.organisation.home,
      owner_person: 'Joy',
    })
    const news = await does(a.db, a.community, at(3), (tx) => toldTo(tx, a.community))
    expect(news).toMatchObject([{ waitId: wait.waitId, what: 'passed on', owner: 'home', by: 'trust' }])
    ok(await does(a.db, a.community, at(3), (tx, about) => seeWait(tx, { ...about, ...wait })))
    expect(await does(a.db, a.community, at(3), (tx) => toldTo(tx, a.community))).toEqual([])
    expect((await a.waitOf(wait.waitId))?.state).toBe('sent')
  })

  test('who says no gives it back to who asked, with a reason; only the owner can', async () => {
    const wait = await opened(a.place.organisation.community)
    const no = (who: typeof a.community, reason: string) =>
      does(a.db, who, at(2), (tx, about) => declineWait(tx, { ...about, ...wait, reason }))
    expect(await no(a.community, ' ')).toMatchObject({
      refused: 'invalid',
      fields: { reason: expect.any(String) },
    })
    expect(await no(a.ward, 'no room')).toMatchObject({ refused: 'not-allowed' })
    ok(await no(a.community, 'no room before Friday'))
    expect(await a.waitOf(wait.waitId)).toMatchObject({
      state: 'sent',
      owner_organisation_id: a.place.organisation.trust,
    })
  })

  test('done or taken back by the one who asked is told to the owner', async () => {
    const done = await opened(a.place.organisation.home)
    ok(await does(a.db, a.ward, at(2), (tx, about) => finishWait(tx, { ...about, ...done })))
    expect((await a.waitOf(done.waitId))?.to_tell).toMatchObject([
      { to: a.place.organisation.home, what: 'done' },
    ])
    const gone = await opened(a.place.organisation.home)
    expect(
      await does(a.db, a.ward, at(2), (tx, about) => withdrawWait(tx, { ...about, ...gone, reason: ' ' })),
    ).toMatchObject({ refused: 'invalid' })
    ok(
      await does(a.db, a.ward, at(2), (tx, about) =>
        withdrawWait(tx, { ...about, ...gone, reason: 'goes to her son' }),
      ),
    )
    expect((await a.waitOf(gone.waitId))?.to_tell).toMatchObject([
      { to: a.place.organisation.home, what: 'taken back' },
    ])
  })

  test('moving a due date needs a reason, setting the first one does not', async () => {
    const stayId = await a.someone()
    const { waitId } = ok(
      await does(a.db, a.ward, at(1), (tx, about) =>
        openWait(tx, {
          ...about,
          stayId,
          awaits: 'key-safe',
          ownerOrganisationId: null,
          ownerPerson: 'daughter Carys',
        }),
      ),
    )
    const due = (day: string, reason?: string) =>
      does(a.db, a.ward, at(2), (tx, about) =>
        changeDue(tx, { ...about, stayId, waitId, due: { on: Temporal.PlainDate.from(day) }, reason }),
      )
    expect(await due('2026-11-01')).toMatchObject({ refused: 'invalid' })
    ok(await due('2026-11-05'))
    expect(await due('2026-11-06')).toMatchObject({
      refused: 'invalid',
      fields: { reason: expect.any(String) },
    })
    ok(await due('2026-11-06', 'fitter is ill'))
    expect(await a.waitOf(waitId)).toMatchObject({
      state: 'sent',
      owner_person: 'daughter Carys',
      due_moves: 1,
      due_has_time: false,
    })
  })

  test('a template opens its waits with their usual owners, and only once', async () => {
    const stayId = await a.someone()
    const open = () =>
      does(a.db, a.ward, at(1), (tx, about) => openTemplate(tx, { ...about, stayId, pathway: 'P3' }))
    const { waitIds, factId } = ok(await open())
    const waits = await a.place.as(a.place.service, (tx) =>
      tx.selectFrom('discharge.wait').selectAll().where('stay_id', '=', stayId).orderBy('awaits').execute(),
    )
    expect(waits.map((wait) => [wait.awaits, wait.owner_organisation_id ?? wait.owner_person])).toEqual([
      ['capacity-decision', a.place.organisation.trust],
      ['care-act-assessment', a.place.organisation.council],
      ['care-home-answer', a.place.organisation.home],
      ['chc-checklist', a.place.organisation.trust],
      ['family-choice', 'Family'],
      ['funding-decision', a.place.organisation.council],
      ['hub-triage', a.place.organisation.hub],
    ])
    expect(await open()).toMatchObject({ refused: 'conflict' })
    ok(await does(a.db, a.ward, at(1, 5), (tx, about) => undo(tx, { ...about, stayId, factId })))
    expect(await Promise.all(waitIds.map(a.waitOf))).toEqual(waitIds.map(() => undefined))
    expect(
      await does(a.db, a.council, at(1, 6), (tx, about) => confirmStillTrue(tx, { ...about, stayId })),
    ).toMatchObject({ refused: 'not-found' })
  })

  test('undo is for its author, for half an hour, and not over an answer', async () => {
    const wait = await opened()
    const [fact] = await a.place.as(a.place.service, (tx) =>
      tx.selectFrom('discharge.fact').selectAll().where('wait_id', '=', wait.waitId).execute(),
    )
    const asked = { stayId: wait.stayId, factId: fact!.fact_id }
    const colleague = await a.place.staff('ward coordinator', 'trust')
    expect(
      await does(a.db, colleague, at(1, 5), (tx, about) => undo(tx, { ...about, ...asked })),
    ).toMatchObject({ refused: 'not-allowed' })
    expect(
      await does(a.db, a.ward, at(1, 31), (tx, about) => undo(tx, { ...about, ...asked })),
    ).toMatchObject({
      refused: 'conflict',
    })
    ok(await does(a.db, a.council, at(1, 10), (tx, about) => seeWait(tx, { ...about, ...wait })))
    expect(
      await does(a.db, a.ward, at(1, 15), (tx, about) => undo(tx, { ...about, ...asked })),
    ).toMatchObject({
      refused: 'conflict',
    })
  })

  test('a fact is taken back later by its organisation, with a reason, and only once', async () => {
    const stayId = await a.someone()
    await a.sayYes(stayId, 1)
    const { fact_id: factId } = await a.place.as(a.place.service, (tx) =>
      tx
        .selectFrom('discharge.fact')
        .select('fact_id')
        .where('stay_id', '=', stayId)
        .orderBy('recorded_at')
        .executeTakeFirstOrThrow(),
    )
    const colleague = await a.place.staff('ward coordinator', 'trust')
    const take = (reason: string) =>
      does(a.db, colleague, at(30), (tx, about) => takeBack(tx, { ...about, stayId, factId, reason }))
    expect(await take('')).toMatchObject({ refused: 'invalid' })
    ok(await take('wrong person'))
    expect((await a.statusOf(stayId))?.ready_since).toBeNull()
    expect(await take('wrong person')).toMatchObject({ refused: 'conflict' })
  })
})
