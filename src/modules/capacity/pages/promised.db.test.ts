import { beforeAll, describe, expect, test } from 'vitest'
import { at, ok } from '../../../../test/support/discharge.ts'
import { type Placing, placing } from '../../../../test/support/placing.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../test/support/web.ts'
import { allParts } from '../../../main.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { newId } from '../../../platform/ids.ts'
import { dateOf } from '../../../platform/time.ts'
import { end } from '../../placements/actions/end.ts'
import { start } from '../../placements/index.ts'

// What was promised and planned, against what really began: through the pages, on real placements. It is 11:00 on 4 November.

let a: Placing
let web: TestWeb
let admin: Viewer
beforeAll(async () => {
  a = await placing()
  admin = await a.place.staff('administrator', 'trust')
  await a.db.asOwner((client) =>
    client.query('update access.system set demo_at = $1, demo_set_at = now()', [at(50).toString()]),
  )
  web = testWeb(
    a.db,
    allParts.filter(({ name }) => name !== 'web'),
  )
})
const words = async (path: string, by: Viewer = a.hub) => wordsIn((await web.get(path, by)).html)
const post = (path: string, form: Record<string, string>, by: Viewer = a.hub) =>
  web.post(path, by, { once: newId(), ...form })
const boxes = (name: string, [day, month, year]: [string, string, string]) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})
const agency = (name: string) =>
  a.makeService(at(40), {
    kind: 'home care',
    name,
    lines: [{ band: 'morning', carers: 2, free: 5 }],
  })
const visits = [{ band: 'morning' as const, carers: 2, minutes: 60 }]

describe('promised business', () => {
  const promised = (serviceId: string, more: Record<string, string> = {}) =>
    post(`/capacity/services/${serviceId}/promise`, {
      counts: 'hours',
      a_week: '40',
      ...boxes('from', ['1', '11', '2026']),
      ...more,
    })

  test('is written, shown against what was given, and what is owed stands in the options', async () => {
    const [owed, other] = [await agency('Kestrel Promised'), await agency('Alba Care')]
    const written = await promised(owed.serviceId, { words: 'Framework, lot 4' })
    expect(written).toMatchObject({ status: 303, location: `/capacity/services/${owed.serviceId}` })
    expect(await words(`/capacity/services/${owed.serviceId}`)).toMatch(
      /40 hours a week promised from .*; 0 hours a week given now\. 40 hours a week owed/,
    )
    const { needId } = await a.needs({ wants: ['home care'], visits })
    const options = await words(`/places/${needId}`)
    expect(options).toContain('Is owed 40 hours a week of the 40 it was promised')
    // Alba is first by name; what is owed puts Kestrel before it.
    expect(options.indexOf('Kestrel Promised')).toBeLessThan(options.indexOf('Alba Care'))
    expect(other.serviceId).not.toBe(owed.serviceId)

    const { askId } = (await a.asks(needId, [owed])).asked[0]!
    await a.sees(askId)
    await a.saysYes(askId)
    ok(await a.chooses(needId, askId))
    ok(await a.say(a.hub, at(50), (tx, about) => start(tx, { ...about, needId, askId, on: dateOf(at(50)) })))
    // Two carers for an hour on seven days.
    expect(await words(`/capacity/services/${owed.serviceId}`)).toMatch(
      /14 hours a week given now\. 26 hours a week owed/,
    )
  })

  test('a later one takes its place; ended, it is owed no more, and that can be undone', async () => {
    const one = await agency('Two Promises')
    await promised(one.serviceId)
    const again = await promised(one.serviceId, { a_week: '55' })
    const page = await words(`/capacity/services/${one.serviceId}`)
    expect(page).toContain('55 hours a week promised')
    expect(page).not.toContain('40 hours a week promised')
    const ended = await post(again.undo!, {})
    expect(ended.said).toBe('The promise has ended.')
    expect(await words(`/capacity/services/${one.serviceId}`)).not.toContain('Promised business')
    await post(ended.undo!, {})
    expect(await words(`/capacity/services/${one.serviceId}`)).toContain('55 hours a week promised')
  })

  test('a bad number, a last day before the first: what was typed stays, and nothing is written', async () => {
    const one = await agency('No Promise')
    const wrong = await promised(one.serviceId, { a_week: '4.5', ...boxes('to', ['1', '10', '2026']) })
    expect(wrong.status).toBe(422)
    for (const field of ['a_week', 'to']) expect(wrong.html).toContain(`href="#${field}`)
    expect(wrong.html).toContain('value="4.5"')
    expect(await words(`/capacity/services/${one.serviceId}`)).not.toContain('Promised business')
  })

  test('another provider and a board read nothing of it', async () => {
    const one = await agency('Own Business')
    await promised(one.serviceId)
    const [board, other] = [
      await a.place.staff('board member', 'board'),
      await a.place.staff('provider', 'community'),
    ]
    for (const by of [board, other])
      expect(await words(`/capacity/services/${one.serviceId}`, by)).not.toContain('Promised business')
    expect(await words(`/capacity/services/${one.serviceId}`, a.home)).toContain('40 hours a week promised')
    expect(
      (await post(`/capacity/services/${one.serviceId}/promise`, { counts: 'hours', a_week: '1' }, a.home))
        .status,
    ).toBe(403)
  })
})

