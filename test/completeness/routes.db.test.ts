import { beforeAll, expect, test } from 'vitest'
import { tinyId } from '../../examples/tiny/world.ts'
import { allPages, allParts } from '../../src/main.ts'
import { may, mayDo, roles } from '../../src/modules/access/index.ts'
import { type NeedFactInput, requires } from '../../src/modules/placements/index.ts'
import { recordNeedFacts } from '../../src/modules/placements/store.ts'
import type { Database } from '../../src/platform/db/open.ts'
import { asViewer } from '../../src/platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../src/platform/db/viewer.ts'
import { newId } from '../../src/platform/ids.ts'
import { Temporal } from '../../src/platform/time.ts'
import { idsAt, specialOfPlaces } from '../journeys/every-page-addresses-places.ts'
import { placesHere } from '../journeys/every-page-places.ts'
import { testDatabase } from '../support/database.ts'
import { nothingShown } from '../support/needs.ts'
import { loadTiny, type TinyWorld } from '../support/tiny.ts'
import { type TestWeb, testWeb, wordsIn } from '../support/web.ts'

// Every address as every role: what each may reach, what each may not, and that no stranger's name ever comes back.

let db: Database
let web: TestWeb
let world: TinyWorld
const stranger = { familyName: 'Verboten', givenName: 'Hildegard' }
const someone: Record<string, string> = { measure: 'delayed-days' }
const unknown: Record<string, string> = { measure: 'nothing' }
const viewers = new Map<string, Viewer>()

beforeAll(async () => {
  db = await testDatabase()
  world = await loadTiny(db)
  web = testWeb(
    db,
    allParts.filter((part) => part.name !== 'web'),
  )
  await fill()
}, 60_000)

/** One known id for every kind of address parameter, and the same for a person nobody has a relationship with. */
async function fill() {
  const { systemId } = world
  const rows = await db.asOwner(async (client) => {
    const one = async (query: string) => (await client.query(query)).rows[0] as Record<string, string>
    return {
      ...(await one(`select w.wait_id as "waitId", w.stay_id as "stayId", w.person_id as "personId", s.ward_id as "wardId", s.bed_id as "bedId" from discharge.wait w
        join stays.stay s using (system_id, stay_id) join access.relationship r on r.person_id = w.person_id and r.reason = 'referral'
        where s.place = 'bed' and w.ended_at is null and r.ends_at is null order by 1 limit 1`)),
      ...(await one('select user_id as "userId" from access.account order by 1 limit 1')),
      ...(await one('select post_id as "postId" from access.post order by 1 limit 1')),
      ...(await one(
        'select organisation_id as "organisationId" from access.organisation order by 1 limit 1',
      )),
      ...(await one('select contact_id as "contactId" from people.contact order by 1 limit 1')),
    }
  })
  Object.assign(someone, await placesHere(db, world), rows)
  await db.asOwner(async (client) => {
    for (const [key, schema] of [
      ['factId', 'stays'],
      ['dischargeFactId', 'discharge'],
    ] as const) {
      const { rows: facts } = await client.query(
        `select fact_id from ${schema}.fact where stay_id = $1 order by happened_at limit 1`,
        [someone.stayId],
      )
      someone[key] = facts[0].fact_id
    }
  })
  const personId = newId()
  await db.asOwner((client) =>
    client.query(
      `insert into people.person (system_id, person_id, family_name, given_name, date_of_birth) values ($1, $2, $3, $4, '1931-01-02')`,
      [systemId, personId, stranger.familyName, stranger.givenName],
    ),
  )
  Object.assign(unknown, {
    ...Object.fromEntries(Object.keys(someone).map((key) => [key, newId()])),
    personId,
  })
  Object.assign(unknown, await strangersNeed(systemId, personId))
  for (const role of roles) {
    const userId = newId()
    const organisationId = await organisationFor(role)
    await db.asOwner(async (client) => {
      await client.query(
        `insert into access.account (system_id, user_id, sign_in_name, name, short_name) values ($1, $2, $3, $3, $3)`,
        [systemId, userId, `walker-${role.replaceAll(' ', '-')}`],
      )
      await client.query(
        `insert into access.post (system_id, post_id, user_id, organisation_id, role) values ($1, $2, $3, $4, $5)`,
        [systemId, newId(), userId, organisationId, role],
      )
    })
    viewers.set(role, { systemId, userId, organisationId, role })
  }
}

/** A need of the stranger and a request for it, to an organisation that nobody walks for: by every name that a page has. */
async function strangersNeed(systemId: string, personId: string) {
  const [needId, askId] = [newId(), newId()]
  const now = Temporal.Now.instant()
  const { serviceId } = someone
  const organisationId = tinyId('organisation voluntary')
  const story: NeedFactInput[] = [
    {
      kind: 'need-opened',
      detail: { direction: 'step-up', requires: requires.parse({ wants: ['home care'] }) },
    },
    {
      kind: 'asked',
      detail: {
        askId,
        serviceId: serviceId!,
        organisationId: tinyId('organisation agency'),
        answerBy: now.add({ hours: 1 }).toString(),
        shown: nothingShown,
        takes: [],
      },
    },
  ]
  await asViewer(db, serviceOf(systemId), now, (tx) =>
    recordNeedFacts(
      tx,
      { systemId, needId, personId, stayId: null },
      now,
      story.map((fact) => ({ ...fact, happenedAt: now })),
      { userId: null, organisationId },
    ),
  )
  return Object.fromEntries(
    Object.keys(someone).flatMap((name) =>
      /needId$/i.test(name) ? [[name, needId]] : /askId$/i.test(name) ? [[name, askId]] : [],
    ),
  )
}

