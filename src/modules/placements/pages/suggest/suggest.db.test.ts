import { beforeAll, describe, expect, test } from 'vitest'
import { at, does } from '../../../../../test/support/discharge.ts'
import { type Placing, placing } from '../../../../../test/support/placing.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { sayFree } from '../../../capacity/index.ts'
import { suggestPlan } from '../../actions/suggest-plan.ts'
import { parts } from '../../parts.ts'
import { runOf } from '../../solving/runs.ts'

let a: Placing
let web: ReturnType<typeof testWeb>

beforeAll(async () => {
  a = await placing()
  web = testWeb(a.db, [parts])
  await a.setClock(at(50))
  web.web.places.forget()
})

const words = async (path: string, by: Viewer = a.hub) => wordsIn((await web.get(path, by)).html)
const post = (path: string, form: Record<string, string> = {}, by: Viewer = a.hub) =>
  web.post(path, by, { once: newId(), ...form })
const home = (name: string, free: number, meets: string[] = []) =>
  a.makeService(at(49), { kind: 'residential home', name, free, limits: { meets } })

/** Presses the button and waits until it is worked out. @returns the suggestion's address */
async function suggested(by: Viewer = a.hub): Promise<string> {
  const { location } = await post('/places/suggestion', {}, by)
  const id = location!.split('/').at(-1)!
  for (let i = 0; i < 200 && runOf(id); i++) await new Promise((resolve) => setTimeout(resolve, 25))
  return location!
}

describe('a suggested plan', () => {
  let address: string
  let wide: Awaited<ReturnType<Placing['needs']>>
  let narrow: Awaited<ReturnType<Placing['needs']>>
  let alder: Awaited<ReturnType<typeof home>>
  let birch: Awaited<ReturnType<typeof home>>

  beforeAll(async () => {
    alder = await home('Alder House', 1, ['hoist'])
    birch = await home('Birch House', 1)
    // Whoever waited longer could go to either; the other only to Alder House.
    wide = await a.needs({}, a.ward, at(46))
    narrow = await a.needs({ needs: ['hoist'] }, a.ward, at(47))
    address = await suggested()
  })

  test('places both, where first come, first served would place one, and proves that nothing saves more', async () => {
    const said = await words(address)
    expect(said).toContain('This plan places 2 of 2')
    expect(said).toContain('First come, first served would place 1')
    expect(said).toContain('Proven: no plan saves more')
    expect(said).toContain('In turn they would have none')
    expect(said).toMatch(/Nothing is asked or promised by it/)
  })

  test('asks nobody, takes nothing, changes no need', async () => {
    for (const { needId } of [wide, narrow]) {
      expect((await a.needOf(needId))!.state).toBe('open')
      expect(await a.asksOf(needId)).toEqual([])
    }
    const taken = await a.place.as(a.hub, (tx) => tx.selectFrom('capacity.taken').selectAll().execute())
    expect(taken).toEqual([])
  })

  test('another than suggested needs a service and a reason; what was typed stays', async () => {
    const line = `${address}/${narrow.needId}`
    const nothing = await post(line, {})
    expect(nothing.status).toBe(422)
    expect(nothing.html).toContain('Choose what you decide')
    const noService = await post(line, { decision: 'another', why: 'Her sister lives there' })
    expect(noService.status).toBe(422)
    expect(noService.html).toContain('Her sister lives there')
    const noWhy = await post(line, { decision: 'nobody' })
    expect(wordsIn(noWhy.html)).toContain('Say why, in a few words')
  })

  test('as suggested leads to asking, with the service ticked', async () => {
    const decided = await post(`${address}/${narrow.needId}`, { decision: 'as suggested' })
    expect(decided.location).toBe(`/places/${narrow.needId}?service=${alder.serviceId}&all=1`)
    expect(decided.said).toMatch(/^Decided: Alder House, ticked below. Nobody is asked until you ask/)
    const { html } = await web.get(decided.location!, a.hub)
    expect(html).toMatch(new RegExp(`id="ask-${alder.serviceId}"[^>]*checked`))
    expect(await a.asksOf(narrow.needId)).toEqual([])
  })

  test('what was decided otherwise is kept with why and by whom, and a line is decided once', async () => {
    const line = `${address}/${wide.needId}`
    const decided = await post(line, { decision: 'nobody', why: 'The family decides tomorrow' })
    expect(decided).toMatchObject({ status: 303, location: address })
    const changed = await words(`${address}?show=changed`)
    expect(changed).toContain('Nobody for now')
    expect(changed).toContain('The family decides tomorrow')
    expect((await post(line, { decision: 'as suggested' })).status).toBe(409)
    expect(await words('/places/suggestion')).toContain('2, 1 otherwise than suggested')
  })

  test('what has changed since is said', async () => {
    const again = await suggested()
    const lineId = birch.lineIds[0]!
    const shown = await standing(lineId)
    await does(a.db, a.hub, at(50), (tx, { by, now }) =>
      sayFree(tx, { by, now, lineId, free: 0, source: 'telephone', shown }),
    )
    expect(await words(`${again}?show=meanwhile`)).toContain('Meanwhile less is free there')
  })

  test('leads to choosing where the service has said yes already', async () => {
    const cedar = await home('Cedar House', 1, ['oxygen'])
    const third = await a.needs({ needs: ['oxygen'] }, a.ward, at(48))
    const { asked } = await a.asks(third.needId, [cedar])
    await a.saysYes(asked[0]!.askId)
    const made = await suggested()
    const decided = await post(`${made}/${third.needId}`, { decision: 'as suggested' })
    expect(decided.location).toBe(`/asks/${asked[0]!.askId}/choose`)
  })
})

