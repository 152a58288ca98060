import { Worker } from 'node:worker_threads'
import { type Model, Run, replicate } from '../../simulation/index.ts'
import type { Done, Task } from './worker.ts'

export type Progress = (done: number, of: number) => void
export type Asked = {
  seed: number
  replications: number
  /** Told after each batch. */
  progress?: Progress
  /** Ends the run early: what is asked for then throws its reason. */
  signal?: AbortSignal
}

/**
 * Threads that run replications, kept warm from one scenario to the next. Every replication depends on scenario, seed and
 * its number alone, and the results are put in order of number, so that they are the same whatever the number of threads.
 */
export class Pool {
  private readonly workers: Worker[]
  private jobs = 0

  /**
   * @param threads 1 runs in this thread, in batches that let others have their turn
   * @param where 'apart' has even one thread for itself, and it gives way to whatever else the process does
   */
  constructor(threads: number, where: 'here if one' | 'apart' = 'here if one') {
    // The launcher puts the built file in place of the variable; tests run the source as it is.
    const file = process.env.HOMEWARD_SIMULATE_WORKER ?? new URL('./worker.ts', import.meta.url)
    this.workers = Array.from(
      { length: threads > 1 || where === 'apart' ? threads : 0 },
      () => new Worker(file, { workerData: where === 'apart' ? 'gives way' : null }),
    )
  }

  /** @returns the numbers of each replication, in order */
  async run(model: Model, asked: Asked): Promise<Float64Array[]> {
    if (this.workers.length === 0) return runHere(model, asked)
    const job = ++this.jobs
    const results: Float64Array[] = Array.from({ length: asked.replications })
    const batches = batchesOf(asked.replications, this.workers.length)
    let done = 0
    // All of them are let finish what they are at, so that none has an old answer for the next run.
    const ended = await Promise.allSettled(
      this.workers.map(async (worker) => {
        let scenario: Task['scenario'] = model.scenario
        for (let batch = batches.shift(); batch; batch = batches.shift()) {
          asked.signal?.throwIfAborted()
          const answer = await ask(worker, { job, scenario, seed: asked.seed, ...batch })
          scenario = null
          for (const [i, result] of answer.results.entries()) results[answer.from + i] = result
          done += answer.results.length
          asked.progress?.(done, asked.replications)
        }
      }),
    )
    for (const one of ended) if (one.status === 'rejected') throw one.reason
    return results
  }

  async stop(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()))
  }
}

async function runHere(
  model: Model,
  { seed, replications, progress, signal }: Asked,
): Promise<Float64Array[]> {
  const run = new Run(model)
  const results: Float64Array[] = []
  for (const { from, to } of batchesOf(replications, 1)) {
    signal?.throwIfAborted()
    for (let number = from; number < to; number++) results.push(replicate(run, seed, number))
    progress?.(to, replications)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return results
}

// Small enough that no thread waits long for another at the end, and that progress moves.
function batchesOf(replications: number, threads: number): { from: number; to: number }[] {
  const size = Math.max(1, Math.min(50, Math.ceil(replications / (threads * 8))))
  return Array.from({ length: Math.ceil(replications / size) }, (_, i) => ({
    from: i * size,
    to: Math.min(replications, (i + 1) * size),
  }))
}

function ask(worker: Worker, task: Task): Promise<Done> {
  return new Promise((resolve, reject) => {
    const settled = (act: () => void) => {
      worker.off('message', answered).off('error', failed).off('exit', ended)
      act()
    }
    const answered = (done: Done) => settled(() => resolve(done))
    const failed = (error: Error) => settled(() => reject(error))
    const ended = () => settled(() => reject(new Error('a simulating thread ended without an answer')))
    worker.on('message', answered).on('error', failed).on('exit', ended)
    worker.postMessage(task)
  })
}
