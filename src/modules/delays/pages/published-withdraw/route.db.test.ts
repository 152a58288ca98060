import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../../test/support/given.ts'
import { type Staff, staffOf } from '../../../../../test/support/margaret.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { withdrawPublished } from '../../actions/withdraw-published.ts'
import { parts } from '../../parts.ts'
import { publishedOf } from '../../queries/published.ts'
import { withdrawAddress } from './addresses.ts'

const db = await testDatabase()
const web = testWeb(db, [parts])
const month = Temporal.PlainDate.from('2017-07-01')
const address = withdrawAddress('dtoc', month)
let place: Place
let staff: Staff
let manager: Viewer

beforeAll(async () => {
  place = await smallPlace(db)
  staff = await staffOf(place)
  manager = await place.staff('on-call manager', 'hub', 'Olu Manager')
})

const add = (rows: string) =>
  web.post('/delays/published', staff.nurse, {
    once: newId(),
    series: 'dtoc',
    month: '2017-07',
    file: `of what,name,figure,source,line\n${rows}\n`,
  })
const standing = () =>
  asViewer(db, staff.nurse, null, (tx) => publishedOf(tx, place.systemId, 'dtoc', month), 'read')
const idOf = async (value: number) => (await standing()).find((one) => one.value === value)!.figureId
const withdraw = (figures: string | string[], why: string, by: Viewer = staff.nurse) =>
  web.post(address, by, { series: 'dtoc', month: '2017-07', figures, why })
const page = async () =>
  wordsIn((await web.get('/delays/published?series=dtoc&month=2017-07', staff.nurse)).html)

test('before there is any, it says where they are added', async () => {
  const empty = wordsIn((await web.get('/delays/published-withdraw', staff.nurse)).html)
  expect(empty).toContain('There are no published figures yet')
  await add(
    'total,,1749,"Plan, text",\nattribution,NHS,1500,"Plan, table",\nattribution,both,749,"Plan, table",',
  )
})

test('without a figure or a reason nothing goes, and each is asked for in its field', async () => {
  const bare = await withdraw('', ' ')
  expect(bare.status).toBe(422)
  for (const field of ['figures', 'why']) expect(bare.html).toContain(`href="#${field}"`)
  expect(await standing()).toHaveLength(3)
})

test('figures that should not be here go, with why; what they were stays to be seen', async () => {
  expect(await page()).toContain('do not agree among themselves')
  for (const path of [address, '/delays/published-withdraw'])
    expect(wordsIn((await web.get(path, staff.nurse)).html)).toContain('1,749')
  const id = await idOf(1749)
  const sent = await withdraw(id, 'The text is of another month')
  expect([sent.status, sent.location]).toEqual([303, '/delays/published?series=dtoc&month=2017-07'])
  expect(sent.said).toContain('1 figure withdrawn.')
  expect((await standing()).map(({ value }) => value)).toEqual(expect.arrayContaining([749, 1500]))
  expect(await standing()).toHaveLength(2)
  const words = await page()
  expect(words).not.toContain('do not agree')
  expect(words).toContain('Withdrawn: 1 figure')
  expect(words).toMatch(/1,749 .*The text is of another month .*Amara Blythe/)
  expect((await withdraw(id, 'again')).status).toBe(409)
})

test('a withdrawn figure can be added again, and a whole table withdrawn at once', async () => {
  expect((await add('total,,1749,"Plan, text",')).said).toBe('1 figure kept.')
  const all = (await standing()).map(({ figureId }) => figureId)
  expect((await withdraw(all, 'All of it is of another plan')).said).toContain('3 figures withdrawn.')
  expect(await standing()).toEqual([])
  expect(await page()).toContain('There are no published figures of this month')
})

test('only whoever makes returns may, in the page and in the action', async () => {
  await add('total,,5,"Plan, text",')
  expect((await withdraw(await idOf(5), 'because', manager)).status).toBe(403)
  const figureIds = [await idOf(5)]
  const asked = {
    by: manager,
    now: Temporal.Now.instant(),
    series: 'dtoc',
    month,
    figureIds,
    why: 'x',
  } as const
  const done = await asViewer(db, manager, null, (tx) => withdrawPublished(tx, asked))
  expect(isRefusal(done) && done.refused).toBe('not-allowed')
  expect((await web.get('/delays/published-withdraw?series=dtoc&month=soon', staff.nurse)).status).toBe(404)
})
