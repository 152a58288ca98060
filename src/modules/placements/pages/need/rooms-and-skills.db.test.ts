import { beforeAll, expect, test } from 'vitest'
import { type Caring, caring } from '../../../../../test/support/discharge.ts'
import { needing } from '../../../../../test/support/needs.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { Temporal } from '../../../../platform/time.ts'
import { parts as access } from '../../../access/parts.ts'
import { parts as capacity } from '../../../capacity/parts.ts'
import { parts } from '../../parts.ts'

let a: Caring
let web: TestWeb
let given: ReturnType<typeof needing>
const now = Temporal.Now.instant()

beforeAll(async () => {
  a = await caring()
  web = testWeb(a.db, [access, capacity, parts])
  given = needing(a.db, a.place)
})

const placeOf = async (needId: string) => wordsIn((await web.get(`/places/${needId}`, a.hub)).html)

test('a home’s registration and rooms rule it out where the need asks for them, in words', async () => {
  const home = (name: string, limits: Record<string, unknown>) =>
    given.makeService(now, { kind: 'nursing home', name, free: 2, limits: { meets: ['nursing'], ...limits } })
  await home('Ash House', { registered: ['nursing'], roomKinds: ['single', 'ground floor'] })
  await home('Birch House', { registered: ['nursing'], roomKinds: ['single'] })
  await home('Cedar House', { registered: ['residential'] })
  const stayId = await a.someone()
  const at = `/stays/${stayId}/need`
  const saved = await web.post(at, a.ward, {
    want: 'nursing home',
    needs: ['nursing'],
    rooms: ['ground floor'],
    infection: 'none known',
  })
  expect(saved.status).toBe(303)
  const needId = saved.location!.split('/').at(-1)!.split('?')[0]!
  const words = await placeOf(needId)
  expect(words).toContain('a ground-floor room')
  expect(words).toMatch(
    /1 no ground-floor room.*1 not registered for nursing care|1 not registered for nursing care.*1 no ground-floor room/,
  )
  expect(words).toContain('Ash House')
  const form = await web.get(`/needs/${needId}/change`, a.hub)
  expect(form.html).toMatch(
    /name="rooms"[^>]*value="ground floor"[^>]*checked|value="ground floor"[^>]*checked/,
  )
  const registered = await web.post(`/needs/${needId}/change`, a.hub, {
    want: 'nursing home',
    needs: ['nursing'],
    registration: 'nursing dementia',
    infection: 'none known',
  })
  expect(registered.status).toBe(303)
  expect(await placeOf(needId)).toContain('not registered for nursing care for dementia')
})

test('a run whose carers do not speak the language is no run for them: the page says which, and when', async () => {
  await given.makeService(now, {
    kind: 'home care',
    name: 'Kestrel Care',
    lines: [{ band: 'evening', carers: 1, free: 3, skills: { languages: ['Polish'] } }],
  })
  const stayId = await a.someone()
  const visits = [{ band: 'evening' as const, carers: 1, minutes: 30, weekdays: [2] }]
  const needId = await given.makeNeed(now, { stayId }, { wants: ['home care'], visits, language: 'Gujarati' })
  expect(await placeOf(needId)).toContain('1 no Gujarati-speaking run on Tuesday evenings')
  await given.makeService(now, {
    kind: 'home care',
    name: 'Merlin Care',
    lines: [{ band: 'evening', carers: 1, free: 1, skills: { languages: ['Gujarati'] } }],
  })
  expect(await placeOf(needId)).toMatch(/Merlin Care.*Gujarati is spoken/)
})
