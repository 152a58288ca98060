import { beforeAll, describe, expect, test } from 'vitest'
import { agreeing, december, nights, november, on } from '../../../../test/support/agreeing.ts'
import { ok } from '../../../../test/support/discharge.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal, type Refusal } from '../../../platform/outcome.ts'
import { agreedNights } from '../queries/agreed-nights.ts'
import { runs } from '../rules/agreement-runs.ts'
import { delayFactsOf } from '../store.ts'
import { askAgain } from './ask-again.ts'
import { confirm, proposeNights, reply, takePositions } from './position.ts'
import { proposeAll } from './propose-all.ts'
import { recordDispute } from './record-dispute.ts'
import { undoPosition } from './undo-position.ts'

const here = await agreeing()
const { place, ward, council, hub, other, say } = here
let minutes = 0
const next = () => ++minutes
const refusal = (answer: unknown): Refusal => {
  if (!isRefusal(answer)) throw new Error('was not refused')
  return answer
}

/** The runs of a stay as text: "4-19 agreed social care". */
async function how(stayId: string, by: Viewer = ward): Promise<string[]> {
  const found = ok(
    await say(by, minutes, (tx) =>
      agreedNights(tx, place.systemId, { ...nights(1, 30), now: december, stayIds: [stayId] }),
    ),
  )
  return runs(found.nights).map(({ from, to, state, party }) => `${from.day}-${to.day} ${state} ${party}`)
}

const propose = (stayId: string, by: Viewer = ward, range = nights(4, 19)) =>
  say(by, next(), (tx, about) => proposeNights(tx, { ...about, stayId, nights: range }))
const says = (
  stayId: string,
  by: Viewer,
  whose: 'NHS' | 'social care' | 'both',
  words?: string,
  range = nights(4, 19),
) =>
  say(by, next(), (tx, about) =>
    takePositions(tx, { ...about, stayId, words, parts: [{ nights: range, whose }] }),
  )
const confirms = (stayId: string, by: Viewer, range = nights(4, 19)) =>
  say(by, next(), (tx, about) => confirm(tx, { ...about, stayId, nights: range }))

describe('settling nights', () => {
  let stayId: string
  beforeAll(async () => {
    stayId = await here.waiting()
  })

  test('nobody has said anything: the usual attribution stands', async () =>
    expect(await how(stayId)).toEqual(['4-19 not proposed social care']))

  test('proposed, disputed with a reason, split, and agreed', async () => {
    expect(ok(await propose(stayId))).toMatchObject({ nights: 16, warnings: [] })
    expect(await how(stayId)).toEqual(['4-19 not answered social care'])
    expect(refusal(await says(stayId, council, 'NHS')).fields).toEqual({
      words: 'Enter why, so that the other side can answer it',
    })
    ok(await says(stayId, council, 'NHS', 'The referral came on the 9th', nights(4, 8)))
    ok(await confirms(stayId, council, nights(9, 19)))
    expect(await how(stayId)).toEqual(['4-8 disputed social care', '9-19 agreed social care'])
    ok(
      await say(ward, next(), (tx, about) =>
        takePositions(tx, {
          ...about,
          stayId,
          words: 'The first days were ours',
          parts: [
            { nights: nights(4, 6), whose: 'NHS' },
            { nights: nights(7, 8), whose: 'social care' },
          ],
        }),
      ),
    )
    expect(await how(stayId)).toEqual([
      '4-6 agreed NHS',
      '7-8 disputed social care',
      '9-19 agreed social care',
    ])
    ok(await confirms(stayId, council, nights(7, 8)))
    expect(await how(stayId)).toEqual(['4-6 agreed NHS', '7-8 agreed social care', '9-19 agreed social care'])
  })

  test('what was said and superseded is kept', async () => {
    const facts = await place.as(ward, (tx) => delayFactsOf(tx, place.systemId, [stayId]))
    expect(facts.get(stayId)?.filter(({ kind }) => kind === 'position')).toHaveLength(6)
  })
})

