import { beforeAll, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { loadTiny } from '../../../../../test/support/tiny.ts'
import { testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { readCsv } from '../../../../edges/files/csv.ts'
import { readKept } from '../../../../edges/simulate/read-scenario.ts'
import type { Viewer } from '../../../../platform/db/viewer.ts'
import { newId } from '../../../../platform/ids.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { Temporal } from '../../../../platform/time.ts'
import { citablePlans } from '../../../plans/index.ts'
import { partsWith } from '../../parts.ts'

// The tiny place is asked at 08:12 on Tuesday 24 November 2026; its daily figures come from a file.

const db = await testDatabase()
const web = testWeb(db, [partsWith(readKept, { program: 'test', plans: citablePlans })])
let hub: Viewer
let ward: Viewer
let systemId: string

beforeAll(async () => {
  const world = await loadTiny(db)
  hub = world.who('Tomasz')
  ward = world.who('Amara')
  systemId = world.systemId
}, 60_000)

/** As `homeward measures load` leaves them: `days` figures up to yesterday, a week that repeats, and a little more or less. */
async function load(measure: string, days: number, value: (weekday: number, day: number) => number) {
  const loadId = newId()
  const last = Temporal.PlainDate.from('2026-11-23')
  await db.asOwner(async (client) => {
    await client.query(
      `insert into measures.load (system_id, load_id, file_name, source, figures) values ($1, $2, 'days.csv', 'A test', $3)`,
      [systemId, loadId, days],
    )
    for (let i = 0; i < days; i++) {
      const date = last.subtract({ days: days - 1 - i })
      await client.query(
        `insert into measures.figure (system_id, load_id, line, measure, sliced_by, step, from_date, to_date, numerator, value)
          values ($1, $2, $3, $4, 'whole', 'day', $5, $5, $6, $6)`,
        [systemId, loadId, i + 2, measure, date.toString(), value(date.dayOfWeek, i)],
      )
    }
  })
}

test('a count with too few days says how many are needed', async () => {
  await load('night-nursing', 20, () => 5)
  const { status, html } = await web.get('/forecast?measure=night-nursing', hub)
  expect(status).toBe(200)
  expect(wordsIn(html)).toMatch(/A forecast needs 8 weeks of days; there are 20 days/)
  expect((await web.get('/forecast.csv?measure=night-nursing', hub)).status).toBe(409)
})

test('a week that repeats: tomorrow, the next seven days, and how good it has been', async () => {
  await load('crisis-admissions-avoided', 140, (weekday, day) => 30 - 3 * weekday + ((day * 37) % 5) - 2)
  const { html } = await web.get('/forecast?measure=crisis-admissions-avoided', hub)
  const words = wordsIn(html)
  // Tuesday is 24, and today is one.
  const [, tuesday, low, high] = /About (\d+) people today: between (\d+) and (\d+) on 80/
    .exec(words)!
    .map(Number)
  expect(Math.abs(tuesday! - 24)).toBeLessThanOrEqual(1)
  expect([low! < tuesday!, tuesday! < high!]).toEqual([true, true])
  const [, week] = /(\d+) in the next 7 days, give or take \d+/.exec(words)!.map(Number)
  expect(Math.abs(week! - 126)).toBeLessThanOrEqual(4)
  expect(words).toMatch(/Made again from each of the last 9 week ends/)
  expect(words).toMatch(/No bank holiday|A bank holiday is expected/)
})

test('the file has every day ahead', async () => {
  const { html } = await web.get('/forecast.csv?measure=crisis-admissions-avoided', hub)
  const csv = readCsv(new TextEncoder().encode(html))
  if (isRefusal(csv)) throw new Error(csv.because)
  expect(csv.rows).toHaveLength(28)
  expect(csv.rows[0]!.cells).toMatchObject({
    date: '2026-11-24',
    expected: expect.stringMatching(/^2[345]\.\d$/),
  })
  expect(csv.rows.at(-1)!.cells.date).toBe('2026-12-21')
})

test('a measure that is none is not found, and a ward has no such page', async () => {
  expect((await web.get('/forecast?measure=no-such-count', hub)).status).toBe(404)
  expect((await web.get('/forecast', ward)).status).toBe(403)
})
