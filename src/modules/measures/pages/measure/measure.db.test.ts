import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../../test/support/given.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { readCsv } from '../../../../edges/files/csv.ts'
import type { Database } from '../../../../platform/db/open.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../../../platform/db/viewer.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf, type LocalDate, mondayOf, Temporal } from '../../../../platform/time.ts'
import { parts as access } from '../../../access/parts.ts'
import { loadFigures } from '../../actions/load-figures.ts'
import { partsWith } from '../../parts.ts'
import type { InterventionsFrom } from '../../queries/charts.ts'

const now = Temporal.Now.instant()
const today = dateOf(now)
/** The newest week that is over is week 0. */
const week = (back: number): LocalDate => mondayOf(today).subtract({ days: 7 * (back + 1) })
const measure = 'crisis-admissions-avoided'
const chart = `/measures/${measure}?step=week`

let db: Database
let web: TestWeb
let place: Place
let analyst: Viewer
let hub: Viewer
let board: Viewer

/** As a plan would give its actions: main.ts hands it to the module. */
const ofAPlan: InterventionsFrom = async (_, __, { measures }) =>
  measures.includes('reviews-done')
    ? [
        {
          measure: 'reviews-done',
          slice: { by: 'whole' },
          interventionId: 'action-7',
          on: week(3),
          words: 'Review within a week',
          promised: null,
          href: '/plans/winter/actions/7',
        },
      ]
    : []

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  web = testWeb(db, [access, partsWith([ofAPlan])])
  analyst = await place.staff('analyst', 'hub', 'P. Venkataraman')
  hub = await place.staff('hub navigator', 'hub')
  board = await place.staff('board member', 'board')
  // Fourteen usual weeks, a gap, and eight lower ones.
  const values = [...Array.from({ length: 14 }, (_, i) => (i % 2 ? 22 : 20)), null, ...Array(8).fill(15)]
  await load(measure, values)
  await load('reviews-done', [80, 82, 81])
})

async function load(key: string, values: (number | null)[]) {
  const rows = values.map((value, i) => {
    const { day, month, year } = week(values.length - 1 - i)
    return `${key},week of ${day}/${month}/${year},${value ?? '-'}`
  })
  const table = readCsv(Buffer.from(['measure,period,value', ...rows].join('\n')))
  if (isRefusal(table)) throw new Error(table.because)
  const by = serviceOf(place.systemId)
  const done = await asViewer(db, by, now, (tx) =>
    loadFigures(tx, { by, now, fileName: 'weeks.csv', source: 'the test', table }),
  )
  if (isRefusal(done)) throw new Error(done.because)
}

const read = async (path: string, who: Viewer) => wordsIn((await web.get(path, who)).html)
const boxes = (name: string, date: LocalDate) => ({
  [`${name}-day`]: String(date.day),
  [`${name}-month`]: String(date.month),
  [`${name}-year`]: String(date.year),
})
const send = (path: string, who: Viewer, form: Record<string, string>) =>
  web.post(path, who, { once: crypto.randomUUID(), ...form })

describe('the page of a measure', () => {
  test('says in a sentence what the chart shows, and gives the same figures as a table', async () => {
    const page = await web.get(chart, analyst)
    expect(page.status).toBe(200)
    const words = wordsIn(page.html)
    expect(words).toContain('1 week has no figure.')
    expect(page.html).toMatch(/<svg class="hw-chart hw-spc"[^>]*role="img"/)
    expect(page.html).not.toMatch(/ style=/)
    expect([...page.html.matchAll(/class="hw-spc__(?:chance|better|worse)"/g)].length).toBeGreaterThanOrEqual(
      22,
    )
    expect(words).toContain('All 23 as a table')
    expect(page.html).toContain(`/measures/${measure}/people?from=${week(0).toString()}`)
  })

  test('as a file: every point with its limits and reading, and why one has no figure', async () => {
    const { html, headers } = await web.get(`/measures/${measure}/chart.csv?step=week`, analyst)
    expect(headers.get('content-type')).toContain('text/csv')
    const lines = html.trim().split('\r\n')
    expect(lines.length).toBe(24)
    expect(lines.at(-1)).toContain(`${week(0).toString()},`)
    expect(lines.find((line) => line.includes(`,${week(8).toString()},`))).toContain('not reported')
  })

  test.each([
    ['step=year', 422],
    ['step=week&back=9', 422],
    ['step=week&known=soon', 422],
    ['step=week&by=trust', 422],
    ['step=week&known=2999-01-01', 422],
  ])('%s is refused in words', async (query, status) =>
    expect((await web.get(`/measures/${measure}?${query}`, analyst)).status).toBe(status),
  )

  test('of a measure that nobody has defined there is none', async () =>
    expect((await web.get('/measures/no-such-measure', analyst)).status).toBe(404))

  test('a measure without any figure says so, and draws nothing', async () => {
    const { html } = await web.get('/measures/chc-outside-hospital?step=week', analyst)
    expect(wordsIn(html)).toContain('There is no figure yet')
    expect(html).not.toContain('hw-spc__line')
  })

  test('a board member sees the same without the way to people, and sets nothing', async () => {
    const { html, status } = await web.get(chart, board)
    expect(status).toBe(200)
    expect(html).not.toContain('/people?')
    expect(html).not.toContain('Set limits')
    expect((await web.get(`/measures/${measure}/limits?step=week`, board)).status).toBe(403)
    expect((await send(`/measures/${measure}/done?step=week`, hub, { words: 'x' })).status).toBe(403)
  })

  test('shows what another module did, with the way there', async () => {
    const { html } = await web.get('/measures/reviews-done?step=week', board)
    expect(html).toContain('<a href="/plans/winter/actions/7">Review within a week</a>')
  })
})

