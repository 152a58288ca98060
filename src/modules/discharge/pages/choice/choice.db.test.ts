import { describe, expect, test } from 'vitest'
import { pagesOfAWard } from '../../../../../test/support/margaret.ts'
import { wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { dateBoxes } from '../../../../platform/http/typed-date.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { parts } from '../../parts.ts'
import { waitsOf } from '../../rules/waits.ts'
import { factsOf } from '../../store.ts'

const { db, web, place, staff, someone } = await pagesOfAWard([parts])
const factsNow = (stayId: string) =>
  asViewer(db, staff.nurse, null, (tx) => factsOf(tx, place.systemId, stayId), 'read')
const kindsNow = async (stayId: string) => (await factsNow(stayId)).map(({ kind }) => kind)
const today = dateOf(Temporal.Now.instant())
const post = (stayId: string, page: string, form: Record<string, string>, by = staff.nurse) =>
  web.post(`/stays/${stayId}/choice/${page}`, by, form)
const words = async (path: string, by = staff.nurse) => wordsIn((await web.get(path, by)).html)
const can = (stayId: string) => post(stayId, 'capacity', { has: 'yes', saidBy: 'Dr Bell' })
const asks = (days: number) => ({
  step: 'B',
  to: 'Bert',
  options: 'Ashdene Court, Larkfield\n\nElmhurst, Marl',
  ring: 'Amara, 01632 960 100',
  ...dateBoxes('on', today.subtract({ days })),
  ...dateBoxes('decideBy', today.subtract({ days: days - 7 })),
})
const letter = (stayId: string, step: string) => `/stays/${stayId}/choice/letter/${step}`

describe('the capacity gate', () => {
  test('nothing that asks for a choice before it is recorded: neither form nor letter nor record', async () => {
    const stayId = await someone()
    for (const path of [`/stays/${stayId}/choice/step?step=B`, letter(stayId, 'B')])
      expect([(await web.get(path, staff.nurse)).status, await words(path)]).toEqual([
        409,
        expect.stringContaining('Nobody has recorded whether they can decide where to go'),
      ])
    expect((await post(stayId, 'step', asks(0))).status).toBe(409)
    expect(await kindsNow(stayId)).toEqual([])
    expect(await words(`/stays/${stayId}/choice`)).toContain('Bert has not been given anything')
    expect((await web.get(letter(stayId, 'A'), staff.nurse)).status).toBe(200)
  })

  test('whoever cannot decide gets no letter; others decide for them, with somebody to speak up', async () => {
    const stayId = await someone()
    const alone = await post(stayId, 'capacity', { has: 'no', saidBy: 'Dr Bell', words: 'cannot weigh it' })
    expect([alone.status, alone.html.includes('href="#advocate"')]).toEqual([422, true])
    await post(stayId, 'capacity', {
      has: 'no',
      saidBy: 'Dr Bell',
      words: 'cannot weigh it',
      advocate: 'Ruth Day',
    })
    expect(await words(letter(stayId, 'C'))).toContain('best interests meeting with an advocate')
    expect((await post(stayId, 'answer', { answer: 'chosen', words: 'Ashdene' })).status).toBe(409)
    const decided = { answer: 'decided for them', words: 'Ashdene, near his sister' }
    expect((await post(stayId, 'answer', decided)).html).toContain('href="#saidBy"')
    expect((await post(stayId, 'answer', { ...decided, saidBy: 'the meeting' })).said).toBe(
      'Recorded: decided in their best interests.',
    )
    expect(await words(`/stays/${stayId}/choice`)).toContain('in Bert’s best interests, ')
  })
})

test('what is too long is refused in its field, never cut', async () => {
  const stayId = await someone()
  expect((await post(stayId, 'capacity', { has: 'yes', saidBy: 'x'.repeat(101) })).html).toContain(
    'href="#saidBy"',
  )
  expect((await post(stayId, 'answer', { answer: 'complaint', words: 'x'.repeat(2001) })).html).toContain(
    'href="#words"',
  )
  expect(await kindsNow(stayId)).toEqual([])
})

describe('a step', () => {
  test('asks for a choice, starts the wait only when ticked, and its letter says what was given', async () => {
    const stayId = await someone()
    await can(stayId)
    await post(stayId, 'step', asks(1))
    expect(waitsOf(await factsNow(stayId))).toEqual([])
    const page = await words(letter(stayId, 'B'))
    for (const part of [
      'Dear Bert',
      'Ashdene Court, Larkfield',
      'Elmhurst',
      'Amara, 01632 960 100',
      'You can complain',
    ])
      expect(page).toContain(part)
    const next = (await web.get(`/stays/${stayId}/choice/step?step=D`, staff.nurse)).html
    for (const kept of ['Ashdene Court, Larkfield', 'Amara, 01632 960 100']) expect(next).toContain(kept)
    await post(stayId, 'step', { ...asks(0), wait: 'open' })
    expect(waitsOf(await factsNow(stayId))).toMatchObject([
      { awaits: 'family-choice', owner: { organisationId: null, person: 'Bert' }, endedAt: null },
    ])
    await post(stayId, 'answer', { answer: 'refused', words: 'too far' })
    expect(waitsOf(await factsNow(stayId))[0]!.endedAt).toBeNull()
    const chosen = await post(stayId, 'answer', { answer: 'chosen', words: 'Elmhurst', wait: 'end' })
    expect(waitsOf(await factsNow(stayId))[0]!.state).toBe('done')
    expect((await web.post(chosen.undo!, staff.nurse, {})).said).toContain('Undone')
    expect(waitsOf(await factsNow(stayId))[0]!.endedAt).toBeNull()
  })

  test('without choices, on a day to come, or a formal notice as the first letter is refused', async () => {
    const stayId = await someone()
    await can(stayId)
    expect((await post(stayId, 'step', { ...asks(0), options: ' ' })).html).toContain('href="#options"')
    expect((await post(stayId, 'step', { ...asks(-2) })).html).toContain('href="#on"')
    expect((await post(stayId, 'step', { ...asks(0), 'on-day': '31', 'on-month': '2' })).html).toContain(
      'href="#on"',
    )
    expect((await post(stayId, 'step', { ...asks(0), step: 'D', signedBy: 'H. Mistry' })).status).toBe(409)
    expect((await post(stayId, 'step', { ...asks(0), step: 'C', to: 'Bert' })).html).toContain(
      'href="#interim"',
    )
    expect(await kindsNow(stayId)).toEqual(['capacity'])
  })

  test('of somebody recorded as still needing the bed there is a warning, and the letter can be given', async () => {
    const stayId = await someone()
    await can(stayId)
    const ask = (step: string) => words(`/stays/${stayId}/choice/step?step=${step}`)
    const warning = 'Recorded as still needing this bed'
    expect(await ask('B')).not.toContain(warning)
    await web.post(`/stays/${stayId}/criteria`, staff.nurse, { met: '03' })
    for (const page of [await ask('B'), await words(letter(stayId, 'B'))])
      expect(page).toContain(`${warning} Why Bert needs it: needs fluids through a drip.`)
    // Information on coming in is for everyone.
    expect(await ask('A')).not.toContain(warning)
    expect((await post(stayId, 'step', asks(0))).status).toBe(303)
    // What was given is printed as it was given.
    expect(await words(letter(stayId, 'B'))).not.toContain(warning)
  })

  test('what is written is printed as written, never as markup', async () => {
    const stayId = await someone()
    await can(stayId)
    await post(stayId, 'step', { ...asks(0), options: '<b>Ashdene</b>' })
    expect((await web.get(letter(stayId, 'B'), staff.nurse)).html).toContain('&lt;b&gt;Ashdene&lt;/b&gt;')
  })
})

describe('the list', () => {
  test('shows who is choosing, whose next step is late, and whether steps were in time', async () => {
    const late = await someone()
    await can(late)
    // Three days in: the letter is dated before, as one carried over from another hospital is.
    await post(late, 'step', asks(12))
    const name = await words(`/stays/${late}/choice`)
    expect(name).toContain('4 days late')
    expect(await words('/choice?show=overdue')).toMatch(/Late 4 days/)
    expect((await web.get('/choice?show=overdue', staff.nurse)).html).toContain(`/stays/${late}/choice`)
    expect(await words('/choice?show=audit')).toContain('Given; no day was set')
    await post(late, 'answer', { answer: 'complaint', words: 'asked too soon' })
    expect(await words('/choice?show=complaints')).toContain('asked too soon')
    expect(await words('/choice?show=overdue')).toMatch(/Late 4 days/)
    await post(late, 'answer', { answer: 'interim accepted', words: 'Larch' })
    expect((await web.get('/choice?show=settled', staff.nurse)).html).toContain(`/stays/${late}/choice`)
    expect((await web.get('/choice?show=overdue', staff.nurse)).html).not.toContain(`/stays/${late}/choice`)
  })

  test('is about people one may see: a council without a part in it sees nobody, a provider not even the page', async () => {
    const stayId = await someone()
    await can(stayId)
    expect((await web.get('/choice?show=audit', staff.council)).html).not.toContain('Ash')
    expect((await web.get('/choice', staff.manager)).status).toBe(403)
    expect((await web.get(`/stays/${stayId}/choice`, staff.council)).status).toBe(403)
    expect((await post(stayId, 'capacity', { has: 'yes', saidBy: 'x' }, staff.council)).status).toBe(403)
  })

  test('whoever has left can be read about, and nothing more is recorded', async () => {
    const stayId = await someone()
    await can(stayId)
    await post(stayId, 'step', asks(1))
    await place.as(place.service, (tx) =>
      tx
        .updateTable('stays.stay')
        .set({ place: 'left', left_at: Temporal.Now.instant().toString(), ward_id: null, bed_id: null })
        .where('stay_id', '=', stayId)
        .execute(),
    )
    const page = await words(`/stays/${stayId}/choice`)
    expect(page).toContain('no longer in hospital, so nothing can be added here')
    expect(page).not.toContain('Record an answer')
    expect((await post(stayId, 'answer', { answer: 'chosen', words: 'Ashdene' })).status).toBe(409)
    expect((await web.get('/choice?show=audit', staff.nurse)).html).toContain(`/stays/${stayId}/choice`)
  })
})
