import { execFile } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Pool } from '../src/edges/simulate/pool.ts'
import { type Model, Run, replicate } from '../src/simulation/index.ts'
import type { Row } from './harness.ts'

const root = process.env.HOMEWARD_ROOT ?? process.cwd()
const rounds = 5
const asked = { seed: 1, replications: 160 }

/**
 * Long runs, with threads that are warm: 160 replications of b2, 32 million events, on two threads and on one. What else
 * the machine does at the time counts against two more than against one; so it is told how far two processes that have
 * nothing to do with one another get, and what two threads cost in processor time. The best of each in turn is taken.
 */
export async function onTwoWorkers(model: Model): Promise<Row[]> {
  const [one, two] = [new Pool(1), new Pool(2)]
  try {
    await sameAsOne(model, two)
    const best = { one: never(), two: never(), alone: never().seconds, besides: never().seconds }
    for (let round = 0; round < rounds; round++) {
      best.one = better(best.one, await spent(() => one.run(model, asked)))
      best.two = better(best.two, await spent(() => two.run(model, asked)))
      best.alone = Math.min(best.alone, await inAProcess())
      best.besides = Math.min(best.besides, average(await Promise.all([inAProcess(), inAProcess()])))
    }
    const ratio = best.one.seconds / best.two.seconds
    const bound = (2 * best.alone) / best.besides
    const cost = best.one.processor / best.two.processor
    return [
      {
        name: 'b2, 160 replications, two workers',
        measured: ratio,
        unit: 'times one thread',
        goal: 'at least 1.7',
        met: ratio >= 1.7,
        peer: `two separate processes at the same time: ${bound.toFixed(2)}`,
      },
      {
        name: 'b2, two workers in terms of two separate processes',
        measured: ratio / bound,
        unit: 'ratio',
        goal: 'at least 0.85',
        met: ratio / bound >= 0.85,
        peer: `${best.two.seconds.toFixed(2)} s against ${best.one.seconds.toFixed(2)} s of one`,
      },
      {
        name: 'b2, processor time of one thread in that of two workers',
        measured: cost,
        unit: 'ratio',
        goal: 'at least 0.85',
        met: cost >= 0.85,
        peer: `${best.two.processor.toFixed(2)} s against ${best.one.processor.toFixed(2)} s`,
      },
    ]
  } finally {
    await two.stop()
  }
}

type Spent = { seconds: number; processor: number }
const never = (): Spent => ({ seconds: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY })
const better = (a: Spent, b: Spent): Spent => ({
  seconds: Math.min(a.seconds, b.seconds),
  processor: Math.min(a.processor, b.processor),
})
const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

async function spent(work: () => Promise<unknown>): Promise<Spent> {
  const began = performance.now()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { seconds: (performance.now() - began) / 1000, processor: (user + system) / 1e6 }
}

async function sameAsOne(model: Model, pool: Pool): Promise<void> {
  const results = await pool.run(model, { ...asked, replications: 40 })
  const run = new Run(model)
  for (const [k, result] of results.entries())
    if (Buffer.compare(Buffer.from(result.buffer), Buffer.from(replicate(run, asked.seed, k).buffer)) !== 0)
      throw new Error('two workers gave other results than one thread')
}

/** Seconds that the bare loop takes in a process of its own, its start left out. */
async function inAProcess(): Promise<number> {
  const bare = pathToFileURL(path.join(root, 'bench/simulation-bare.ts')).href
  const script = `import { bareB2 } from ${JSON.stringify(bare)}
    bareB2(3650, 365, 1)
    const began = performance.now()
    for (let k = 0; k < 80; k++) bareB2(3650, 365, k + 1)
    console.log(performance.now() - began)`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script])
  return Number(stdout) / 1000
}
