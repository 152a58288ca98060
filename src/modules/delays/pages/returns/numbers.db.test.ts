import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { closedNumbers, followNumbers } from '../../../../../test/support/numbers.ts'
import { loadTiny } from '../../../../../test/support/tiny.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { parts } from '../../parts.ts'

// Any number of a return opens to its people, and they are as many as it says; before the return is made and after.

const db = await testDatabase()
const web = testWeb(db, [parts])
let ward: Viewer
let trust: string
let wardId: string

beforeAll(async () => {
  const world = await loadTiny(db)
  ward = world.who('Amara Blythe')
  trust = ward.organisationId!
  wardId = world.wardId
}, 60_000)

const returns: [
  series: string,
  period: string,
  ward: 'acute' | 'community' | 'mental health',
  least: number,
][] = [
  ['nights', '2026-11', 'acute', 20],
  ['drd', '2026-11', 'acute', 20],
  ['acute-sitrep', '2026-11-23', 'acute', 12],
  ['acute-sitrep', '2024-06-20', 'acute', 6],
  ['acute-sitrep', '2022-06-20', 'acute', 8],
  ['community-sitrep', '2026-11-16', 'community', 8],
  ['mhs26', '2026-11', 'mental health', 4],
]

test.each(returns)('%s of %s', async (series, period, kind, least) => {
  // The tiny place has one ward: it is of the kind that is asked.
  await db.asOwner((client) =>
    client.query('update stays.ward set kind = $1 where ward_id = $2', [kind, wardId]),
  )
  const page = `/returns/${series}/${trust}/${period}`
  for (const made of [false, true]) {
    if (made) expect((await web.post(page, ward, { once: newId() })).status).toBe(303)
    const { html } = await web.get(page, ward)
    expect(closedNumbers(html)).toEqual([])
    expect(await followNumbers(web, page, ward)).toBeGreaterThanOrEqual(least)
  }
})

test('figures by date: the split at 17:00 and the destinations end with April 2024, the month so far begins in August 2025', async () => {
  await db.asOwner((client) =>
    client.query(`update stays.ward set kind = 'acute' where ward_id = $1`, [wardId]),
  )
  const says = async (day: string) =>
    wordsIn((await web.get(`/returns/acute-sitrep/${trust}/${day}`, ward)).html)
  const [first, last, after, now] = [
    await says('2020-04-08'),
    await says('2024-04-30'),
    await says('2024-05-01'),
    await says('2026-11-23'),
  ]
  for (const words of [first, last]) {
    expect(words).toContain('from 17:01 to 23:59')
    expect(words).toContain('Where people went')
  }
  for (const words of [after, now]) expect(words).not.toMatch(/17:01|Where people went/)
  for (const words of [first, last, after]) expect(words).not.toContain('Delayed bed days')
  expect(now).toMatch(/Delayed bed days \d+/)
  expect(now).toContain('Cost of the delayed bed days no price of a bed day is set not set')
  expect(now).toContain('The price of a bed day is not set')
})
