import { Worker } from 'node:worker_threads'
import type { Problem } from '../rules/suggest/problem.ts'
import type { Found, Progress } from './search.ts'

export type Task = {
  problem: Problem
  /** Other worths of the same possibilities, each to be solved as well while time lasts. */
  others: readonly Float64Array[]
  /** A plan that is possible: where the search begins. */
  first: Int32Array
  /** Milliseconds since 1970 at which it is over. */
  until: number
}
export type FromSearch = { progress: Progress } | { found: Found | null } | { done: true }

/**
 * Searches in a thread of its own, which is ended when the time is over whatever it does.
 * @returns what was found for the problem's own gains and for each of the others, as far as it came; null for what was not
 */
export function solve(
  { problem, others, first, seconds }: Omit<Task, 'until'> & { seconds: number },
  tell: (progress: Progress) => void = () => undefined,
): Promise<(Found | null)[]> {
  const found: (Found | null)[] = []
  const workerData: Task = { problem, others, first, until: Date.now() + seconds * 1000 }
  const worker = new Worker(workerFile(), { workerData })
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      void worker.terminate()
      resolve([problem.gains, ...others].map((_, i) => found[i] ?? null))
    }
    const timer = setTimeout(end, seconds * 1000 + grace)
    worker.on('message', (message: FromSearch) => {
      if ('progress' in message) tell(message.progress)
      else if ('found' in message) found.push(message.found)
      else end()
    })
    // Out of memory, or a fault of the solver: what was found before stands, and the caller has a plan of its own.
    worker.on('error', end)
    worker.on('exit', end)
  })
}

/** Milliseconds beyond its time in which the search may still answer with the best it has. */
const grace = 500

// The launcher puts the built file in place of the variable; tests run the source as it is.
const workerFile = () => process.env.HOMEWARD_SUGGEST_WORKER ?? new URL('./worker.ts', import.meta.url)