describe('what was done', () => {
  const form = `/measures/${measure}/done?step=week`

  test('without a day or with half a promise nothing is marked, and what was typed stays', async () => {
    const { html, status } = await send(form, analyst, { words: 'Brokerage on Sundays', way: '', by: '3' })
    expect(status).toBe(422)
    expect(wordsIn(html)).toContain('The day it began is missing')
    expect(wordsIn(html)).toContain('Choose which way, because a number is given')
    expect(html).toContain('Brokerage on Sundays')
  })

  test('is marked with a letter, judged, known from then on, and taken back', async () => {
    const done = await send(form, analyst, {
      words: 'Fewer falls',
      ...boxes('on', week(7)),
      way: 'fewer',
      by: '4',
    })
    expect(done.said).toBe('Marked on the chart.')
    const words = await read(chart, analyst)
    expect(words).toContain('Fewer falls')
    expect(words).toContain('4 fewer a week')
    expect(words).toMatch(/8 in a row below the average since .*Moved/)
    const before = await read(`${chart}&known=${today.subtract({ days: 1 }).toString()}`, analyst)
    expect(before).toContain('You see it as it was known')
    expect(before).not.toContain('Fewer falls')
    expect((await send(done.undo!, analyst, {})).said).toBe('Taken back. It is no longer on the chart.')
    expect(await read(chart, analyst)).not.toContain('Fewer falls')
    expect((await send(done.undo!, analyst, {})).status).toBe(404)
  })
})

describe('limits', () => {
  const form = `/measures/${measure}/limits?step=week`
  const limitsOf = async () => /Upper limit ([\d.]+)/.exec(await read(chart, analyst))?.[1]

  test('want a reason, and a baseline of twelve figures', async () => {
    const { status, html } = await send(form, analyst, {
      baseline: 'period',
      ...boxes('baseline-from', week(22)),
      ...boxes('baseline-to', week(15).add({ days: 6 })),
      reason: '',
    })
    expect(status).toBe(422)
    expect(wordsIn(html)).toContain('Say why')
    const short = await send(form, analyst, {
      baseline: 'period',
      ...boxes('baseline-from', week(22)),
      ...boxes('baseline-to', week(15).add({ days: 6 })),
      reason: 'Last year',
    })
    expect(wordsIn(short.html)).toContain('There are 8 figures in it; limits need at least 12')
  })

  test('from a named baseline, again with a reason, superseded and taken back', async () => {
    const drawn = await limitsOf()
    const fixed = await send(form, analyst, {
      baseline: 'period',
      ...boxes('baseline-from', week(22)),
      ...boxes('baseline-to', week(9).add({ days: 6 })),
      reason: 'Last year',
    })
    expect(fixed.said).toContain('Set.')
    expect(await limitsOf()).toBe('26.3')
    const words = await read(chart, analyst)
    expect(words).toContain('Baseline, 14 weeks: limits are set here')
    expect(words).toContain('it is getting worse, and it is not chance')
    const again = await send(form, analyst, {
      baseline: 'first',
      figures: '12',
      reason: 'Twelve',
    })
    expect(again.status).toBe(303)
    expect(await read(chart, analyst)).toContain('the first 12 figures')
    await send(again.undo!, analyst, {})
    expect(await read(chart, analyst)).toContain('Baseline, 14 weeks')
    await send(fixed.undo!, analyst, {})
    expect(await limitsOf()).toBe(drawn)
  })

  test('set again from a day: before keeps its own, and the reason stands on the chart', async () => {
    const done = await send(form, analyst, {
      ...boxes('from', week(7)),
      baseline: 'every point',
      reason: 'A ward opened',
    })
    const words = await read(chart, analyst)
    expect(words).toContain('New limits: A ward opened')
    expect(words).toContain('trial limits')
    await send(done.undo!, analyst, {})
  })
})