describe('a dispute', () => {
  test('is answered, left by one, left by both, and opened again by a new word', async () => {
    const stayId = await here.waiting()
    const leaves = (by: Viewer, words = 'We shall not agree') =>
      say(by, next(), (tx, about) => recordDispute(tx, { ...about, stayId, nights: nights(4, 19), words }))
    ok(await propose(stayId))
    expect(refusal(await leaves(ward)).because).toContain('Only nights that are disputed')
    ok(await says(stayId, council, 'NHS', 'No referral'))
    expect(refusal(await leaves(ward, ' ')).fields).toHaveProperty('words')
    ok(
      await say(ward, next(), (tx, about) =>
        reply(tx, { ...about, stayId, nights: nights(4, 19), words: 'It went on the 4th' }),
      ),
    )
    ok(await leaves(ward))
    expect(await how(stayId)).toEqual(['4-19 disputed social care'])
    ok(await leaves(council))
    expect(await how(stayId)).toEqual(['4-19 dispute recorded social care'])
    ok(await says(stayId, council, 'both', 'Perhaps both'))
    expect(await how(stayId)).toEqual(['4-19 disputed social care'])
    ok(await confirms(stayId, ward))
    expect(await how(stayId)).toEqual(['4-19 agreed both'])
  })
})

describe('asking again', () => {
  test('only while it is the other side’s turn', async () => {
    const stayId = await here.waiting()
    const ask = (by: Viewer) =>
      say(by, next(), (tx, about) => askAgain(tx, { ...about, stayId, nights: nights(4, 19) }))
    expect(refusal(await ask(ward)).refused).toBe('conflict')
    ok(await propose(stayId))
    expect(ok(await ask(ward))).toHaveProperty('factId')
    expect(refusal(await ask(council)).because).toContain('does not wait for the NHS')
  })
})

describe('undo', () => {
  test('takes back all that was said in one act, by whoever said it, while nobody has answered', async () => {
    const stayId = await here.waiting()
    const undo = (by: Viewer, factId: string, later = 0) =>
      say(by, minutes + later, (tx, about) => undoPosition(tx, { ...about, stayId, factId }))
    const first = ok(
      await say(ward, next(), (tx, about) =>
        takePositions(tx, {
          ...about,
          stayId,
          parts: [
            { nights: nights(4, 9), whose: 'NHS' },
            { nights: nights(10, 19), whose: 'social care' },
          ],
        }),
      ),
    )
    expect(refusal(await undo(council, first.factId)).refused).toBe('not-allowed')
    expect(refusal(await undo(ward, first.factId, 31)).because).toContain('more than 30 minutes')
    expect(ok(await undo(ward, first.factId))).toEqual({ undone: 2, people: 1, kept: 0 })
    expect(await how(stayId)).toEqual(['4-19 not proposed social care'])
    expect(refusal(await undo(ward, first.factId)).refused).toBe('conflict')
    const second = ok(await propose(stayId))
    ok(await confirms(stayId, council))
    expect(refusal(await undo(ward, second.factId)).because).toContain('has answered it already')
  })
})

