import { describe, expect, test } from 'vitest'
import { pagesOfAWard } from '../../../../../test/support/margaret.ts'
import { wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { dateOf, Temporal } from '../../../../platform/time.ts'
import { parts } from '../../parts.ts'
import { waitsOf } from '../../rules/waits.ts'
import { factsOf } from '../../store.ts'

const { db, web, place, staff, someone } = await pagesOfAWard([parts])
const waits = async (stayId: string) =>
  waitsOf(await asViewer(db, staff.nurse, null, (tx) => factsOf(tx, place.systemId, stayId), 'read'))
const due = (days: number): Record<string, string> => {
  const day = dateOf(Temporal.Now.instant()).add({ days })
  return { 'due-day': String(day.day), 'due-month': String(day.month), 'due-year': String(day.year) }
}
async function asked(owner: string, fields: Record<string, string> = {}) {
  const stayId = await someone()
  const sent = await web.post(`/stays/${stayId}/waits/new`, staff.nurse, {
    awaits: 'care-home-visit',
    owner,
    ...due(2),
    ...fields,
  })
  expect([sent.status, sent.location]).toEqual([303, `/stays/${stayId}`])
  return { stayId, waitId: (await waits(stayId))[0]!.waitId, sent }
}

describe('something to wait for', () => {
  test('the usual owner and day are filled in for what is awaited', async () => {
    const stayId = await someone()
    const { html } = await web.get(`/stays/${stayId}/waits/new?awaits=transport`, staff.nurse)
    expect(html).toMatch(new RegExp(`value="${place.organisation.trust}"[^>]*selected`))
    expect(html).toMatch(/data-fill="owner=[^"]*due-day=\d/)
    const sent = await web.post(`/stays/${stayId}/waits/new`, staff.nurse, {
      awaits: 'care-act-assessment',
      owner: 'usual',
    })
    expect(sent.said).toBe('Asked. Smallshire council sees it now.')
    expect((await waits(stayId))[0]!.owner?.organisationId).toBe(place.organisation.council)
  })

  test('mistakes stand beside their fields and nothing typed is lost', async () => {
    const stayId = await someone()
    const sent = await web.post(`/stays/${stayId}/waits/new`, staff.nurse, {
      awaits: 'other',
      words: '',
      owner: '',
      ownerPerson: 'Dee <b>',
      'due-day': '31',
      'due-month': '2',
      'due-year': '2027',
    })
    expect(sent.status).toBe(422)
    for (const field of ['words', 'owner', 'due']) expect(sent.html).toContain(`href="#${field}"`)
    expect(sent.html).toContain('value="Dee &lt;b&gt;"')
    expect(sent.html).toContain('value="31"')
    expect(
      (
        await web.post(`/stays/${stayId}/waits/new`, staff.nurse, {
          awaits: 'transport',
          owner: 'usual',
          ...due(-1),
        })
      ).html,
    ).toContain('href="#due"')
    expect(await waits(stayId)).toEqual([])
  })

  test('a provider sees the one person they are asked about, answers, and the answer is told', async () => {
    const { stayId, waitId } = await asked(place.organisation.home)
    const { html } = await web.get(`/stays/${stayId}`, staff.manager)
    expect(wordsIn(html)).toContain('Sent, not seen yet')
    expect(html).toContain(`/waits/${waitId}/accept`)
    expect((await web.post(`/waits/${waitId}/seen`, staff.manager, {})).undo).toBeNull()
    expect((await waits(stayId))[0]!.state).toBe('seen')
    const accepted = await web.post(`/waits/${waitId}/accept`, staff.manager, { words: 'From Friday' })
    expect([accepted.said, (await waits(stayId))[0]!.state]).toEqual([
      'Accepted. Whoever asked can see it.',
      'accepted',
    ])
    expect((await web.post(accepted.undo!, staff.manager, {})).status).toBe(303)
    expect((await waits(stayId))[0]!.state).toBe('seen')
  })

  test('only its owner accepts; an organisation without a part in it learns nothing', async () => {
    const { waitId } = await asked(place.organisation.home)
    const mine = await web.post(`/waits/${waitId}/accept`, staff.nurse, {})
    expect([
      mine.status,
      wordsIn(mine.html).includes('Only the organisation that owns this can accept it'),
    ]).toEqual([403, true])
    expect((await web.get(`/waits/${waitId}/accept`, staff.outsider)).status).toBe(403)
    expect((await web.get(`/waits/0190aaaa-0000-7000-8000-000000000000/accept`, staff.outsider)).status).toBe(
      403,
    )
  })

  test('whoever opens a form about a wait is listed on the record', async () => {
    const { stayId, waitId } = await asked(place.organisation.home)
    await web.get(`/waits/${waitId}/due`, staff.manager)
    expect(wordsIn((await web.get(`/stays/${stayId}/openings`, staff.nurse)).html)).toMatch(
      /Grace Malik provider Smallshire home opened a wait: due date/,
    )
  })
})

