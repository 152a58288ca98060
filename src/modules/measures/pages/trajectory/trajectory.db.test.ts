import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../../test/support/given.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../../test/support/web.ts'
import { readCsv } from '../../../../edges/files/csv.ts'
import type { Database } from '../../../../platform/db/open.ts'
import { asViewer } from '../../../../platform/db/tx.ts'
import { serviceOf, type Viewer } from '../../../../platform/db/viewer.ts'
import { isRefusal } from '../../../../platform/outcome.ts'
import { dateOf, type LocalDate, Temporal } from '../../../../platform/time.ts'
import { parts as access } from '../../../access/parts.ts'
import { loadFigures } from '../../actions/load-figures.ts'
import { parts } from '../../parts.ts'
import { monthName } from '../../rules/step-words.ts'

const now = Temporal.Now.instant()
const today = dateOf(now)
/** The newest month that is over is month 0. */
const month = (back: number): LocalDate => today.with({ day: 1 }).subtract({ months: back + 1 })
const text = (back: number) => month(back).toString().slice(0, 7)
const measure = 'crisis-admissions-avoided'
const form = `/measures/${measure}/trajectory/change`
const page = `/measures/${measure}/trajectory`

let db: Database
let web: TestWeb
let place: Place
let analyst: Viewer
let board: Viewer

beforeAll(async () => {
  db = await testDatabase()
  place = await smallPlace(db)
  web = testWeb(db, [access, parts])
  analyst = await place.staff('analyst', 'hub', 'P. Venkataraman')
  board = await place.staff('board member', 'board')
  const rows = [40, 44, 38].map((value, i) => `${measure},${text(2 - i)},${value}`)
  const table = readCsv(Buffer.from(['measure,period,value', ...rows].join('\n')))
  if (isRefusal(table)) throw new Error(table.because)
  const by = serviceOf(place.systemId)
  const done = await asViewer(db, by, now, (tx) =>
    loadFigures(tx, { by, now, fileName: 'months.csv', source: 'the test', table }),
  )
  if (isRefusal(done)) throw new Error(done.because)
})

const read = async (path: string, who: Viewer) => wordsIn((await web.get(path, who)).html)
const send = (path: string, fields: Record<string, string>, who = analyst) =>
  web.post(path, who, { once: crypto.randomUUID(), how: 'months', source: 'Winter plan, page 4', ...fields })

describe('a trajectory', () => {
  test('that is pasted wrongly names row, field and remedy, and nothing is saved', async () => {
    const { status, html } = await send(form, { targets: `Month\tTarget\n${text(2)}\tmany\nspring\t40` })
    expect(status).toBe(422)
    const words = wordsIn(html)
    expect(words).toContain('Row 2, target: "many" is not a number: give digits alone.')
    expect(words).toContain('Row 3, month: "spring" is no month: write 2026-04 or April 2026.')
    expect(await read(page, analyst)).toContain('Nothing is promised of it yet')
  })

  test('that is drawn as a path shows its months before anything is saved', async () => {
    const { status, html } = await send(form, {
      how: 'path',
      'path-from': text(2),
      'path-start': '41',
      'path-to': text(-1),
      'path-end': '50',
    })
    expect(status).toBe(200)
    expect(html).toContain(`${text(2)}\t41\n${text(1)}\t44\n${text(0)}\t47\n${text(-1)}\t50`)
    expect(wordsIn(html)).toContain('Nothing is saved yet.')
    expect(await read(page, analyst)).toContain('Nothing is promised of it yet')
  })

  test('is held against what happened, on its page, its chart and the list; changed; and taken back', async () => {
    const months = (values: number[]) => values.map((value, i) => `${text(2 - i)},${value}`).join('\n')
    const first = await send(form, { targets: months([41, 44, 47, 50]) })
    expect(first.said).toContain('Set.')
    const words = await read(page, board)
    expect(words).toContain(
      `In ${monthName(month(0))} it was 38 people, 9 under the promise of 47; 10 under in all since ${monthName(month(2))}.`,
    )
    expect(words).toContain('Winter plan, page 4')
    expect(await read(`/measures/${measure}?step=month`, board)).toContain('9 under the promise of 47')
    const list = await read('/trajectories', board)
    expect(list).toContain('1 off their trajectory')
    expect(list).toMatch(/9 under 38 47/)
    const second = await send(form, { targets: months([41, 44, 30]) })
    expect(await read('/trajectories', board)).toContain('1 on their trajectory')
    await send(second.undo!, {})
    expect(await read('/trajectories', board)).toContain('1 off their trajectory')
    await send(first.undo!, {})
    expect(await read('/trajectories', board)).toContain('Nothing is promised yet')
  })

  test('has phases, each changed for itself', async () => {
    await send(form, { phase: 'Phase 1', targets: `${text(2)},41\n${text(1)},42` })
    await send(form, { phase: 'Phase 2', targets: `${text(0)},43` })
    const words = await read(page, analyst)
    expect(words).toMatch(/Phase 1 .* to .* Phase 2/)
    const { html } = await web.get(`${form}?phase=Phase+1`, analyst)
    expect(html).toContain(`${text(2)}\t41\n${text(1)}\t42`)
  })

  test('says what it would take by a day, from the last month where no week has a figure, and refuses a day that has been', async () => {
    await send(form, { targets: [2, 1, 0, -1, -2].map((back) => `${text(back)},60`).join('\n') })
    const back = today.add({ days: 20 }).toString()
    expect(await read(`${page}?back-by=${back}`, analyst)).toMatch(
      new RegExp(`To be on it by .*: .* more than the .* of ${monthName(month(0))}`),
    )
    expect((await web.get(`${page}?back-by=${today.toString()}`, analyst)).status).toBe(422)
  })

  test('is set by analysts alone', async () =>
    expect((await send(form, { targets: `${text(0)},1` }, board)).status).toBe(403))
})
