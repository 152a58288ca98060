import { beforeAll, describe, expect, test } from 'vitest'
import { agreeing, december } from '../../../../../test/support/agreeing.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { parts } from '../../parts.ts'

const here = await agreeing()
const { db, place, ward, council, trust } = here
const web = testWeb(db, [parts])
const month = `/delays/2026-11/${trust}`
let stay: string
let own: string

beforeAll(async () => {
  stay = await here.waiting()
  own = await here.own()
  await here.itIs(december)
})

const run = (from = 4, to = 19) => ({
  stay,
  from: `2026-11-${String(from).padStart(2, '0')}`,
  to: `2026-11-${String(to).padStart(2, '0')}`,
})
const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const words = async (path: string, by: Viewer) => wordsIn((await web.get(path, by)).html)
const post = (path: string, by: Viewer, form: Record<string, string>) =>
  web.post(path, by, { once: newId(), ...form })
const press = (what: string, by: Viewer, from?: number, to?: number) =>
  post(month, by, { do: what, ...run(from, to) })
const say = (as: string, by: Viewer, form: Record<string, string>, from?: number, to?: number) =>
  post(`${month}/say`, by, { as, ...run(from, to), ...form })

describe('who sees it', () => {
  test('a board member and a provider do not; a hub and an analyst read without a button', async () => {
    const board = await place.staff('board member', 'board')
    expect((await web.get('/delays', board)).status).toBe(403)
    expect((await web.get(month, here.community)).status).toBe(403)
    const analyst = await place.staff('analyst', 'trust')
    const { status, html } = await web.get(month, analyst)
    expect(status).toBe(200)
    expect(html).not.toContain('value="propose"')
    expect(await words('/delays', analyst)).toContain('November 2026')
    expect((await press('propose', analyst)).status).toBe(403)
  })

  test('a council sees those it has a part in, and how many more are counted', async () => {
    const text = await words(month, council)
    expect(text).toContain('1 more person has nights here')
    expect(text).toContain('0 of 20 nights agreed (0%)')
    expect((await web.get(`${month}?stay=${own}`, council)).html).not.toContain(own)
  })

  test('what is not there is said to be so', async () => {
    expect((await web.get(`/delays/2026-13/${trust}`, ward)).status).toBe(404)
    expect((await web.get(`/delays/2026-11/${newId()}`, ward)).status).toBe(404)
    expect((await web.get(`${month}/history?stay=${newId()}`, ward)).status).toBe(404)
    expect((await press('nonsense', ward)).status).toBe(422)
    expect((await post(month, ward, { do: 'confirm', stay: 'nobody', from: 'x', to: 'y' })).status).toBe(422)
    expect(await words(`/delays/2026-03/${trust}`, ward)).toContain('No night counts in March 2026')
  })

  test('no address or title names anybody', async () => {
    const { html } = await web.get(month, ward)
    expect(/<title>([^<]*)/.exec(html)?.[1]).not.toMatch(/Example|Alex/)
    for (const [, href] of html.matchAll(/href="([^"]*)"/g)) expect(href).not.toMatch(/example|alex/i)
  })
})

