import { Worker } from 'node:worker_threads'
import { countShare, type PackedShare, type Share, type Task } from './share.ts'

/** Counts with several threads, this one among them. @returns null when the file has to be read from the beginning. */
export async function countTogether(task: Task, threads: number): Promise<Share | null> {
  const others = Array.from({ length: threads - 1 }, () => shareOfAnother(task))
  // Handed over before this thread is busy, so that they begin at once.
  await new Promise((resolve) => setImmediate(resolve))
  const own = countShare(task)
  for (const other of await Promise.all(others)) {
    if (!other || !own) return null
    own.tally.merge(other.tally)
    own.ranges.push(...other.ranges)
  }
  return own
}

// The launcher puts the built file in place of the variable; tests run the source as it is.
const workerFile = () => process.env.HOMEWARD_COUNT_WORKER ?? new URL('./worker.ts', import.meta.url)

function shareOfAnother(task: Task): Promise<PackedShare | null> {
  const worker = new Worker(workerFile(), { workerData: task })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('a counting thread ended without an answer')))
  })
}
