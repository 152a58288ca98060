import { beforeAll, describe, expect, test } from 'vitest'
import { agreeing, december, nights, november, on } from '../../../../test/support/agreeing.ts'
import { instant, ok } from '../../../../test/support/discharge.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import type { Instant } from '../../../platform/time.ts'
import { lockedOf, lockOf, monthVersions } from '../queries/locks.ts'
import { lockMonths } from './lock-months.ts'
import { confirm, proposeNights, takePositions } from './position.ts'
import { proposeAll } from './propose-all.ts'
import { revise } from './revise.ts'
import { signReturn } from './sign-return.ts'

const here = await agreeing()
const { place, ward, council, hub, other, say, trust } = here
const refusal = (answer: unknown): Refusal => {
  if (!isRefusal(answer)) throw new Error('was not refused')
  return answer
}
let minutes = 0
const next = () => ++minutes
const sign = (by: Viewer, month = november, words?: string) =>
  say(by, next(), (tx, about) => signReturn(tx, { ...about, organisationId: trust, month, words }))
const correct = (by: Viewer, why: string) =>
  say(by, next(), (tx, about) => revise(tx, { ...about, organisationId: trust, month: november, why }))
const versions = (month = november) =>
  place.as(place.service, (tx) => monthVersions(tx, place.systemId, trust, month))
const propose = (stayId: string, by: Viewer = ward, range = nights(4, 19)) =>
  say(by, next(), (tx, about) => proposeNights(tx, { ...about, stayId, nights: range }))
const confirms = (stayId: string, by: Viewer = council, range = nights(4, 19)) =>
  say(by, next(), (tx, about) => confirm(tx, { ...about, stayId, nights: range }))

let first: string
let second: string
beforeAll(async () => {
  first = await here.waiting()
  second = await here.waiting()
  ok(await propose(first))
  ok(await confirms(first))
})

describe('signing', () => {
  test('a month that still runs cannot be signed', async () => {
    expect(refusal(await sign(ward, on(1).add({ months: 1 }))).because).toContain('is not over')
  })

  test('only the organisation of the beds and councils with nights in it sign', async () => {
    expect(refusal(await sign(hub)).refused).toBe('not-allowed')
    expect(refusal(await sign(other)).refused).toBe('not-allowed')
    const manager = await place.staff('on-call manager', 'trust')
    expect(refusal(await sign(manager)).because).toBe('Your role cannot sign')
  })

  test('either side may be first; the version counts everybody, whoever makes it', async () => {
    expect(ok(await sign(council, november, 'With thanks'))).toEqual({
      version: 1,
      locked: false,
      waitsFor: [trust],
    })
    const [stored] = await versions()
    expect(stored?.figures).toMatchObject({ total: { days: 32, people: 2 } })
    expect(stored?.signatures).toMatchObject([{ side: 'council', words: 'With thanks' }])
    expect(refusal(await sign(council)).because).toContain('has signed version 1 already')
  })

  test('what changes afterwards is counted and signed again', async () => {
    ok(
      await say(ward, next(), (tx, about) =>
        takePositions(tx, { ...about, stayId: second, parts: [{ nights: nights(4, 19), whose: 'NHS' }] }),
      ),
    )
    expect(ok(await sign(ward))).toEqual({
      version: 2,
      locked: false,
      waitsFor: [place.organisation.council],
    })
    expect(await lockAt()).toBeNull()
    expect((await versions()).map(({ signatures }) => signatures.length)).toEqual([1, 1])
  })

  test('once all have signed the same version it is locked', async () => {
    expect(ok(await sign(council))).toEqual({ version: 2, locked: true, waitsFor: [] })
    expect(await lockAt()).toMatchObject({ version: 2, lock: { because: 'all signed' } })
    expect(refusal(await sign(ward)).because).toContain('is locked already')
  })
})

const lockAt = () => place.as(place.service, (tx) => lockOf(tx, place.systemId, trust, on(17)))