describe('who may', () => {
  let stayId: string
  let own: string
  beforeAll(async () => {
    stayId = await here.waiting()
    own = await here.own()
  })

  test('a hub reads; another provider and a council without a part see nobody', async () => {
    expect(refusal(await propose(stayId, hub)).refused).toBe('not-found')
    expect(refusal(await propose(stayId, other)).refused).toBe('not-found')
    expect(refusal(await propose(own, council, nights(4, 7))).refused).toBe('not-found')
    const analyst = await place.staff('analyst', 'trust')
    expect(refusal(await propose(stayId, analyst)).because).toContain('Your role reads nights')
  })

  test('the hospital’s own discharge lead speaks for the hospital', async () => {
    const lead = await place.staff('hub navigator', 'trust')
    const someone = await here.waiting()
    ok(await propose(someone, lead))
    expect(await how(someone)).toEqual(['4-19 not answered social care'])
  })

  test('no council answers for another', async () => {
    const elsewhere = newId()
    await place.as(place.service, (tx) =>
      tx
        .insertInto('access.organisation')
        .values({
          system_id: place.systemId,
          organisation_id: elsewhere,
          name: 'Wolds Council',
          short_name: 'Wolds',
          kind: 'council',
        })
        .execute(),
    )
    ok(
      await say(ward, next(), (tx, about) =>
        takePositions(tx, {
          ...about,
          stayId: own,
          parts: [{ nights: nights(4, 7), whose: 'social care', organisationId: elsewhere }],
        }),
      ),
    )
    const answer = await confirms(own, council, nights(4, 7))
    expect(refusal(answer).refused).toBe('not-found')
    expect(
      refusal(
        await say(ward, next(), (tx, about) =>
          takePositions(tx, {
            ...about,
            stayId: own,
            parts: [{ nights: nights(4, 7), whose: 'NHS', organisationId: elsewhere }],
          }),
        ),
      ).fields,
    ).toEqual({ organisationId: 'Choose an NHS organisation' })
  })

  test('nights that do not count, of nobody, or the wrong way round are refused in words', async () => {
    expect(refusal(await propose(stayId, ward, nights(3, 5))).because).toContain('Not counted: 3 Nov')
    expect(refusal(await propose(stayId, ward, nights(19, 25))).because).toContain(
      'Not counted: 20 to 25 Nov',
    )
    expect(refusal(await propose(stayId, ward, { from: on(9), to: on(8) })).fields).toHaveProperty('from')
    expect(refusal(await propose(newId())).refused).toBe('not-found')
    expect(refusal(await confirms(stayId, ward)).because).toContain('The council has said nothing of 4 Nov')
    expect(
      refusal(
        await say(ward, next(), (tx, about) =>
          takePositions(tx, {
            ...about,
            stayId,
            parts: [
              { nights: nights(4, 9), whose: 'NHS' },
              { nights: nights(9, 19), whose: 'both' },
            ],
          }),
        ),
      ).because,
    ).toContain('overlap')
  })
})

describe('proposing all of a month', () => {
  test('as Homeward suggests, once; what is said already is left alone', async () => {
    const waits = await here.waiting()
    const own = await here.own()
    const all = (by: Viewer, organisationId = here.trust) =>
      say(by, next(), (tx, about) => proposeAll(tx, { ...about, organisationId, month: november }))
    ok(await says(waits, ward, 'both', undefined, nights(4, 5)))
    expect(refusal(await all(hub)).refused).toBe('not-allowed')
    expect(refusal(await all(other)).refused).toBe('not-allowed')
    const done = ok(await all(ward))
    expect(done.left).toBe(0)
    expect(done.nights).toBeGreaterThanOrEqual(18)
    expect(await how(waits)).toEqual(['4-5 not answered both', '6-19 not answered social care'])
    expect(await how(own)).toEqual(['4-7 not answered NHS'])
    expect(refusal(await all(ward)).because).toContain('Nothing is left')
  })

  test('is undone at once for everybody, save where the other side has answered', async () => {
    const [first, second] = [await here.waiting(), await here.waiting()]
    const all = () =>
      say(ward, next(), (tx, about) =>
        proposeAll(tx, { ...about, organisationId: here.trust, month: november }),
      )
    const stayOf = async (factId: string) =>
      (
        await place.as(place.service, (tx) =>
          tx
            .selectFrom('delays.fact')
            .select('stay_id')
            .where('fact_id', '=', factId)
            .executeTakeFirstOrThrow(),
        )
      ).stay_id
    const undo = async (by: Viewer, factId: string, later = 0) => {
      const stayId = await stayOf(factId)
      return say(by, minutes + later, (tx, about) => undoPosition(tx, { ...about, stayId, factId }))
    }
    const before = [await how(first), await how(second)]
    const done = ok(await all())
    expect(done.people).toBeGreaterThanOrEqual(2)
    expect(await how(second)).toEqual(['4-19 not answered social care'])
    expect(refusal(await undo(council, done.factId)).refused).toBe('not-allowed')
    expect(refusal(await undo(ward, done.factId, 31)).because).toContain('more than 30 minutes')
    expect(ok(await undo(ward, done.factId))).toMatchObject({ people: done.people, kept: 0 })
    expect([await how(first), await how(second)]).toEqual(before)

    const again = ok(await all())
    ok(await confirms(second, council))
    expect(ok(await undo(ward, again.factId))).toMatchObject({ people: again.people - 1, kept: 1 })
    expect(await how(first)).toEqual(before[0])
    expect(await how(second)).toEqual(['4-19 agreed social care'])
  })
})
