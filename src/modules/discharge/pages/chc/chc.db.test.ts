import { describe, expect, test } from 'vitest'
import { pagesOfAWard } from '../../../../../test/support/margaret.ts'
import { wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { parts } from '../../parts.ts'
import { domains, supportToolDomains } from '../../rules/chc/domains.ts'
import { chcOf } from '../../rules/chc/standing.ts'
import { factsOf } from '../../store.ts'

const { db, web, place, staff, someone } = await pagesOfAWard([parts])
const today = dateOf(Temporal.Now.instant())
const chcNow = async (stayId: string) =>
  chcOf(await asViewer(db, staff.nurse, null, (tx) => factsOf(tx, place.systemId, stayId), 'read'), today)
const post = (stayId: string, page: string, form: Record<string, string>, by = staff.nurse) =>
  web.post(`/stays/${stayId}/chc/${page}`, by, form)
const words = async (path: string) => wordsIn((await web.get(path, staff.nurse)).html)
const on = (daysAgo: number) => dateBoxes('on', today.subtract({ days: daysAgo }))
const checklist = (score: string) => ({
  by: 'Amara Blythe',
  ...Object.fromEntries(domains.map(({ code }) => [`domain-${code}`, score])),
})
const assessment = (setting: string) => ({
  by: 'Joy',
  setting,
  recommends: 'eligible',
  ...on(0),
  ...Object.fromEntries(supportToolDomains.map(({ code }) => [`level-${code}`, 'low'])),
})

describe('from checklist to care', () => {
  test('each step follows the one before, and the clock stops at the decision', async () => {
    const stayId = await someone()
    const sent = await post(stayId, 'checklist', checklist('B'))
    expect(sent.said).toBe('Positive: a full assessment is needed. It does not mean eligible.')
    expect((await post(stayId, 'decision', { decision: 'eligible' })).status).toBe(409)
    // The paper may be older than the stay.
    expect((await post(stayId, 'received', { by: 'the board', ...on(30) })).said).toBe(
      'Received. The 28 days run.',
    )
    expect(await words(`/stays/${stayId}/chc`)).toContain('The decision is 2 days late')
    expect(await words('/chc')).toContain('Late 2 days')
    expect((await post(stayId, 'assessment', assessment('acute'))).said).toContain('Assessment recorded')
    await post(stayId, 'decision', { decision: 'eligible', ...on(0) })
    expect((await chcNow(stayId)).clock).toMatchObject({ days: 30, within28: false, overdueBy: 2 })
    await post(stayId, 'package', { ...on(0), words: 'nursing home' })
    expect((await chcNow(stayId)).stage).toBe('in place')
    expect((await web.get('/chc?show=over-28', staff.nurse)).html).toContain(`/stays/${stayId}/chc`)
    expect(await words('/chc')).toContain('100%')
  })

  test('a checklist names the areas that are missing, keeps what was chosen, and records nothing', async () => {
    const stayId = await someone()
    const { 'domain-skin': _, 'domain-breathing': __, ...nine } = checklist('A') as Record<string, string>
    const sent = await post(stayId, 'checklist', nine)
    expect(sent.status).toBe(422)
    expect(sent.html).toContain('href="#domain-skin"')
    expect(wordsIn(sent.html)).toContain('Choose A, B or C for breathing')
    expect(sent.html).toMatch(/name="domain-mobility"[^>]*value="A"[^>]*checked/)
    expect((await chcNow(stayId)).stage).toBe('not started')
  })

  test('a negative checklist ends there, and a new one begins again', async () => {
    const stayId = await someone()
    await post(stayId, 'checklist', checklist('C'))
    expect((await web.get(`/stays/${stayId}/chc/received`, staff.nurse)).status).toBe(409)
    expect(await words('/chc?show=negative')).toContain('Checklist negative: no full assessment needed')
    await post(stayId, 'checklist', { ...checklist('C'), 'domain-behaviour': 'A' })
    expect((await chcNow(stayId)).stage).toBe('checklist positive')
  })

  test('the fast track needs no checklist, and its decision is eligible', async () => {
    const stayId = await someone()
    expect((await post(stayId, 'fast-track', { by: 'Dr Bell', ...on(0) })).html).toContain('href="#words"')
    await post(stayId, 'fast-track', { by: 'Dr Bell', words: 'days to live', ...on(1) })
    expect((await post(stayId, 'decision', { decision: 'not eligible', ...on(0) })).html).toContain(
      'href="#decision"',
    )
    expect((await post(stayId, 'decision', { decision: 'eligible', ...on(2) })).html).toContain('href="#on"')
    await post(stayId, 'decision', { decision: 'eligible', ...on(0) })
    expect((await chcNow(stayId)).stage).toBe('eligible')
  })
})

describe('beside it', () => {
  test('a referral is closed by a code of the list, another reason with words', async () => {
    const stayId = await someone()
    await post(stayId, 'received', { by: 'the board', ...on(1) })
    expect((await post(stayId, 'close', { code: '07' })).html).toContain('href="#code"')
    expect((await post(stayId, 'close', { code: '98', ...on(0) })).html).toContain('href="#words"')
    await post(stayId, 'close', { code: '05', ...on(0) })
    expect(await words(`/stays/${stayId}/chc`)).toContain('without a decision: it was taken back')
  })

  test('who pays meanwhile is recorded at any time, with its days in order', async () => {
    const stayId = await someone()
    expect((await post(stayId, 'interim', { payer: '' })).html).toContain('href="#payer"')
    const ends = dateBoxes('to', today.subtract({ days: 1 }))
    expect((await post(stayId, 'interim', { payer: 'The council', ...ends })).html).toContain('href="#to"')
    await post(stayId, 'interim', { payer: 'The council' })
    expect(await words('/chc')).toContain('The council')
    expect(await words(`/stays/${stayId}/chc`)).toContain('Without prejudice')
  })

  test('a day in the future, and one that is no day, are refused in their field', async () => {
    const stayId = await someone()
    expect((await post(stayId, 'received', { by: 'x', ...on(-1) })).html).toContain('href="#on"')
    expect(
      (await post(stayId, 'received', { by: 'x', 'on-day': '31', 'on-month': '2', 'on-year': '2026' }))
        .status,
    ).toBe(422)
  })

  test('only who takes part sees it, and only roles that record it', async () => {
    const stayId = await someone()
    await post(stayId, 'checklist', checklist('B'))
    expect((await web.get(`/stays/${stayId}/chc`, staff.council)).status).toBe(403)
    expect((await post(stayId, 'received', { by: 'x' }, staff.council)).status).toBe(403)
    expect((await web.get('/chc', staff.council)).html).not.toContain(stayId)
    expect((await web.get('/chc', staff.manager)).status).toBe(403)
  })

  test('whoever has left can be read about; the clock is not followed, and nothing is late for ever', async () => {
    const stayId = await someone()
    await post(stayId, 'received', { by: 'the board', ...on(40) })
    await place.as(place.service, (tx) =>
      tx
        .updateTable('stays.stay')
        .set({ place: 'left', left_at: Temporal.Now.instant().toString(), ward_id: null, bed_id: null })
        .where('stay_id', '=', stayId)
        .execute(),
    )
    expect(await words(`/stays/${stayId}/chc`)).toContain('nothing can be added here')
    expect((await post(stayId, 'checklist', checklist('B'))).status).toBe(409)
    expect((await web.get('/chc?show=late', staff.nurse)).html).not.toContain(`/stays/${stayId}/chc`)
    expect(await words('/chc')).toContain('left hospital; not followed here')
  })
})
