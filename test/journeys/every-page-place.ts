import type { Browser, BrowserContext } from 'playwright-core'
import { tinyId, tinyNow } from '../../examples/tiny/world.ts'
import { createApp } from '../../src/edges/web/app.ts'
import { listen } from '../../src/edges/web/server.ts'
import { allPages } from '../../src/main.ts'
import { atTheDoor, beginSession } from '../../src/modules/access/actions/begin-session.ts'
import { makePasswordLink } from '../../src/modules/access/actions/make-password-link.ts'
import { openWithReason } from '../../src/modules/access/actions/open-with-reason.ts'
import { mergePeople } from '../../src/modules/people/index.ts'
import { openInMemory } from '../../src/platform/db/open.ts'
import { asViewer } from '../../src/platform/db/tx.ts'
import { newId } from '../../src/platform/ids.ts'
import { Live } from '../../src/platform/live.ts'
import { openLog } from '../../src/platform/log.ts'
import { Temporal } from '../../src/platform/time.ts'
import { buildAssets } from '../../src/ui/assets.ts'
import { good } from '../support/good.ts'
import { root } from '../support/root.ts'
import { loadTiny } from '../support/tiny.ts'
import { careHere } from './every-page-care.ts'
import { delaysHere, familyNameAdded } from './every-page-delays.ts'
import { measuresHere } from './every-page-measures.ts'
import { placesHere } from './every-page-places.ts'

export type EveryPlace = Awaited<ReturnType<typeof everyPlace>>

/** The tiny world, served, with everything in it that any page can be about. */
export async function everyPlace() {
  const db = await openInMemory(root)
  const world = await loadTiny(db)
  const ids = {
    ...(await idsOf(db, world)),
    ...(await careHere(db, world)),
    ...(await delaysHere(db, world)),
    ...(await placesHere(db, world)),
    ...(await measuresHere(db, world)),
  }
  const log = openLog('warn', { write: () => undefined })
  const assets = await buildAssets(root)
  const { app, web } = createApp({ db, live: new Live(db), log, pages: allPages, assets, version: 'test' })
  const { url, stop } = await listen(app, '127.0.0.1', 0)
  const cookies = new Map<string, string>()

  async function cookieOf(name: string): Promise<string> {
    const known = cookies.get(name)
    if (known) return known
    const { systemId, userId } = world.who(name)
    const begun = await atTheDoor(db, (tx) =>
      beginSession(tx, { systemId, userId, now: Temporal.Now.instant() }),
    )
    const { token } = good(begun)
    cookies.set(name, token)
    return token
  }

  return {
    url,
    ids,
    /** Nobody's name may stand in a title: the family names of everyone in the world. */
    names: [
      ...world.world.people.map((one) => one.familyName),
      ...world.world.accounts.map(familyOf),
      familyNameAdded,
    ],
    /** The first part of the name of somebody of the cast; null signs nobody in. */
    async signIn(context: BrowserContext, name: string | null) {
      await context.clearCookies()
      if (name) await context.addCookies([{ name: 'homeward', value: await cookieOf(name), url }])
    },
    async stop() {
      web.stopping = true
      web.stream.stop()
      await stop()
      await db.stop()
    },
  }
}

const familyOf = ({ name }: { name: string }) => name.split(' ').at(-1)!

/** A browser's context that writes down what the browser complained of; a status of 4xx is what some pages answer. */
export async function complaining(browser: Browser, options: Parameters<Browser['newContext']>[0]) {
  const context = await browser.newContext(options)
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text())
  })
  context.on('weberror', (error) => complaints.push(error.error().message))
  return { context, complaints }
}

async function idsOf(
  db: Awaited<ReturnType<typeof openInMemory>>,
  world: Awaited<ReturnType<typeof loadTiny>>,
) {
  const { systemId } = world
  const leonard = tinyId('person Leonard Achebe')
  const [twin, third] = [newId(), newId()]
  const token = await asViewer(db, world.who('Grace'), null, (tx) =>
    makePasswordLink(tx, { systemId, userId: world.who('Kai').userId }),
  )
  const row = await db.asOwner(async (client) => {
    const one = async (query: string) => (await client.query(query)).rows[0] as Record<string, string>
    for (const copy of [twin, third])
      await client.query(
        `insert into people.person (system_id, person_id, family_name, given_name, date_of_birth, gender, postcode)
          select system_id, $1, family_name, given_name, date_of_birth, gender, postcode from people.person where person_id = $2`,
        [copy, leonard],
      )
    const stay = world.stayOf('Leonard Achebe')
    return {
      measure: 'delayed-days',
      measureTable: 'figures',
      ...(await one(
        `select wait_id as "waitId" from discharge.wait where stay_id = '${stay}' and awaits = 'medicines'`,
      )),
      ...(await one(
        `select wait_id as "councilsWaitId" from discharge.wait where stay_id = '${world.stayOf('Margaret Okafor')}'
          and awaits = 'home-care' and ended_at is null`,
      )),
      ...(await one(`select contact_id as "contactId" from people.contact where person_id = '${leonard}'`)),
      ...(await one(
        `select fact_id as "factId" from stays.fact where stay_id = '${stay}' order by happened_at limit 1`,
      )),
      ...(await one(
        `select fact_id as "dischargeFactId" from discharge.fact where stay_id = '${stay}' and kind = 'note' limit 1`,
      )),
      ...(await one(
        `select ward.site_id as "siteId", bed.bed_id as "bedId" from stays.ward join stays.bed using (system_id, ward_id) where bed.name = '3'`,
      )),
    }
  })
  const tomasz = world.who('Tomasz')
  for (const reference of [twin, third])
    await asViewer(db, tomasz, tinyNow, async (tx) =>
      good(
        await openWithReason(tx, {
          whom: { reference },
          reasonClass: 'overriding public interest',
          words: 'Two records of one person stand side by side',
        }),
      ),
    )
  const { mergeId } = await asViewer(db, tomasz, tinyNow, async (tx) =>
    good(
      await mergePeople(tx, {
        by: tomasz,
        now: tinyNow,
        keptPersonId: leonard,
        mergedPersonId: third,
        words: 'His son confirmed it',
      }),
    ),
  )
  return {
    ...row,
    token,
    mergeId,
    twin,
    personId: leonard,
    stayId: world.stayOf('Leonard Achebe'),
    wardId: world.wardId,
    closedBedId: world.world.closures[0]!.bedId,
    userId: world.who('Kai').userId,
    organisationId: tomasz.organisationId,
    of: 'left-yesterday',
  } as Record<string, string>
}