const organisationFor = (role: string) =>
  db.asOwner(async (client) => {
    const kind =
      role === 'board member' ? 'board' : role === 'hub navigator' ? 'transfer of care hub' : 'hospital trust'
    const { rows } = await client.query(
      'select organisation_id from access.organisation order by (kind = $1) desc, name limit 1',
      [kind],
    )
    return rows[0].organisation_id as string
  })

/** Pages of a provider's own work are about what was asked of it: there the provider that was asked walks. */
const walkerAt = (at: string, role: string): Viewer =>
  role === 'provider' && at.startsWith('/provider/')
    ? world.who(specialOfPlaces[at]?.as ?? 'Marek')
    : viewers.get(role)!

// What an address asks for after its question mark, where it cannot do without.
const asksFor: Record<string, (ids: Record<string, string>) => string> = {
  '/round/:stayId': (ids) => `?ward=${ids.wardId}`,
  '/privacy/openings': (ids) => `?record=${ids.personId}`,
  '/unmet/said-no': () => '?kind=residential+home',
  '/measures/:measure/people': () => '?from=2026-11-16&to=2026-11-22',
  '/measures/:measure/points': () => '?from=2026-11-16&to=2026-11-22',
}
const addressOf = (at: string, ids: Record<string, string>) =>
  at
    .replace('/facts/discharge/:factId', '/facts/discharge/:dischargeFactId')
    .replace(/:([A-Za-z]+)/g, (_, name: string) => idsAt(at, ids)[name] ?? newId()) +
  (asksFor[at]?.(ids) ?? '')
const aboutSomeone = (at: string) =>
  /:(personId|stayId|waitId|factId|contactId|mergeId|needId|askId)/.test(at)

test('every page names a permission that exists, and words for the access log', () => {
  const wrong = allPages.filter(
    ({ may: asked, logs }) =>
      !(['anyone', 'signed in'].includes(asked) || asked in may) || logs.trim() === '',
  )
  expect(wrong.map(({ at }) => at)).toEqual([])
})

test('no two pages share an address, and a page that shows a record lists its opening', () => {
  const all = allPages.map(({ at }) => at)
  expect(all.filter((at, i) => all.indexOf(at) !== i)).toEqual([])
  const unlisted = allPages.filter(
    (p) => p.get && /^\/(stays|people)\/:(stayId|personId)$/.test(p.at) && !p.opens,
  )
  expect(unlisted.map(({ at }) => at)).toEqual([])
})

test.each(allPages.filter((page) => page.may !== 'anyone').map((page) => [page.at, page] as const))(
  '%s asks a stranger to sign in',
  async (at, page) => {
    const path = addressOf(at, someone)
    const got = page.get ? await web.get(path, null) : { status: 303, location: '/sign-in' }
    expect(got).toMatchObject({ status: 303, location: expect.stringMatching(/^\/sign-in/) })
    expect(page.post ? (await web.post(path, null, {})).status : 401).toBe(401)
  },
)

test.each(roles.flatMap((role) => allPages.map((page) => [role, page.at, page] as const)))(
  '%s at %s',
  async (role, at, page) => {
    const viewer = walkerAt(at, role)
    const reaches = ['anyone', 'signed in'].includes(page.may) || mayDo(viewer, page.may)
    for (const method of ['get', 'post'] as const) {
      if (!page[method]) continue
      web.forget(viewer)
      const ask = (ids: Record<string, string>) =>
        method === 'get' ? web.get(addressOf(at, ids), viewer) : web.post(addressOf(at, ids), viewer, {})
      const known = await ask(someone)
      expect(known.status, `${method} ${at}`).toBeLessThan(500)
      if (!reaches) expect(known.status).toBe(403)
      const named = [...at.matchAll(/:([A-Za-z]+)/g)].every(([, name]) => name! in someone)
      // A wait already done, or one that only its holder may let go, is refused in words that say so.
      if (reaches && named && method === 'get' && ![200, 303].includes(known.status))
        expect(wordsIn(known.html), `${at} as ${role}: ${known.status}`).toMatch(
          // A provider reads a need only once it is chosen.
          role === 'provider' && at.startsWith('/needs/')
            ? /You cannot open this record/
            : /You cannot do this|This cannot be done now/,
        )
      if (!aboutSomeone(at)) continue
      const hidden = await ask(unknown)
      expect(wordsIn(hidden.html)).not.toContain(stranger.familyName)
      expect([303, 401, 403, 404, 409, 422], `${method} ${at} about a stranger`).toContain(hidden.status)
      if (method === 'get' && reaches && page.may !== 'anyone') expect([403, 404]).toContain(hidden.status)
    }
  },
  30_000,
)

test('a board member, an administrator and a privacy officer meet no name of a person on any page', async () => {
  const names = await asViewer(db, { ...viewers.get('board member')!, role: 'service' }, null, (tx) =>
    tx.selectFrom('people.person').select(['family_name']).execute(),
  )
  for (const role of ['board member', 'administrator', 'privacy officer'] as const)
    for (const page of allPages) {
      if (!page.get || page.may === 'anyone') continue
      web.forget(viewers.get(role)!)
      const words = wordsIn((await web.get(addressOf(page.at, someone), viewers.get(role)!)).html)
      for (const { family_name } of names)
        expect(words.includes(family_name), `${role} at ${page.at} met a name`).toBe(false)
    }
}, 60_000)

test('logs of all this hold no name and no NHS number', () => {
  const text = web.logged.join('\n')
  expect(text.length).toBeGreaterThan(1000)
  expect(text).not.toMatch(/\b\d{3} ?\d{3} ?\d{4}\b/)
  for (const name of [stranger.familyName, 'Okafor']) expect(text).not.toContain(name)
})
