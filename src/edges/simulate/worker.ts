// One more thread that runs replications; src/edges/simulate/pool.ts is the other end.

import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { modelOf, Run, RunProblem, replicate, type Scenario } from '../../simulation/index.ts'

/** Replications from up to to of a scenario; a scenario is sent once and then known by its number. */
export type Task = { job: number; scenario: Scenario | null; seed: number; from: number; to: number }
/** What came of a task: its results, or in words why there are none. */
export type Done = { job: number; from: number; results: Float64Array[] } | { job: number; problem: string }

// Linux keeps a priority for each thread, and 0 is the one that asks; elsewhere it would be the whole server's.
if (workerData === 'gives way' && process.platform === 'linux')
  setPriority(0, constants.priority.PRIORITY_BELOW_NORMAL)

let known: { job: number; run: Run } | undefined
parentPort!.on('message', (task: Task) => {
  const done = work(task)
  const moved = 'results' in done ? done.results.map(({ buffer }) => buffer as ArrayBuffer) : []
  parentPort!.postMessage(done, moved)
})

function work({ job, scenario, seed, from, to }: Task): Done {
  if (scenario) known = { job, run: new Run(modelOf(scenario)) }
  if (known?.job !== job) throw new Error('a task of a scenario that was not sent')
  const results: Float64Array[] = []
  try {
    for (let number = from; number < to; number++) results.push(replicate(known.run, seed, number))
  } catch (error) {
    if (error instanceof RunProblem) return { job, problem: error.message }
    throw error
  }
  return { job, from, results }
}