describe('an open wait', () => {
  test('moving the date needs a why, and says the others are told', async () => {
    const { stayId, waitId } = await asked(place.organisation.home)
    const without = await web.post(`/waits/${waitId}/due`, staff.manager, due(4))
    expect([without.status, without.html.includes('href="#reason"')]).toEqual([422, true])
    expect(
      (
        await web.post(`/waits/${waitId}/due`, staff.manager, {
          ...due(4),
          dueTime: '1200',
          reason: 'no room before',
        })
      ).said,
    ).toMatch(/^Due .* 12:00\. The others are told\.$/)
    expect((await waits(stayId))[0]!.dueMoves).toBe(1)
  })

  test('passing it on says who is told before it is done', async () => {
    const { stayId, waitId } = await asked(place.organisation.council)
    expect(wordsIn((await web.get(`/waits/${waitId}/owner`, staff.council)).html)).toContain(
      'Smallshire trust will be told that it was passed on',
    )
    expect((await web.post(`/waits/${waitId}/owner`, staff.council, { owner: 'choose' })).html).toContain(
      'href="#owner"',
    )
    const sent = await web.post(`/waits/${waitId}/owner`, staff.council, {
      owner: place.organisation.home,
      ownerPerson: 'Grace',
    })
    expect(sent.said).toBe('Passed on. Smallshire home sees it now.')
    const [wait] = await waits(stayId)
    expect([wait!.state, wait!.toTell.map(({ to }) => to)]).toEqual(['sent', [place.organisation.trust]])
  })

  test('chased by those who asked, done by its owner; then it is over', async () => {
    const { stayId, waitId } = await asked(place.organisation.council)
    expect((await web.post(`/waits/${waitId}/chase`, staff.nurse, { words: 'rang at nine' })).said).toContain(
      'Chased',
    )
    expect((await web.post(`/waits/${waitId}/chase`, staff.manager, {})).status).toBe(403)
    expect((await web.post(`/waits/${waitId}/done`, staff.council, {})).said).toBe('Marked done.')
    expect((await waits(stayId))[0]!.state).toBe('done')
    const again = await web.get(`/waits/${waitId}/done`, staff.council)
    expect([again.status, wordsIn(again.html).includes('This is done already.')]).toEqual([409, true])
  })

  test('taking it back needs a reason', async () => {
    const { stayId, waitId } = await asked(place.organisation.home)
    expect((await web.post(`/waits/${waitId}/withdraw`, staff.nurse, { reason: ' ' })).html).toContain(
      'href="#reason"',
    )
    await web.post(`/waits/${waitId}/withdraw`, staff.nurse, { reason: 'going to her son' })
    expect((await waits(stayId))[0]!.state).toBe('withdrawn')
  })

  test('a quick answer from a list is told in words', async () => {
    const { waitId } = await asked(place.organisation.home)
    const answer = await web.post(
      `/waits/${waitId}/accept`,
      staff.manager,
      { back: '/list' },
      { 'x-homeward': 'quick' },
    )
    expect(JSON.parse(answer.html)).toMatchObject({
      said: 'Accepted. Whoever asked can see it.',
      undo: expect.stringMatching(/^\/facts\/discharge\/.*\/undo$/),
    })
  })
})

describe('the usual list of a pathway', () => {
  test('several at once, without what is open already; undo takes all of them back', async () => {
    const stayId = await someone()
    await web.post(`/stays/${stayId}/pathway`, staff.nurse, { pathway: 'P0' })
    await web.post(`/stays/${stayId}/waits/new`, staff.nurse, { awaits: 'transport', owner: 'usual' })
    const { html } = await web.get(`/stays/${stayId}/waits/template`, staff.nurse)
    expect([html.includes('value="medicines"'), html.includes('value="transport"')]).toEqual([true, false])
    const sent = await web.post(`/stays/${stayId}/waits/template`, staff.nurse, {
      pathway: 'P0',
      only: ['medicines', 'discharge-letter'],
    })
    expect(sent.said).toBe('Written down: 2 things to wait for.')
    expect(await waits(stayId)).toHaveLength(3)
    await web.post(sent.undo!, staff.nurse, {})
    expect(await waits(stayId)).toHaveLength(1)
  })

  test('nothing ticked is asked about', async () => {
    const stayId = await someone()
    expect(
      (await web.post(`/stays/${stayId}/waits/template`, staff.nurse, { pathway: 'P2' })).html,
    ).toContain('href="#only"')
  })
})
