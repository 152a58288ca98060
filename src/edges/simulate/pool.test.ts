import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../../test/support/root.ts'
import { answerOf } from '../../simulation/index.ts'
import { Pool } from './pool.ts'
import { readScenario } from './read-scenario.ts'

const model = readScenario(readFileSync(join(root, 'examples/scenarios/winter.json'), 'utf8'))
if ('problems' in model) throw new Error(JSON.stringify(model.problems))
const asked = { seed: 11, replications: 37 }

test('one worker or several give bit-identical results, and the same pool serves one scenario after another', async () => {
  const [one, three] = [new Pool(1), new Pool(3)]
  try {
    const alone = await one.run(model, asked)
    const progress: number[] = []
    const together = await three.run(model, { ...asked, progress: (done) => progress.push(done) })
    const again = await three.run(model, asked)
    expect(together).toEqual(alone)
    expect(again).toEqual(alone)
    expect(progress.at(-1)).toBe(37)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
    expect(answerOf(model, together, asked)).toEqual(answerOf(model, alone, asked))
  } finally {
    await three.stop()
  }
}, 60_000)

test('a run can be given up, in one thread or in several', async () => {
  for (const threads of [1, 2]) {
    const pool = new Pool(threads)
    const stopping = new AbortController()
    const running = pool.run(model, {
      seed: 1,
      replications: 100_000,
      signal: stopping.signal,
      progress: () => stopping.abort(new Error('given up')),
    })
    await expect(running).rejects.toThrow('given up')
    // Its threads are good for another.
    expect(await pool.run(model, { seed: 1, replications: 3 })).toHaveLength(3)
    await pool.stop()
  }
}, 60_000)

// The nineteenth field of a thread's stat is its nice value; the name before it may hold anything.
const niceOfThreads = () =>
  readdirSync('/proc/self/task').map((thread) =>
    Number(readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').replace(/.*\) /s, '').split(' ')[16]),
  )

test.runIf(process.platform === 'linux')(
  'a thread apart gives way to the server; no other thread changes',
  async () => {
    const before = Math.max(...niceOfThreads())
    const pool = new Pool(1, 'apart')
    try {
      await pool.run(model, { seed: 1, replications: 1 })
      const lower = niceOfThreads().filter((nice) => nice > before)
      expect(lower).toEqual([10])
    } finally {
      await pool.stop()
    }
  },
  60_000,
)
