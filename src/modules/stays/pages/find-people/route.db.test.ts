import { beforeAll, expect, test } from 'vitest'
import { placeWithStaff } from '../../../../../test/support/admitted.ts'
import { testDatabase } from '../../../../../test/support/database.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { parts } from '../../parts.ts'

const db = await testDatabase()
const place = await placeWithStaff(db)
const web = testWeb(db, [parts])
let her: Awaited<ReturnType<typeof place.admitted>>

beforeAll(async () => {
  her = await place.admitted({
    details: { nhsNumber: '9990041822', familyName: 'O’Kafor <b>', knownAs: 'Maggie' },
  })
})

test('an empty search asks, and says nothing was found nowhere', async () => {
  const { status, html } = await web.get('/people', place.nurse)
  expect(status).toBe(200)
  expect(wordsIn(html)).toContain('Name, NHS number, hospital number or date of birth')
  expect(wordsIn(html)).not.toMatch(/matches that|found/)
})

test.each(['okafor mar', '999 004 1822', '3/2/1942', 'maggie'])(
  'finds her by "%s", and says where she is and why',
  async (q) => {
    const { status, html } = await web.post('/people', place.nurse, { q })
    const words = wordsIn(html)
    expect(status).toBe(200)
    expect(words).toContain('1 person found')
    expect(words).toContain('Bed 1 on Elm, Small Royal')
    expect(html).toContain(`href="/stays/${her.stayId}"`)
    expect(html).toContain('O’KAFOR &lt;B&gt;')
    expect(html).not.toContain('<b>')
  },
)

test('what was typed is in no address, no title and no log', async () => {
  const { html } = await web.post('/people', place.nurse, { q: 'okafor' })
  expect(/<title>(.*?)<\/title>/.exec(html)?.[1]).toBe('Find a person - Homeward')
  expect(html.match(/(href|action)="[^"]*okafor/i)).toBeNull()
  expect(web.logged.join('')).not.toMatch(/okafor|9990041822/i)
  expect(web.logged.join('')).toContain('looked for a person')
})

test('an organisation without a part in her care finds nobody, and is shown the other ways', async () => {
  const { html } = await web.post('/people', place.home, { q: 'okafor' })
  expect(wordsIn(html)).toContain('Nobody you may see matches that')
  expect(html).toContain('href="/open-with-a-reason"')
  expect(html).not.toContain('href="/stays/new"')
})

test('who admits may admit someone new', async () => {
  const { html } = await web.post('/people', place.nurse, { q: 'zzz' })
  expect(html).toContain('href="/stays/new"')
})

test('board members do not search', async () =>
  expect((await web.post('/people', place.board, { q: 'okafor' })).status).toBe(403))
