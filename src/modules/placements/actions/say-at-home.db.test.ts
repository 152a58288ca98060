import { beforeAll, describe, expect, test } from 'vitest'
import { type Caring, caring, does, ok } from '../../../../test/support/discharge.ts'
import { type MadeService, needing } from '../../../../test/support/needs.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../test/support/web.ts'
import { newId } from '../../../platform/ids.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { dateOf, type Instant, Temporal } from '../../../platform/time.ts'
import { parts as access } from '../../access/parts.ts'
import { parts } from '../parts.ts'
import { thingsOfPlaces } from '../queries/things.ts'
import { rebuildNeeds } from '../rebuild.ts'
import type { NeedFactInput } from '../rules/facts.ts'
import { sayAtHome } from './say-at-home.ts'

let a: Caring
let web: TestWeb
let given: ReturnType<typeof needing>
let north: MadeService
const now = Temporal.Now.instant()
const ago = (days: number): Instant => now.subtract({ hours: 24 * days })
const day = (days: number): string => dateOf(now).subtract({ days }).toString()

beforeAll(async () => {
  a = await caring()
  given = needing(a.db, a.place)
  web = testWeb(a.db, [access, parts])
  north = await given.makeService(ago(200), { kind: 'reablement', of: 'community', name: 'Bright Step' })
})

/** Reablement that began and ended so many days ago, asked for by the hub. */
async function had(began: number, ended: number, service = north) {
  const stayId = await a.someone()
  const needId = await given.makeNeed(ago(began + 1), { stayId }, { wants: ['reablement'] })
  const askId = newId()
  const startOn = day(began)
  const shown = {
    who: '',
    wants: '',
    needs: [],
    visits: [],
    where: '',
    about: '',
    wouldLike: '',
    waiting: '',
    from: null,
  }
  const { serviceId, organisationId } = service
  const facts: NeedFactInput[] = [
    {
      kind: 'asked',
      detail: { askId, serviceId, organisationId, answerBy: ago(began).toString(), shown, takes: [] },
    },
    { kind: 'answered', detail: { askId, answer: 'yes', startOn } },
    { kind: 'chosen', detail: { askId, takeId: newId(), holdUntil: ago(began).toString(), startOn } },
    { kind: 'started', detail: { askId, on: startOn } },
  ]
  for (const fact of facts) await given.happens(ago(began), needId, fact)
  await given.happens(ago(ended), needId, {
    kind: 'ended',
    detail: { askId, on: day(ended), outcome: 'as planned' },
  })
  return { needId, askId }
}

const refused = (answer: unknown): string => (isRefusal(answer) ? answer.because : 'it was done')
const say = (which: { needId: string; askId: string }, where: string, by = a.hub, at = now) =>
  does(a.db, by, at, (tx, about) => sayAtHome(tx, { ...about, ...which, where }))

describe('where people are 91 days after short-term care began', () => {
  test('is asked from the 91st day on: in Today, on the page, and not before', async () => {
    await had(90, 60)
    const due = await had(95, 67)
    const things = await a.place.as(a.hub, (tx) => thingsOfPlaces(tx, a.hub, now))
    expect(things.find(({ key }) => key === 'at home after 91 days')?.title).toBe(
      'Ask where one person is now',
    )
    const { html } = await web.get('/outcomes', a.hub)
    expect(wordsIn(html)).toContain('At home after 91 days: 0 of 1 (0%), 1 not known')
    expect(html).toContain(`/asks/${due.askId}/still-home`)
    const analyst = await web.get('/outcomes', await a.place.staff('analyst', 'hub'))
    expect([analyst.status, analyst.html.includes('still-home')]).toEqual([200, false])
    for (const role of ['board member', 'provider'] as const)
      expect((await web.get('/outcomes', await a.place.staff(role, 'home'))).status).toBe(403)
  })

  test('said with a form, counted, and asked no more; said again it stands instead', async () => {
    const { askId, needId } = await had(96, 50)
    const at = `/asks/${askId}/still-home`
    expect(wordsIn((await web.get(at, a.hub)).html)).toContain('Where were they on the 91st day?')
    expect((await web.post(at, a.hub, {})).status).toBe(422)
    const home = await web.post(at, a.hub, { where: 'home', words: 'Her daughter' })
    expect([home.status, home.said]).toEqual([303, 'Saved. It counts in how short-term care ended.'])
    const page = async () => (await web.get('/outcomes', a.hub)).html
    expect(await page()).not.toContain(at)
    expect(wordsIn(await page())).toContain('At home after 91 days: 1 of 2 (50%)')
    ok(await say({ askId, needId }, 'care home'))
    expect(wordsIn(await page())).toContain('At home after 91 days: 0 of 2 (0%), 1 not known')
    expect(wordsIn((await web.get(`/needs/${needId}`, a.hub)).html)).toContain(
      '91 days after it began: in a care home',
    )
  })

  test('refused: before the day, of other care, of care that has not begun, by a provider', async () => {
    expect(refused(await say(await had(90, 60), 'home'))).toContain('still to come')
    const agency = await given.makeService(ago(200), { kind: 'home care', of: 'community', name: 'Kestrel' })
    expect(refused(await say(await had(95, 3, agency), 'home'))).toContain('reablement')
    expect(refused(await say(await had(95, 60), 'on the moon'))).toContain('Say where')
    const provider = await a.place.staff('provider', 'community')
    expect(refused(await say(await had(95, 60), 'home', provider))).toMatch(/role/)
  })

  test('the record stays open for it to whoever asked, and closes a week after it was said', async () => {
    const one = await had(100, 70)
    const ends = async () => {
      const { rows } = await a.db.asOwner((client) =>
        client.query(`select ends_at from access.relationship where reason = 'request' and source_id = $1`, [
          one.needId,
        ]),
      )
      return rows.map(({ ends_at }) =>
        Math.round((Number(new Date(ends_at)) - now.epochMilliseconds) / 86_400_000),
      )
    }
    for (const days of await ends()) expect([18, 19, 20]).toContain(days)
    // A rebuild, a merge and the loading of a place write the need before its requests.
    await a.place.as(a.place.service, async (tx) => {
      await tx.deleteFrom('placements.ask').where('need_id', '=', one.needId).execute()
      await tx.deleteFrom('placements.need').where('need_id', '=', one.needId).execute()
      await rebuildNeeds(tx, a.place)
    })
    for (const days of await ends()) expect([18, 19, 20]).toContain(days)
    ok(await say(one, 'home'))
    for (const days of await ends()) expect(days).toBe(7)
  })
})
