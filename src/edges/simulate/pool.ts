import { Worker } from 'node:worker_threads'
import { type Model, Run, RunProblem, replicate } from '../../simulation/index.ts'
import type { Done, Task } from './worker.ts'

export type Progress = (done: number, of: number) => void
export type Asked = {
  seed: number
  replications: number
  /** Told after each batch, and with threads also while a long one goes on: the work is alive. */
  progress?: Progress
  /** Ends the run at once, in the middle of a batch where there are threads: what is asked for then throws its reason. */
  signal?: AbortSignal
  /** Milliseconds after which a run in threads is ended without an answer. */
  within?: number
}

/** How often, in milliseconds, progress is told while no batch ends. */
const alive = 500

/**
 * Threads that run replications, kept warm from one scenario to the next. Every replication depends on scenario, seed and
 * its number alone, and the results are put in order of number, so that they are the same whatever the number of threads.
 */
export class Pool {
  private readonly workers: Worker[]
  private readonly open: () => Worker
  private stopped = false
  private jobs = 0

  /**
   * @param threads 1 runs in this thread, in batches that let others have their turn
   * @param where 'apart' has even one thread for itself, and it gives way to whatever else the process does
   */
  constructor(threads: number, where: 'here if one' | 'apart' = 'here if one') {
    // The launcher puts the built file in place of the variable; tests run the source as it is.
    const file = process.env.HOMEWARD_SIMULATE_WORKER ?? new URL('./worker.ts', import.meta.url)
    this.open = () => new Worker(file, { workerData: where === 'apart' ? 'gives way' : null })
    this.workers = Array.from({ length: threads > 1 || where === 'apart' ? threads : 0 }, this.open)
  }

  /**
   * @returns the numbers of each replication, in order
   * @throws RunProblem where the scenario asks more than a run is let, of moves or of time
   */
  async run(model: Model, asked: Asked): Promise<Float64Array[]> {
    if (this.stopped) throw new Error('the simulating threads are stopped')
    if (this.workers.length === 0) return runHere(model, asked)
    const { seed, replications, progress, signal, within } = asked
    const job = ++this.jobs
    const results: Float64Array[] = Array.from({ length: replications })
    const batches = batchesOf(replications, this.workers.length)
    let done = 0
    const failed = new AbortController()
    const ends = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal
    const beats = setInterval(() => progress?.(done, replications), alive)
    const late = within && setTimeout(() => failed.abort(tooLong(within)), within)
    const work = async (place: number) => {
      let scenario: Task['scenario'] = model.scenario
      for (let batch = batches.shift(); batch; batch = batches.shift()) {
        const answer = await this.ask(place, { job, scenario, seed, ...batch }, ends)
        if ('problem' in answer) throw new RunProblem(answer.problem)
        scenario = null
        for (const [i, result] of answer.results.entries()) results[answer.from + i] = result
        done += answer.results.length
        progress?.(done, replications)
      }
    }
    // All of them are waited for, so that none has an old answer for the next run; where one fails, the others end too.
    const ended = await Promise.allSettled(
      this.workers.map((_, place) =>
        work(place).catch((error: unknown) => {
          failed.abort(error)
          throw error
        }),
      ),
    )
    clearInterval(beats)
    clearTimeout(late)
    for (const one of ended) if (one.status === 'rejected') throw one.reason
    return results
  }

  /** A thread that gives no answer, because it was told to end or failed, is replaced by a fresh one. */
  private async ask(place: number, task: Task, ends: AbortSignal): Promise<Done> {
    ends.throwIfAborted()
    const worker = this.workers[place]!
    try {
      return await answerFrom(worker, task, ends)
    } catch (error) {
      await worker.terminate()
      if (!this.stopped) this.workers[place] = this.open()
      throw error
    }
  }

  async stop(): Promise<void> {
    this.stopped = true
    await Promise.all(this.workers.map((worker) => worker.terminate()))
  }
}

const tooLong = (within: number) =>
  new RunProblem(
    `It was not worked out within ${within / 1000} seconds, the most that one run is given. Take fewer days, fewer people or fewer runs.`,
  )

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

function answerFrom(worker: Worker, task: Task, ends: AbortSignal): Promise<Done> {
  return new Promise((resolve, reject) => {
    const settled = (act: () => void) => {
      worker.off('message', answered).off('error', failed).off('exit', ended)
      ends.removeEventListener('abort', given)
      act()
    }
    const answered = (done: Done) => settled(() => resolve(done))
    const failed = (error: Error) => settled(() => reject(error))
    const ended = () => settled(() => reject(new Error('a simulating thread ended without an answer')))
    const given = () => settled(() => reject(ends.reason))
    worker.on('message', answered).on('error', failed).on('exit', ended)
    ends.addEventListener('abort', given)
    worker.postMessage(task)
  })
}
