import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { loadTiny, type TinyWorld } from '../../../../../test/support/tiny.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { serviceOf } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { parts as access } from '../../../access/parts.ts'
import { parts as people } from '../../../people/parts.ts'
import { parts as stays } from '../../../stays/parts.ts'
import { parts as discharge } from '../../parts.ts'

const db = await testDatabase()
let tiny: TinyWorld
let web: TestWeb
let at: string

beforeAll(async () => {
  tiny = await loadTiny(db)
  web = testWeb(db, [access, people, stays, discharge])
  at = `/round?ward=${tiny.wardId}`
})

const person = (name: string) => `/round/${tiny.stayOf(name)}?ward=${tiny.wardId}`
describe('before a round', () => {
  test('the ward of the post opens, with its beds counted and a button', async () => {
    const { status, html } = await web.get('/round', tiny.who('Amara'))
    expect(status).toBe(200)
    expect(wordsIn(html)).toContain('Board round, Elm')
    expect(wordsIn(html)).toContain('11 people, 1 of them without a bed, 3 beds empty, 1 closed')
    expect(wordsIn(html)).toContain(
      '6 ready to leave; 1 of them without a next step; 1 without an expected date',
    )
    expect(/<title>(.*)<\/title>/.exec(html)![1]).toBe('Board round, Elm - Homeward')
  })
  test('whoever has no ward chooses one, and whoever only reads may look and not drive', async () => {
    expect(wordsIn((await web.get('/round', tiny.who('Tomasz'))).html)).toContain('Elm 4 people')
    const { html } = await web.get(at, tiny.who('Helen'))
    expect(wordsIn(html)).toContain('Look through the ward')
    expect(html).not.toContain('value="start"')
    expect((await web.post('/round', tiny.who('Helen'), { do: 'start', ward: tiny.wardId })).status).toBe(403)
    expect((await web.get('/round', tiny.who('Grace'))).status).toBe(403)
  })
  test.each([
    [{ do: 'start' }, 422],
    [{ do: 'dance', ward: newId() }, 422],
    [{ do: 'start', ward: '<b>' }, 422],
    [{ do: 'start', ward: newId() }, 404],
  ])('%j is refused with %i', async (form, status) =>
    expect(
      (await web.post('/round', tiny.who('Amara'), form as unknown as Record<string, string>)).status,
    ).toBe(status),
  )
  test('a ward that is not there is not found', async () => {
    expect((await web.get(`/round?ward=${newId()}`, tiny.who('Amara'))).status).toBe(404)
    expect((await web.get(`/round/${tiny.stayOf('Ivy Thorncroft')}?ward=x`, tiny.who('Amara'))).status).toBe(
      404,
    )
  })
})

describe('one person', () => {
  test('everything that is said about them stands there, with who and when', async () => {
    const { status, html } = await web.get(person('Leonard Achebe'), tiny.who('Amara'))
    expect(status).toBe(200)
    const words = wordsIn(html)
    for (const said of [
      'Elm, bed 9',
      'Leonard Achebe, 80',
      'Day 10',
      'over 7 days',
      'home with support (P1)',
      'Thursday 26 November',
      'Moved twice, 5 days later than first thought',
      'Last reason: Reablement could not start before then',
      'Mon 23 Nov 15:10, T. Nowak',
      'Does he still need this hospital bed?',
      'No since Sat 21 Nov 10:40',
      'Criteria to reside: not met',
      'Not said yet',
      'Mon 23 Nov was red: waiting for community health',
      'Second red day running',
      'All three say yes',
      'Yes If someone visits in the morning',
      'Reablement to start, morning visit',
      'Bright Step Reablement, Joy Farrow',
      'Medicines to take home',
      'Due Wed 25 Nov',
      'Last note: Broken hip, repaired.',
      'Next: bed 10',
      'K. Mensah',
    ])
      expect(words).toContain(said)
    expect(html).toContain(
      'Expected: first Sat 21 Nov, then Mon 23 Nov, then Thu 26 Nov. Today is Tue 24 Nov.',
    )
    expect(html).not.toMatch(/<title>[^<]*Achebe/)
    expect(html).not.toMatch(/ style=|<script>[^<]/)
  })
  test('the rail holds every bed in order, the empty and the closed too, and those without one last', async () => {
    const { html } = await web.get(person('Olive Nkemelu'), tiny.who('Amara'))
    const rail = /<ol class="hw-rail">([\s\S]*?)<\/ol>/.exec(html)![1]!
    expect([...rail.matchAll(/<li[\s\S]*?<\/li>/g)].map(([line]) => wordsIn(line))).toEqual([
      '1 Ivy Thorncroft',
      '2 Rashid Bellamy',
      '3 Empty',
      '4 Dorothy Pilkington Ready',
      '5 Empty',
      '6 Olive Nkemelu Now',
      '7 Roy Pemberton',
      '8 Closed: bed frame',
      '9 Leonard Achebe Ready',
      '10 Kwabena Mensah Ready',
      '11 Yusuf Demir-Hayes Ready',
      '12 Margaret Okafor Ready',
      '13 Empty',
      '14 Amrit Gill Ready',
      '– without a bed Samuel Otieno',
    ])
  })
  test('at=n and at=stay lead to the person', async () => {
    expect((await web.get(`${at}&at=3`, tiny.who('Amara'))).location).toBe(person('Dorothy Pilkington'))
    expect((await web.get(`${at}&at=${tiny.stayOf('Amrit Gill')}`, tiny.who('Amara'))).location).toBe(
      person('Amrit Gill'),
    )
  })
  test('another organisation sees only its own people, and may open with a reason', async () => {
    const { status, html } = await web.get(person('Kwabena Mensah'), tiny.who('Joy'))
    expect(status).toBe(403)
    expect(html).toContain(`/open-with-a-reason?of=${tiny.stayOf('Kwabena Mensah')}`)
    expect(html).not.toContain('Mensah')
    const own = await web.get(person('Leonard Achebe'), tiny.who('Joy'))
    expect(own.status).toBe(200)
    expect(wordsIn(own.html)).toContain('Not yours to see')
    for (const name of ['Mensah', 'Thorncroft', 'Okafor']) expect(own.html).not.toContain(name)
  })
  test('looking is listed on the record once, with what it was', async () => {
    const before = await openings('Roy Pemberton')
    await web.get(person('Roy Pemberton'), tiny.who('Amara'))
    await web.get(person('Roy Pemberton'), tiny.who('Amara'))
    expect((await openings('Roy Pemberton')) - before).toBe(1)
  })
  const openings = (name: string) =>
    asViewer(db, serviceOf(tiny.systemId), null, async (tx) => {
      const { personId } = tiny.world.people.find((one) => `${one.givenName} ${one.familyName}` === name)!
      return (
        await tx
          .selectFrom('access.opening')
          .selectAll()
          .where('person_id', '=', personId)
          .where('what', '=', 'saw the record in a board round')
          .execute()
      ).length
    })
  test('what a role may not record is not offered', async () => {
    const keys = async (who: string) =>
      [...(await web.get(person('Leonard Achebe'), tiny.who(who))).html.matchAll(/data-round-key="(\w)"/g)]
        .map(([, key]) => key)
        .join('')
    expect([await keys('Amara'), await keys('Joy'), await keys('Helen')]).toEqual(['gxewrn', 'n', ''])
  })
})