describe('the plan of a month', () => {
  const planned = (kind: string, counts: string, many: string) =>
    post(
      '/capacity/plan/new',
      {
        kind,
        counts,
        a_month: many,
        from_month: '2026-10',
        criteria: 'At home, would be admitted',
        source: 'Winter plan',
      },
      admin,
    )

  test('starts, admissions avoided and lengths of stay against what was planned', async () => {
    expect((await planned('step-up bed', 'starts', '25')).status).toBe(303)
    await planned('step-up bed', 'admissions avoided', '30')
    const bed = await a.makeService(at(40), { kind: 'step-up bed', free: 9 })
    const stay = async (days: number, outcome: 'as planned' | 'back in hospital') => {
      const { needId } = await a.needs({ wants: ['step-up bed'] })
      // A need of somebody in a bed; what is counted as avoided is asked for from home.
      await a.db.asOwner((client) =>
        client.query(
          `update placements.fact set detail = detail || '{"direction":"step-up"}' where need_id = $1 and kind = 'need-opened'`,
          [needId],
        ),
      )
      const { askId } = (await a.asks(needId, [bed])).asked[0]!
      await a.sees(askId)
      await a.saysYes(askId)
      ok(await a.chooses(needId, askId))
      ok(
        await a.say(a.hub, at(50), (tx, about) => start(tx, { ...about, needId, askId, on: dateOf(at(50)) })),
      )
      const over = at(50 + 24 * days)
      ok(
        await a.say(a.hub, over, (tx, about) =>
          end(tx, { ...about, needId, askId, on: dateOf(over), outcome }),
        ),
      )
    }
    await stay(2, 'as planned')
    await stay(3, 'as planned')
    await stay(10, 'back in hospital')
    const page = await words('/capacity/plan')
    expect(page).toContain('November 2026 so far, to 4 November 2026')
    // Four of thirty days: 3 of 25, and 4 of 30.
    expect(page).toMatch(
      /new starts At home, would be admitted 3 25 3 by today as planned 5 on average, 3 the middle one/,
    )
    expect(page).toMatch(/admissions avoided At home, would be admitted 2 30 4 by today 2 short/)
    expect(await words('/capacity/plan', await a.place.staff('board member', 'board'))).not.toContain(
      'on average',
    )
  })

  test('a month without any is said so; one to come, and no month, are refused in words', async () => {
    expect(await words('/capacity/plan?month=2026-01')).toContain('No plan is set, and nobody started')
    for (const month of ['2027-01', '2026-13', 'x'])
      expect((await web.get(`/capacity/plan?month=${month}`, a.hub)).status).toBe(422)
  })

  test('what is wrong is said by field; a provider writes none', async () => {
    const wrong = await post(
      '/capacity/plan/new',
      { kind: 'x', counts: 'y', a_month: '', from_month: '11' },
      admin,
    )
    expect(wrong.status).toBe(422)
    for (const field of ['kind', 'counts', 'a_month', 'from_month'])
      expect(wrong.html).toContain(`href="#${field}`)
    expect((await post('/capacity/plan/new', {}, a.home)).status).toBe(403)
  })

  test('ended, it is not set; and back again', async () => {
    const written = await planned('interim bed', 'starts', '7')
    const ended = await post(written.undo!, {}, admin)
    expect(await words('/capacity/plan')).not.toContain('Interim beds')
    await post(ended.undo!, {}, admin)
    expect(await words('/capacity/plan')).toContain('Interim beds: new starts')
  })
})
