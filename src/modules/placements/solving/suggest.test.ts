import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { about, figure, idOf, line, need, now, service } from '../../../../test/support/options-given.ts'
import type { Queue } from '../rules/suggest/model.ts'
import { usualSuggestSettings } from '../rules/suggest/settings.ts'
import { suggest } from './suggest.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'homeward-suggest-'))
})
afterEach(() => {
  delete process.env.HOMEWARD_SUGGEST_WORKER
  rmSync(folder, { recursive: true, force: true })
})

/** Another thread in the place of the search. */
function searchedBy(script: string): void {
  const file = join(folder, 'worker.mjs')
  writeFileSync(file, `import { parentPort, workerData } from 'node:worker_threads'\n${script}\n`)
  process.env.HOMEWARD_SUGGEST_WORKER = file
}

const wants = { wants: ['residential home' as const] }
const home = (n: number, meets: 'hoist'[]) =>
  service({
    serviceId: idOf(n),
    kind: 'residential home',
    limits: { meets },
    lines: [line({ lineId: idOf(500 + n), figure: figure(1) })],
  })
/** Whoever waited longer could go to either; the other only to the first. */
const queue: Queue = {
  waiting: [need(wants), need({ ...wants, needs: ['hoist'] })].map((requires, i) => ({
    needId: idOf(100 + i),
    direction: 'step-down',
    requires,
    about: about(),
    since: now.subtract({ hours: 24 * (9 - i) }),
    yes: [],
  })),
  services: [home(1, ['hoist']), home(2, [])],
  past: new Map(),
  now,
}
const settings = { ...usualSuggestSettings, seconds: 0.2 }

describe('a search that fails', () => {
  test.each([
    ['never answers', 'for (;;) {}'],
    ['throws', "throw new Error('out of memory')"],
    ['ends without a word', 'process.exit(3)'],
    ['says that nothing was found', 'parentPort.postMessage({ found: null })'],
    [
      'gives one place to two people',
      "parentPort.postMessage({ found: { chosen: Int32Array.of(0, workerData.problem.person.indexOf(1)), bound: 1e9, is: 'proven' } })",
    ],
    [
      'claims more than its own bound',
      "parentPort.postMessage({ found: { chosen: workerData.first, bound: 1, is: 'proven' } })",
    ],
    [
      'is worse than first come, first served',
      "parentPort.postMessage({ found: { chosen: Int32Array.of(-1, -1), bound: 1e9, is: 'proven' } })",
    ],
  ])('one that %s leaves first come, first served, and says so', async (_, script) => {
    searchedBy(script)
    const began = performance.now()
    const { summary, lines } = await suggest(queue, settings)
    expect(performance.now() - began).toBeLessThan(5000)
    expect(summary.proof).toMatchObject({ is: 'in turn', bound: null })
    expect(summary.plan).toEqual(summary.inTurn)
    expect(lines.map(({ placed, inTurn }) => [placed, inTurn])).toEqual(
      lines.map(({ inTurn }) => [inTurn, inTurn]),
    )
  })
})

test('the first answer is told before the search begins, and the search’s is better', async () => {
  const told: (number | null)[] = []
  const { summary } = await suggest(queue, { ...settings, seconds: 20 }, ({ sure, inTurn }) =>
    told.push(sure ?? inTurn.placed),
  )
  expect(told[0]).toBe(1)
  expect(summary.plan.placed).toBe(2)
  expect(summary.proof.is).toBe('proven')
})