describe('home and hospital', () => {
  test('what one costs the other is shown where both want the same', async () => {
    await home('Dogwood House', 1, ['pets'])
    await a.needs({ needs: ['pets'] })
    const { person_id: personId } = (await a.needOf((await a.needs()).needId))!
    await a.makeNeed(at(49), { personId }, { wants: ['residential home'], needs: ['pets'] })
    const said = await words(`${await suggested()}?show=all`)
    expect(said).toContain('Wanted from home and from hospital')
    expect(said).toMatch(/a quarter of a day in hospital.*a day in hospital: this plan.*4 days in hospital/s)
  })
})

describe('who it is for', () => {
  test('those who choose places; a ward, a provider and an analyst do not reach it', async () => {
    const address = await suggested()
    for (const by of [a.ward, a.home, await a.place.staff('analyst', 'trust')])
      for (const path of ['/places/suggestion', address]) expect((await web.get(path, by)).status).toBe(403)
  })

  test('a role that does not choose is refused by the action too', async () => {
    const refused = await suggestPlan(a.db, { by: a.ward, now: at(50) })
    expect(isRefusal(refused) && refused.refused).toBe('not-allowed')
  })

  test('whoever may not see a person sees no line about them', async () => {
    const address = await suggested()
    const stranger = await a.place.staff('hospital social worker', 'community')
    const said = await words(address, stranger)
    expect(said).toContain('whom you may not see')
    expect(said).not.toContain('Example')
    const { needId } = await a.needs()
    expect((await web.get(`${address}/${needId}`, stranger)).status).toBe(403)
  })

  test('two who ask at once get the same', async () => {
    const [first, second] = await Promise.all([post('/places/suggestion'), post('/places/suggestion')])
    expect(first.location).toBe(second.location)
    const id = first.location!.split('/').at(-1)!
    for (let i = 0; i < 200 && runOf(id); i++) await new Promise((resolve) => setTimeout(resolve, 25))
  })

  test('one that was never made is not there', async () => {
    expect((await web.get(`/places/suggestion/${newId()}`, a.hub)).status).toBe(404)
  })
})

const standing = async (lineId: string) =>
  (
    await a.place.as(a.hub, (tx) =>
      tx
        .selectFrom('capacity.standing')
        .select('figure_id')
        .where('line_id', '=', lineId)
        .executeTakeFirstOrThrow(),
    )
  ).figure_id