describe('settling', () => {
  test('each square is a midnight that opens its working', async () => {
    const { html } = await web.get(`${month}?stay=${stay}&on=2026-11-09`, ward)
    expect(html).toContain('aria-current="true"')
    const text = wordsIn(html)
    expect(text).toContain('Night of Monday 9 November Counted: yes.')
    expect(text).toContain('nobody has said yet. It would usually be the council’s')
    expect(text).toMatch(/20 November, Left 10:30/)
  })

  test('proposed by its button, undone, proposed again', async () => {
    const sent = await press('propose', ward)
    expect([sent.status, sent.said]).toEqual([303, 'Proposed: 16 nights.'])
    expect((await post(sent.undo!, ward, {})).said).toBe('Undone. It is as it was before.')
    expect(await words(`${month}?stay=${stay}`, ward)).toContain('Propose: 16 are the council’s')
    await press('propose', ward)
    const text = await words('/delays', council)
    expect(text).toContain('1 Wait for your answer')
    expect(text).toContain('16 nights, 1 person')
  })

  test('a dispute needs its reason: the message stands beside the field, what was typed stays', async () => {
    const path = `${month}/say?${query({ ...run(4, 8), as: 'whose' })}`
    expect(await words(path, council)).toContain('The NHS says it is the council’s.')
    const sent = await say('whose', council, { whose: 'NHS' }, 4, 8)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('href="#words"')
    expect(sent.html).toMatch(/value="NHS"[^>]*checked/)
    expect((await say('whose', council, { words: 'x' }, 4, 8)).html).toContain('href="#whose"')
    expect((await say('whose', council, { whose: 'NHS', words: 'No <b>referral</b>' }, 4, 8)).status).toBe(
      303,
    )
    const { html } = await web.get(`${month}?stay=${stay}`, ward)
    expect(html).toContain('No &lt;b&gt;referral&lt;/b&gt;')
    expect(wordsIn(html)).toContain('Accept: 5 are ours')
  })

  test('split, reply, leave: each is said to the other side', async () => {
    const same = { whose: 'NHS', until: '2026-11-05', rest: 'NHS', words: 'w' }
    expect((await say('split', ward, same, 4, 8)).html).toContain('this splits nothing')
    expect((await say('split', ward, { whose: 'NHS', until: '2026-11-08', rest: 'NHS' }, 4, 8)).status).toBe(
      422,
    )
    const split = await say(
      'split',
      ward,
      { whose: 'NHS', until: '2026-11-05', rest: 'social care', words: 'Sent on the 6th' },
      4,
      8,
    )
    expect(split.said).toContain('Said: 5 nights.')
    expect((await say('reply', council, { words: '' }, 6, 8)).html).toContain('href="#words"')
    expect((await say('reply', council, { words: 'It came on the 9th' }, 6, 8)).status).toBe(303)
    expect((await say('leave', ward, { words: 'Not settled' }, 6, 8)).said).toContain('you leave it disputed')
    expect(await words(`${month}?stay=${stay}&on=2026-11-06`, council)).toContain('leaves it disputed')
    await say('leave', council, { words: 'Agreed to differ' }, 6, 8)
    const text = await words(`${month}?stay=${stay}`, ward)
    expect(text).toContain('Agreed, with the dispute recorded')
    expect(text).toContain('4 to 5 Nov 2')
  })

  test('history keeps every word', async () => {
    const text = await words(`${month}/history?stay=${stay}`, ward)
    for (const said of [
      'Taken back',
      'No <b>referral</b>',
      'Sent on the 6th',
      'It came on the 9th',
      'Not settled',
    ])
      expect(text).toContain(said)
  })

  test('asked again, it says so; the open ones print with what each side says', async () => {
    expect((await press('ask', ward, 9, 19)).said).toContain('Asked again.')
    expect(await words(`${month}/open`, ward)).toContain('The NHS says it is the council’s')
    expect((await press('confirm', council, 9, 19)).said).toBe('Agreed: 11 nights.')
  })

  test('in a meeting a settled person gives way to the next open one', async () => {
    const { html } = await web.get(`${month}?meeting=1&stay=${stay}`, ward)
    expect(html).toContain('data-meeting="1"')
    expect(html).toContain(`name="stay" value="${own}"`)
    expect(wordsIn(html)).toContain('1 person left to settle')
    const sent = await post(month, ward, { do: 'propose-all' })
    expect(sent.said).toBe('Proposed: 4 nights of 1 person.')
    expect((await post(sent.undo!, ward, {})).said).toBe('Undone. It is as it was before.')
    expect(await words(`${month}?meeting=1`, ward)).toContain('1 person left to settle')
    await post(month, ward, { do: 'propose-all' })
    expect(await words(`${month}?meeting=1`, ward)).toContain('Everyone is settled')
  })
})

describe('signing', () => {
  test('says what is open, and locks once both have signed', async () => {
    const form = await words(`${month}/sign`, ward)
    expect(form).toContain('13 of 20 nights agreed (65%). 3 with the dispute recorded, 4 the NHS’s own')
    expect(form).toContain('Locked when these have signed: trust, council; or at the cut-off.')
    expect((await post(`${month}/sign`, ward, {})).said).toBe('Signed, version 1. It waits for council.')
    expect((await post(`${month}/sign`, ward, {})).status).toBe(409)
    expect(await words(`${month}/sign`, ward)).toContain('Your organisation has signed version 1')
    expect((await web.get(`${month}/sign`, ward)).html).not.toContain('name="words"')
    expect((await web.get(`${month}/revise`, ward)).html).not.toContain('name="why"')
    expect((await post(`${month}/sign`, council, { words: 'Good' })).said).toContain(
      'November 2026 is locked',
    )
    const text = await words(month, ward)
    expect(text).toContain('November 2026 was locked')
    expect(text).not.toContain('Sign for trust')
  })

  test('a later word needs the reason, the page says what changed, and a revision shows both', async () => {
    expect(await words(`${month}/say?${query({ ...run(4, 5), as: 'whose' })}`, ward)).toContain(
      'Why the locked month is corrected',
    )
    expect((await say('whose', ward, { whose: 'both', words: 'w' }, 4, 5)).html).toContain(
      'href="#afterLock"',
    )
    const sent = await say('whose', ward, { whose: 'both', words: 'w', afterLock: 'Letter found' }, 4, 5)
    expect(sent.status).toBe(303)
    // An undo would be refused: the month is locked.
    expect([sent.said, sent.undo]).toEqual([
      'Said: 2 nights. The locked figure stays until a revision is made.',
      null,
    ])
    expect(await words(month, ward)).toContain('Changed since version 1 : 2 nights said otherwise.')
    expect(await words(month, council)).toContain('trust makes the revision')
    expect(await words(`${month}/revise`, ward)).toContain('2 nights said otherwise, 4 to 5 Nov')
    expect((await post(`${month}/revise`, ward, { why: '' })).html).toContain('href="#why"')
    const revised = await post(`${month}/revise`, ward, { why: 'Letter found' })
    expect(revised.said).toBe('Revised: version 2. The locked version stays beside it.')
    const both = await words(revised.location!, ward)
    expect(both).toContain('Letter found')
    expect(both).toContain('Version 1')
    expect(both).toContain('Version 2')
  })
})
