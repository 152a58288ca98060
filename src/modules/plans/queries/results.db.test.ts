import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../../../../test/support/database.ts'
import { type Place, smallPlace } from '../../../../test/support/given.ts'
import { good } from '../../../../test/support/good.ts'
import { type TestWeb, testWeb, wordsIn } from '../../../../test/support/web.ts'
import { readCsv } from '../../../edges/files/csv.ts'
import { asViewer } from '../../../platform/db/tx.ts'
import type { Viewer } from '../../../platform/db/viewer.ts'
import { isRefusal } from '../../../platform/outcome.ts'
import { dateOf, Temporal } from '../../../platform/time.ts'
import { loadFigures, setTrajectory } from '../../measures/index.ts'
import { partsWith as measuresWith } from '../../measures/parts.ts'
import { loadPlan } from '../actions/load-plan.ts'
import { parts } from '../parts.ts'
import { type PlanInput, planFile } from '../rules/content.ts'
import { interventionsOfPlans } from './interventions.ts'

// Figures that fell for good, figures that did not, and promises about each, read from the measure's own chart.

const db = await testDatabase()
let place: Place
let web: TestWeb
let board: Viewer
let analyst: Viewer
let planId: string
const today = dateOf(Temporal.Now.instant())
const first = today.with({ day: 1 })
const month = (back: number) => first.subtract({ months: back }).toString().slice(0, 7)

/** Thirty months: of the first measure the last nine lie far below, of the second none does; the third speaks of few people. */
const rows = Array.from({ length: 30 }, (_, i) => 30 - i).flatMap((back) => {
  const wobble = (back * 7) % 5
  return [
    `fund-2023-falls,${month(back)},,,${back <= 9 ? 60 + wobble : 100 + wobble}`,
    `fund-2023-avoidable,${month(back)},,,${100 + wobble}`,
    `fund-2023-reablement,${month(back)},3,5,`,
  ]
})

const promise = (ref: string, measure: string | null, shows: string | null, change: number | null = -30) => ({
  ref,
  name: `Scheme ${ref}`,
  owner: 'Dee Osei',
  ...(measure && { measure: { measure, step: 'month' as const } }),
  change,
  shows,
})

const file: PlanInput = {
  key: 'results',
  plan: { kind: 'fund plan', title: 'A fund plan', from: '2020-04-01', to: '2099-03-31' },
  versions: [{ label: '1', author: 'Ann', on: '2026-01-01', changed: 'All of it' }],
  parts: {
    party: [{ ref: 'P1', organisation: 'Smallshire council', role: 'council', signs: true }],
    scheme: [
      promise('S1', 'fund-2023-falls', month(9)),
      promise('S2', 'fund-2023-avoidable', month(9)),
      promise('S3', 'fund-2023-falls', null),
      promise('S4', 'nobody-counts-this', month(9)),
      promise('S5', 'fund-2023-care-homes', '2098-01'),
      promise('S6', null, month(9)),
      promise('S7', 'fund-2023-reablement', month(9)),
    ],
  },
}

beforeAll(async () => {
  place = await smallPlace(db)
  web = testWeb(db, [parts, measuresWith([interventionsOfPlans])])
  board = await place.staff('board member', 'council')
  analyst = await place.staff('analyst', 'council')
  const now = Temporal.Now.instant()
  const table = readCsv(Buffer.from(`measure,period,numerator,denominator,value\n${rows.join('\n')}\n`))
  if (isRefusal(table)) throw new Error(table.because)
  await asViewer(db, place.service, null, async (tx) => {
    const by = place.service
    good(await loadFigures(tx, { by, now, fileName: 'figures.csv', source: 'invented', table }))
    good(
      await setTrajectory(tx, {
        by,
        now,
        measure: 'fund-2023-avoidable',
        slice: { by: 'whole' },
        phase: '',
        source: 'The fund plan',
        targets: [{ month: first.subtract({ months: 1 }), value: 70 }],
      }),
    )
    planId = good(await loadPlan(tx, { by, now, file: planFile.parse(file) })).planId
  })
})

describe('promises against results', () => {
  test.each([
    ['S1', 'Moved'],
    ['S2', 'Not moved'],
    ['S3', 'Cannot tell nobody has said from when it should show'],
    ['S4', 'Cannot tell the register does not know this measure'],
    ['S5', 'Cannot tell yet its day has not come'],
  ])('%s: %s', async (ref, verdict) => {
    const words = wordsIn((await web.get(`/plans/${planId}/results`, board)).html)
    expect(words).toMatch(new RegExp(`Scheme ${ref} Scheme ${ref} ${verdict}`))
  })

  test('a scheme that names no measure is no promise about one, and is named as that', async () => {
    const words = wordsIn((await web.get(`/plans/${planId}/results`, board)).html)
    expect(words).toContain(
      'Of 6 promises 1 moved their measure, 1 did not; of 4 it cannot be told, or not yet.',
    )
    expect(words).not.toContain('Scheme S6 Scheme S6')
    expect(words).toContain('6 of 7 schemes and actions name a measure they should move.')
    expect(words).toContain('1 names no measure: nobody can say whether it worked Scheme S6: Scheme S6 Of 6')
  })

  test('figures that speak of few people are kept back from a board, and are called that and not missing', async () => {
    const words = async (path: string, viewer: Viewer) =>
      wordsIn((await web.get(`/plans/${planId}${path}`, viewer)).html)
    const row = /Scheme S7 Scheme S7 .*?(?:no figure|kept back|before, [\d.]+ since)/
    expect((await words('/results', board)).match(row)?.[0]).toMatch(
      /Cannot tell yet hidden: it speaks of fewer than six people.*kept back$/,
    )
    expect((await words('/results', analyst)).match(row)?.[0]).toMatch(/60 before, 60 since$/)
    const chart = wordsIn((await web.get('/measures/fund-2023-reablement?step=month', board)).html)
    expect(chart).toContain('Its figures are kept back here Hidden: it speaks of fewer than six people')
    expect(chart).not.toContain('There is no figure yet')
    const csv = (await web.get(`/plans/${planId}/results.csv`, board)).html
    expect(csv).toMatch(/S7.*hidden: it speaks of few/)
  })

  test('the chart of the measure marks the promise', async () => {
    const chart = await web.get('/measures/fund-2023-falls?step=month', board)
    expect([chart.status, wordsIn(chart.html).includes('Scheme S1')]).toEqual([200, true])
  })

  test('the board’s first page has what did not move, and what is over what was promised', async () => {
    const words = wordsIn((await web.get('/plans/board', board)).html)
    expect(words).toContain('Promises that did not move: 1 of 6')
    expect(words).toMatch(/10\d in \w+ 20\d\d, 70 was promised: 3\d over/)
  })

  test('highlight report and quarterly return tell the same', async () => {
    expect(wordsIn((await web.get(`/plans/${planId}/highlight-report`, board)).html)).toContain('Not moved: ')
    const quarterly = wordsIn((await web.get(`/plans/${planId}/quarterly-return`, board)).html)
    expect(quarterly).toMatch(/S7 \(?.*?30 fewer from \w+ \d{4} kept back Cannot tell yet/)
    expect(quarterly).toContain('gaps to fill before it is sent')
    expect(quarterly).toMatch(/Version: 1, 1 January 2026 (Signed by|Nobody has signed)/)
    expect(quarterly).toContain('Moved')
  })
})
