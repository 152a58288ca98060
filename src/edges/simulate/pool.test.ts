import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { root } from '../../../test/support/root.ts'
import { exponential } from '../../../test/support/simulate.ts'
import { answerOf, modelOf, RunProblem } from '../../simulation/index.ts'
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

// Nobody leaves: a replication of some seconds, and one of many moves more.
const round = (stay: number) =>
  modelOf({
    name: 'round',
    days: 30,
    arrivals: [{ name: 'in', to: 'A', perDay: 3 }],
    stations: [{ name: 'A', stay: exponential(stay), next: [{ to: 'A', share: 1, waits: 'outside' }] }],
  })
const slow = round(0.000_1)
const endless = round(0.000_02)

test.each([1, 2])(
  '%i threads: a run stopped in the middle of a batch ends at once, says till then that it lives, and the next answer is right',
  async (threads) => {
    const pool = new Pool(threads, 'apart')
    onTestFinished(() => pool.stop())
    const right = await pool.run(model, asked)
    const stopping = new AbortController()
    const beats: number[] = []
    let stoppedAt = 0
    const running = pool.run(slow, {
      seed: 1,
      replications: 10_000,
      signal: stopping.signal,
      progress: (done) => {
        beats.push(done)
        stoppedAt = performance.now()
        stopping.abort(new Error('given up'))
      },
    })
    await expect(running).rejects.toThrow('given up')
    // A batch would take minutes.
    expect(performance.now() - stoppedAt).toBeLessThan(5000)
    expect(beats[0]).toBe(0)
    expect(await pool.run(model, asked)).toEqual(right)
  },
  60_000,
)

test.each([
  ['its moves', endless, undefined, /moved 20,000,000 times/],
  ['its time', slow, 300, /within 0.3 seconds/],
] as const)(
  'a run that goes beyond %s ends with words that say so, and the next answer is right',
  async (_, wild, within, why) => {
    const pool = new Pool(2)
    onTestFinished(() => pool.stop())
    const right = await pool.run(model, asked)
    const running = pool.run(wild, { seed: 1, replications: 1000, ...(within && { within }) })
    await expect(running).rejects.toThrow(RunProblem)
    await expect(running).rejects.toThrow(why)
    expect(await pool.run(model, asked)).toEqual(right)
  },
  60_000,
)

test('a pool that was stopped opens no thread again', async () => {
  const pool = new Pool(1, 'apart')
  const running = pool.run(slow, { seed: 1, replications: 100 })
  await Promise.all([expect(running).rejects.toThrow('ended without an answer'), pool.stop()])
  await expect(pool.run(model, asked)).rejects.toThrow('are stopped')
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
