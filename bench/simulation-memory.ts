import { execFile } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { bundle } from '../bin/launch/bundle.mjs'
import type { Row } from './harness.ts'
import { b2 } from './simulation-scenarios.ts'

/** Bytes: held by the runs, beyond what the process had before them; and resident at most, with all that the process is. */
type Kept = { held: number; resident: number }

const mega = 2 ** 20

/** What ten replications of b2 of forty years, each in a run of its own, need beside ten of ten years: in a process each. */
export async function memoryOfLongRuns(): Promise<Row[]> {
  const engine = pathToFileURL(await bundle('src/simulation/index.ts')).href
  const [short, long] = [await keptBy(engine, 10), await keptBy(engine, 40)]
  const row = (name: string, of: keyof Kept): Row => ({
    name,
    measured: long[of] / short[of],
    unit: 'ratio',
    goal: 'about 1',
    met: long[of] / short[of] < 1.3,
    peer: `${(long[of] / mega).toFixed(1)} MB against ${(short[of] / mega).toFixed(1)} MB`,
  })
  return [
    row('memory held by ten runs, 40 years in that of 10', 'held'),
    row('most memory resident, 40 years in that of 10', 'resident'),
  ]
}

async function keptBy(engine: string, years: number): Promise<Kept> {
  // Warm before it is measured, so that what the program itself takes is there already. Arrays are freed behind the program's
  // back, so it is collected more than once, with pauses.
  const script = `import { modelOf, Run, replicate } from ${JSON.stringify(engine)}
    import { setTimeout as pause } from 'node:timers/promises'
    const [warm, asked] = ${JSON.stringify([b2(365, 0), b2(365 * years, 0)])}
    const inUse = async () => {
      for (let time = 0; time < 5; time++) {
        gc()
        await pause(20)
      }
      const { heapUsed, arrayBuffers } = process.memoryUsage()
      return heapUsed + arrayBuffers
    }
    for (let k = 0; k < 5; k++) replicate(new Run(modelOf(warm)), 1, k)
    const before = await inUse()
    const runs = []
    for (let k = 0; k < 10; k++) {
      const run = new Run(modelOf(asked))
      replicate(run, 1, k)
      runs.push(run)
    }
    const held = (await inUse()) - before
    if (runs.some((run) => run.result.length === 0)) throw new Error('nothing was run')
    console.log(JSON.stringify({ held, resident: process.resourceUsage().maxRSS * 1024 }))`
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    '--input-type=module',
    '-e',
    script,
  ])
  return JSON.parse(stdout) as Kept
}
