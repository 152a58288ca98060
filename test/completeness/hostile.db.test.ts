import { beforeAll, expect, test } from 'vitest'
import { allPages, allParts } from '../../src/main.ts'
import type { Role } from '../../src/modules/access/index.ts'
import type { Database } from '../../src/platform/db/open.ts'
import type { Viewer } from '../../src/platform/db/viewer.ts'
import { newId } from '../../src/platform/ids.ts'
import { idsAt } from '../journeys/every-page-addresses-places.ts'
import { placesHere } from '../journeys/every-page-places.ts'
import { testDatabase } from '../support/database.ts'
import { loadTiny } from '../support/tiny.ts'
import { type TestWeb, testWeb } from '../support/web.ts'

// Whatever is typed into any field of any form, and into any address, is answered in words: never an error of ours.

let db: Database
let web: TestWeb
let ids: Record<string, string>
const viewers = new Map<Role, Viewer>()
const everybody: Viewer[] = []

const script = '<script>alert(1)</script>'
const hostile = [
  script,
  'a\0b',
  '2026-02-31',
  '99999-01-01',
  'constructor',
  '__proto__',
  '-1',
  '1e309',
  'x'.repeat(20_000),
  '😀\u202E',
]

beforeAll(async () => {
  db = await testDatabase()
  const world = await loadTiny(db)
  const places = await placesHere(db, world)
  web = testWeb(
    db,
    allParts.filter((part) => part.name !== 'web'),
  )
  await db.asOwner(async (client) => {
    const { rows } = await client.query(
      `select s.stay_id as "stayId", s.person_id as "personId", s.ward_id as "wardId", s.bed_id as "bedId", w.wait_id as "waitId",
        (select fact_id from stays.fact f where f.stay_id = s.stay_id limit 1) as "factId",
        (select site_id from stays.site limit 1) as "siteId",
        (select user_id from access.account limit 1) as "userId",
        (select organisation_id from access.organisation limit 1) as "organisationId"
      from stays.stay s join discharge.wait w using (system_id, stay_id) where s.place = 'bed' and w.ended_at is null order by 1 limit 1`,
    )
    ids = { ...places, ...rows[0] }
    const posts = await client.query('select * from access.post order by role, post_id')
    for (const { system_id, user_id, organisation_id, role } of posts.rows)
      everybody.push({ systemId: system_id, userId: user_id, organisationId: organisation_id, role })
    for (const viewer of everybody)
      if (!viewers.has(viewer.role as Role)) viewers.set(viewer.role as Role, viewer)
  })
}, 60_000)

const addressOf = (at: string) => at.replace(/:(\w+)/g, (_, name: string) => idsAt(at, ids)[name] ?? newId())
const whoMay = async (at: string) => {
  for (const viewer of everybody) if ((await web.get(addressOf(at), viewer)).status === 200) return viewer
  return viewers.get('ward coordinator')!
}

const leavesTheSession = ['/sign-out', '/account/sign-out-everywhere', '/account/post', '/account/password']
const forms = allPages.filter((page) => page.post && !leavesTheSession.includes(page.at))

test.each(forms.map((page) => page.at))('%s takes anything in any field', async (at) => {
  const viewer = await whoMay(at)
  const address = addressOf(at)
  const { html } = await web.get(address, viewer)
  const names = [...new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name!))].filter(
    (name) => name !== 'once' && name !== 'viewport',
  )
  for (const words of hostile) {
    const sent = await web.post(address, viewer, Object.fromEntries(names.map((name) => [name, words])))
    expect([words.slice(0, 30), sent.status < 500]).toEqual([words.slice(0, 30), true])
    expect(sent.html).not.toContain(script)
  }
  const twice = await web.post(address, viewer, Object.fromEntries(names.map((name) => [name, ['1', 'b']])))
  expect(twice.status).toBeLessThan(500)
})

test.each(['/list', '/list.csv', '/people', '/journal', '/round', '/stays/new', '/today/%00', '/sign-in'])(
  '%s takes anything in its address',
  async (path) => {
    const viewer = viewers.get(path === '/journal' ? 'administrator' : 'ward coordinator')!
    for (const words of hostile.filter((one) => one.length < 1000)) {
      const value = encodeURIComponent(words)
      const query = ['view', 'ward', 'q', 'sort', 'show', 'from', 'after', 'kind', 'what', 'back', 'next']
      const answer = await web.get(`${path}?${query.map((name) => `${name}=${value}`).join('&')}`, viewer)
      expect([words, answer.status < 500]).toEqual([words, true])
      expect(answer.html).not.toContain(script)
    }
  },
)

test.each(['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
  'a body that is no %s is refused, signed in or not',
  async (type) => {
    const coordinator = viewers.get('ward coordinator')!
    const signedIn: Record<string, string> = { cookie: await web.signIn(coordinator) }
    for (const cookie of [{}, signedIn])
      for (const path of ['/sign-in', `/stays/${ids.stayId}/note`]) {
        const answer = await web.app.request(path, {
          method: 'POST',
          headers: { ...cookie, origin: 'http://localhost', 'content-type': type },
          body: Buffer.from([0xff, 0xfe, 0x3d, 0x25, 0xff]),
        })
        expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
      }
  },
)