describe('after the lock', () => {
  test('nights are spoken of again only with the reason, and the locked figures never change', async () => {
    const before = (await lockAt())!
    expect(refusal(await propose(second)).fields).toEqual({
      afterLock: 'Enter why the locked month is corrected',
    })
    expect(
      refusal(
        await say(ward, next(), (tx, about) =>
          proposeAll(tx, { ...about, organisationId: trust, month: november }),
        ),
      ).because,
    ).toContain('is locked')
    expect(refusal(await correct(ward, 'Nothing yet')).because).toContain('Nothing has changed')
    ok(
      await say(ward, next(), (tx, about) =>
        takePositions(tx, {
          ...about,
          stayId: second,
          parts: [{ nights: nights(4, 19), whose: 'social care' }],
          afterLock: 'The referral was found',
        }),
      ),
    )
    expect(await lockAt()).toEqual(before)
    expect(await versions()).toHaveLength(2)
  })

  test('a revision has a reason, is made by the organisation of the beds, and both are kept', async () => {
    expect(refusal(await correct(ward, ' ')).fields).toEqual({
      why: 'Enter why the locked month is corrected',
    })
    expect(refusal(await correct(council, 'Ours')).refused).toBe('not-allowed')
    expect(ok(await correct(ward, 'The referral was found'))).toMatchObject({ version: 3 })
    const all = await versions()
    expect(all.map(({ version, why }) => [version, why?.slice(0, 12) ?? null])).toEqual([
      [1, null],
      [2, 'Counted agai'],
      [3, 'The referral'],
    ])
    expect(lockedOf(all)?.version).toBe(2)
    const byParty = (n: number) => {
      const { figures } = all[n]!
      return figures.kind === 'days' ? figures.by.party.map(({ key, days }) => [key, days]) : []
    }
    expect(byParty(1)).toEqual(
      expect.arrayContaining([
        ['NHS', 16],
        ['social care', 16],
      ]),
    )
    expect(byParty(2)).toEqual([['social care', 32]])
  })

  test('the revision can be signed, and makes no second lock', async () => {
    expect(ok(await sign(ward))).toMatchObject({ version: 3, locked: false })
    expect(ok(await sign(council))).toMatchObject({ version: 3, locked: false, waitsFor: [] })
    expect(lockedOf(await versions())?.version).toBe(2)
  })

  test('a correction of an open month is no revision', async () => {
    expect(
      refusal(
        await say(ward, next(), (tx, about) =>
          revise(tx, { ...about, organisationId: trust, month: on(1).add({ months: 1 }), why: 'Early' }),
        ),
      ).because,
    ).toContain('is open')
  })
})

describe('the cut-off', () => {
  const run = async (now: Instant) => {
    await here.itIs(now)
    return (await lockMonths(here.db)).map(({ organisationId, month }) => [organisationId, month.toString()])
  }

  test('locks what has reached it, by the clock of the place, once, with what is open as it stands', async () => {
    const elsewhere = await agreeingElsewhere()
    expect(await run(instant('2026-12-25T16:59:00Z'))).toEqual([])
    expect(await run(instant('2026-12-25T17:00:30Z'))).toEqual([[elsewhere.organisationId, '2026-11-01']])
    const locked = await place.as(place.service, (tx) =>
      lockOf(tx, place.systemId, elsewhere.organisationId, november),
    )
    expect(locked).toMatchObject({
      version: 1,
      lock: { because: 'cut-off' },
      figures: { total: { days: 4 } },
    })
    expect(await run(instant('2026-12-25T17:10:00Z'))).toEqual([])
    expect(december.epochMilliseconds).toBeLessThan(locked!.lock.at.epochMilliseconds)
  })

  /** A ward of the community provider, with one person of four nights that nobody has spoken of. */
  async function agreeingElsewhere() {
    const organisationId = place.organisation.community
    const stayId = await here.own()
    await here.db.asOwner((client) =>
      client.query('update stays.stay set organisation_id = $1 where stay_id = $2', [organisationId, stayId]),
    )
    await here.db.asOwner((client) =>
      client.query(
        `with s as (insert into stays.site select system_id, gen_random_uuid(), $1::uuid, 'Cottage', 'Cottage' from access.system where system_id = $2 returning system_id, site_id)
         insert into stays.ward (system_id, ward_id, site_id, name, kind) select system_id, gen_random_uuid(), site_id, 'Fir', 'community' from s`,
        [organisationId, place.systemId],
      ),
    )
    return { organisationId, stayId }
  }
})
